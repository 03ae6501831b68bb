import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { Lexicon } from '../../src/lexicon.ts';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { type Archive, archiveOf, buildArchive, linksAmong, updateArchive } from '../../src/retrieval/archive.ts';
import { Entry, entryOf } from '../../src/retrieval/entry.ts';
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

const entriesOf = (archive: Archive, ids: readonly string[]) =>
  archive.entries.filter(({ article }) => ids.includes(article.id));

test('one of kept entries answers as the one it was made of, also after a structured clone', () => {
  const archive = buildArchive(harbourArticles, analyser);
  const entries = archive.entries.map(({ article, columns, place }) => {
    const kept = structuredClone({ article, columns });
    return new Entry(kept.article, kept.columns, place);
  });
  const lexicon = new Lexicon(archive.lexicon.words());
  const loaded = archiveOf({ entries, lexicon, links: linksAmong(entries) }, analyser);
  expect(asked(loaded)).toEqual(asked(archive));
  expect(loaded.passages).toEqual(archive.passages);
});

test.each<[string, readonly Article[], readonly Article[], readonly Article[]]>([
  ['one comes', harbourArticles.slice(1), [], harbourArticles.slice(0, 1)],
  ['the last goes', harbourArticles, harbourArticles.slice(-1), []],
  ['one is another', harbourArticles, harbourArticles.slice(1, 2), [{ ...harbourArticles[1]!, title: 'The harbour' }]],
  ['all go', harbourArticles, harbourArticles, []],
  ['all come', [], [], harbourArticles],
])('%s: it answers as one that was made of what there is then', (_what, before, go, come) => {
  const archive = buildArchive(before, analyser);
  const gone = new Set(
    entriesOf(
      archive,
      go.map(({ id }) => id),
    ),
  );
  const entries = come.map((article) => entryOf(article, analyser, archive.lexicon));
  const updated = updateArchive(archive, gone, entries);
  const articles = [...before.filter((article) => !go.includes(article)), ...come].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const fresh = buildArchive(articles, analyser);
  expect(asked(updated)).toEqual(asked(fresh));
  expect(updated.articles).toEqual(articles);
  expect(updated.forward.size).toBe(fresh.forward.size);
  expect(updated.forward.meanLength).toBe(fresh.forward.meanLength);
});

test('a term that has gone with its article is unknown', () => {
  const archive = buildArchive(harbourArticles, analyser);
  const [first] = archive.entries;
  const terms = [...new Set(first!.terms)].map((number) => archive.lexicon.word(number));
  const updated = updateArchive(archive, new Set([first!]), []);
  const fresh = buildArchive(harbourArticles.slice(1), analyser);
  for (const term of terms) {
    expect(updated.forward.frequency(term)).toBe(fresh.forward.frequency(term));
    expect(updated.forward.number(term) < 0).toBe(fresh.forward.number(term) < 0);
  }
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
