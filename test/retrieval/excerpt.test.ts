import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { Archive } from '../../src/retrieval/archive.ts';
import { conceptsOf } from '../../src/retrieval/concepts.ts';
import { excerptOf, fairWindow, passageIdOf } from '../../src/retrieval/excerpt.ts';
import { articleFrom } from '../support/articles.ts';
import { archiveOf, articlesOf } from './support.ts';

const NO_LIMITS = { least: 1, paragraph: 1000, most: 1000 };

/** The window around the sentence that begins with `sentence`, as text. */
function windowAround(
  archive: Archive,
  sentence: string,
  limits: Parameters<typeof fairWindow>[3] = NO_LIMITS,
): string {
  for (const [number, { article, passage }] of archive.passages.entries()) {
    const at = passage.sentences.findIndex(({ start }) => article.text.startsWith(sentence, start));
    if (at < 0) continue;
    const { start, end } = fairWindow(archive, number, at, limits);
    return article.text.slice(start, end);
  }
  throw new Error(`no sentence begins "${sentence}"`);
}
const archiveOfOne = (...paragraphs: string[]) => archiveOf(articlesOf({ a: paragraphs }));

test('a window that can be understood does not go on into the next paragraph', () => {
  const archive = archiveOfOne('One two three four five. Six seven.', 'Eight nine ten.');
  const around = (paragraph: number) => windowAround(archive, 'One', { least: 10, paragraph, most: 20 });
  expect(around(6)).toBe('One two three four five. Six seven.');
  expect(around(8)).toBe('One two three four five. Six seven.\n\nEight nine ten.');
});

test('it grows towards the neighbour that speaks more of what is asked, and of equals to the next', () => {
  const archive = archiveOfOne('Boats came early. Engineers name a price. Gulls cried loudly.');
  const around = (word: string) => {
    const { start, end } = fairWindow(archive, 0, 1, { least: 6, paragraph: 6, most: 20 }, (sentence) =>
      Number(sentence.includes(word)),
    );
    return archive.passages[0]!.article.text.slice(start, end);
  };
  expect(around('Boats')).toBe('Boats came early. Engineers name a price.');
  expect(around('Gulls')).toBe('Engineers name a price. Gulls cried loudly.');
  expect(around('Engineers')).toBe('Engineers name a price. Gulls cried loudly.');
});

test('a window near the opening of its article begins there, so far as there is room', () => {
  const around = (archive: Archive, opening: number, most = 20) =>
    windowAround(archive, 'Gulls', { least: 1, paragraph: 1, most, opening });
  const archive = archiveOfOne('“The Quay” opens soon. Boats came. Gulls cried. Rain fell.');
  expect(around(archive, 2)).toBe('“The Quay” opens soon. Boats came. Gulls cried.');
  expect(around(archive, 1)).toBe('Gulls cried.');
  expect(around(archive, 2, 7)).toBe('Gulls cried.');
  expect(around(archiveOfOne('Adeyemi spoke.', '# Weather', 'Boats came. Gulls cried.'), 2)).toBe('Gulls cried.');
});

test('two signs of a script without spaces are a word', () => {
  const sentences = Array.from({ length: 9 }, (_, at) => `港の${at + 1}番目の倉庫では何も起きなかった。`);
  const around = windowAround(archiveOfOne(sentences.join('')), '港の5番目', { least: 20, paragraph: 20, most: 40 });
  expect(around).toBe(sentences.slice(4, 6).join(''));
});

