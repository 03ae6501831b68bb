import { expect, test } from 'vitest';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { type Archive, buildArchive, loadArchive, saveArchive } from '../../src/retrieval/archive.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { createAnalyser } from '../../src/retrieval/terms.ts';
import { harbourArticles } from '../support/articles.ts';
import { LATER } from './support.ts';

const analyser = createAnalyser(parseAliases('Port Salter = Salter'));
const asked = (archive: Archive) => {
  const { ask, brief, search } = createSearcher(archive, () => LATER);
  return ['tide barrier', 'who denied that taxes rise?', '방벽', 'lindqist', 'Salter'].flatMap((query) =>
    [ask, brief, search].map((answer) => answer({ query })),
  );
};

test('a saved archive answers as the one it was made of, also after a structured clone', () => {
  const archive = buildArchive(harbourArticles, analyser);
  const loaded = loadArchive(harbourArticles, analyser, structuredClone(saveArchive(archive)));
  expect(asked(loaded)).toEqual(asked(archive));
  expect(loaded.passages).toEqual(archive.passages);
});

test('one that was made over other articles is refused', () => {
  const saved = saveArchive(buildArchive(harbourArticles, analyser));
  expect(() => loadArchive(harbourArticles.slice(1), analyser, saved)).toThrow(/other articles/);
});

test('building tells how far it is', () => {
  const steps: [number, number][] = [];
  buildArchive(harbourArticles, analyser, (done, total) => steps.push([done, total]));
  expect(steps).toEqual(harbourArticles.map((_, index) => [index + 1, harbourArticles.length]));
});

test('no articles make an archive in which nothing is found', () => {
  const { ask } = createSearcher(buildArchive([], analyser), () => LATER);
  expect(ask({ query: 'tide barrier' })).toMatchObject({
    answerable: false,
    missing: ['tide', 'barrier'],
    excerpts: [],
    total: 0,
    coverage: { articles: 0, from: null, to: null, undated: 0 },
  });
});