describe('fairness', () => {
  test.each([
    ['He', 'He denied it.'],
    ['The statement', 'The statement named nobody.'],
    ['But', 'But taxes rise.'],
    ['These, in a quotation', '“These are lies.”'],
    ['When asked', 'When asked about taxes, the mayor left.'],
    ['a participle with a pronoun', 'Raising them, Adeyemi smiled.'],
  ])('a sentence that leans back takes the one before: %s', (_why, leaning) => {
    const archive = archiveOfOne(`Boats came early. The mayor spoke of taxes. ${leaning} Gulls cried.`);
    expect(windowAround(archive, leaning)).toBe(`The mayor spoke of taxes. ${leaning}`);
  });

  test('two that lean take the one that both lean on, and no more than two', () => {
    const archive = archiveOfOne('Boats came. Adeyemi spoke. He was brief. That was new. It was noted.');
    expect(windowAround(archive, 'That')).toBe('Adeyemi spoke. He was brief. That was new.');
    expect(windowAround(archive, 'It')).toBe('He was brief. That was new. It was noted.');
  });

  test.each([
    ['But', 'But he denied it.'],
    ['However', 'However, the state will not pay.'],
    ['a denial', 'Adeyemi denied that.'],
    ['a later correction', 'She later retracted the remark.'],
    ['a refusal to confirm', 'The council did not confirm it.'],
  ])('what takes a sentence back is kept after it: %s', (_why, taking) => {
    const archive = archiveOfOne(`The mayor said taxes rise. ${taking} Gulls cried.`);
    expect(windowAround(archive, 'The mayor')).toBe(`The mayor said taxes rise. ${taking}`);
  });

  test('a sentence that stands by itself stays by itself', () => {
    const archive = archiveOfOne('Boats came early. Engineers name a price. Gulls cried.');
    expect(windowAround(archive, 'Engineers')).toBe('Engineers name a price.');
  });

  test('a word that only begins like a leaning one does not lean', () => {
    const archive = archiveOfOne('Boats came early. Hermann spoke. Gulls cried.');
    expect(windowAround(archive, 'Hermann')).toBe('Hermann spoke.');
  });

  test('the denial is kept even where the window is full', () => {
    const archive = archiveOfOne('The mayor said taxes rise. But she denied it later.');
    expect(windowAround(archive, 'The mayor', { least: 1, paragraph: 1, most: 5 })).toBe(
      'The mayor said taxes rise. But she denied it later.',
    );
  });

  test('it reaches over the end of a paragraph, and of a passage', () => {
    const filler = Array.from({ length: 14 }, (_, i) => `Sentence number ${i} names a further gull of the quay.`).join(
      ' ',
    );
    const archive = archiveOfOne(`${filler} Adeyemi spoke at last.`, `She denied everything. ${filler}`);
    expect(archive.passages.length).toBeGreaterThan(1);
    expect(windowAround(archive, 'She denied')).toBe('Adeyemi spoke at last.\n\nShe denied everything.');
  });
});

describe('what a window never crosses', () => {
  test('a heading', () => {
    const archive = archiveOfOne('Adeyemi spoke.', '# Denials', 'She denied everything.');
    expect(windowAround(archive, 'She')).toBe('She denied everything.');
    expect(windowAround(archive, 'Adeyemi', { least: 50, paragraph: 50, most: 100 })).toBe('Adeyemi spoke.');
  });

  test('a place from which something was removed', () => {
    const article = articleFrom({ id: 'a', title: '', paragraphs: ['Adeyemi spoke.', 'She denied everything.'] });
    const cut: Article = { ...article, blocks: article.blocks.map((block, i) => ({ ...block, afterCut: i === 1 })) };
    expect(windowAround(archiveOf([article]), 'She')).toBe(article.text);
    expect(windowAround(archiveOf([cut]), 'She')).toBe('She denied everything.');
    expect(windowAround(archiveOf([cut]), 'Adeyemi', { least: 50, paragraph: 50, most: 100 })).toBe('Adeyemi spoke.');
  });

  test('the end of an article', () => {
    const archive = archiveOf(articlesOf({ a: 'Adeyemi spoke.', b: 'She denied everything.' }));
    expect(windowAround(archive, 'She', { least: 50, paragraph: 50, most: 100 })).toBe('She denied everything.');
  });
});

describe('length', () => {
  const archive = archiveOfOne('One two three. Four five six. Seven eight nine. Ten eleven twelve.');

  test('neighbours are added until there are enough words, later ones first', () => {
    expect(windowAround(archive, 'Four', { least: 5, paragraph: 5, most: 20 })).toBe(
      'Four five six. Seven eight nine.',
    );
    expect(windowAround(archive, 'Ten', { least: 5, paragraph: 5, most: 20 })).toBe(
      'Seven eight nine. Ten eleven twelve.',
    );
  });

  test('never more than may be', () => {
    expect(windowAround(archive, 'Four', { least: 8, paragraph: 8, most: 8 })).toBe('Four five six. Seven eight nine.');
    expect(windowAround(archive, 'Four', { least: 20, paragraph: 20, most: 20 })).toBe(archive.articles[0]!.text);
  });

  test('a single sentence may be longer', () => {
    expect(windowAround(archive, 'Four', { least: 1, paragraph: 1, most: 2 })).toBe('Four five six.');
  });

  test('over any sentences: the window holds the sentence, is whole sentences, and keeps to the limits', () => {
    const opening = fc.constantFrom('He', 'But', 'Gulls', 'However', 'The mayor', 'It');
    const sentence = fc
      .tuple(opening, fc.integer({ min: 1, max: 9 }))
      .map(([word, n]) => `${word}${' said'.repeat(n)}.`);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
    const limits = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        limits,
        fc.nat(),
        (paragraphs, [least, more], pick) => {
          const archive = archiveOfOne(...paragraphs);
          const { article, passage } = archive.passages[pick % archive.passages.length]!;
          const at = pick % passage.sentences.length;
          const range = fairWindow(archive, pick % archive.passages.length, at, {
            least,
            paragraph: least,
            most: least + more,
          });
          const all = archive.passages.flatMap(({ passage }) => passage.sentences);
          expect(range.start).toBeLessThanOrEqual(passage.sentences[at]!.start);
          expect(range.end).toBeGreaterThanOrEqual(passage.sentences[at]!.end);
          expect(all.map(({ start }) => start)).toContain(range.start);
          expect(all.map(({ end }) => end)).toContain(range.end);
          const words = article.text.slice(range.start, range.end).split(/\s+/).length;
          // What takes a sentence back comes even where the window is full.
          const longest = 11;
          expect(words).toBeLessThanOrEqual(Math.max(least + more, longest) + longest);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const archive = archiveOf(
    articlesOf(
      {
        vote: [
          'The council of Port Salter met.',
          '# The price',
          'Engineers named it. The tide-barrier costs $300 million.',
        ],
      },
      { vote: { title: 'Vote', url: 'https://ledger.example/vote', date: '2023-10-30' } },
    ),
    'Port Salter = Salter',
  );
  const excerptFor = (passage: number, question: string) => {
    const { article, passage: own } = archive.passages[passage]!;
    const range = { start: own.start, end: own.end };
    const concepts = conceptsOf(question, archive);
    const excerpt = excerptOf(archive, { passage, range, answer: own.sentences[0]!, concepts, score: 2.5, alsoIn: [] });
    return { article, excerpt, lit: excerpt.highlights.map(({ start, end }) => article.text.slice(start, end)) };
  };

  test('is the very text of the article, with what cites it', () => {
    const { article, excerpt } = excerptFor(1, 'barrier');
    expect(article.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
    expect(excerpt).toMatchObject({
      passageId: 'vote#2',
      heading: 'The price',
      paragraph: 2,
      raw: null,
      score: 2.5,
      alsoIn: [],
    });
    expect(excerpt.citation).toMatch(new RegExp(`^vote@${article.revision}:${excerpt.start}-${excerpt.end}~`));
    expect(excerpt.link).toMatch(/^https:\/\/ledger\.example\/vote#:~:text=Engineers/);
    expect(passageIdOf(archive, 0)).toBe('vote#1');
  });

  test('names its article without carrying all of it', () => {
    const { article } = excerptFor(0, 'barrier').excerpt;
    expect(article).toMatchObject({ id: 'vote', title: 'Vote', date: '2023-10-30' });
    for (const field of ['text', 'blocks', 'runs']) expect(article).not.toHaveProperty(field);
  });

  test.each([
    ['a word in another form', 1, 'engineer', ['Engineers']],
    ['the whole of a hyphenated word', 1, 'barrier', ['tide-barrier']],
    ['a name of several words once', 0, 'Salter', ['Port Salter']],
    ['a sum with its unit', 1, '300 million', ['300 million']],
    ['several, in order', 1, 'costs of the barrier', ['tide-barrier', 'costs']],
    ['nothing where nothing was asked', 1, '', []],
    ['nothing that is not there', 0, 'barrier', []],
  ])('lights up %s', (_why, passage, question, expected) => {
    expect(excerptFor(passage, question).lit).toEqual(expected);
  });

  test('before the first heading there is none', () => {
    expect(excerptFor(0, 'x').excerpt).toMatchObject({ heading: null, paragraph: 1 });
  });
});
