import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { inOrder } from '../../src/retrieval/ranked-passage.ts';
import type { ArticleDraft } from '../support/articles.ts';
import { archiveOf, articlesOf, idsOf, LATER, rankingOf } from './support.ts';

/** Ids in the order in which a question ranks these one-paragraph articles, none of which is news. */
function order(
  question: string,
  texts: Readonly<Record<string, string | readonly string[]>>,
  more: Readonly<Record<string, Partial<ArticleDraft>>> = {},
  aliases = '',
  now = LATER,
): string[] {
  const archive = archiveOf(articlesOf(texts, more), aliases);
  return idsOf(archive, rankingOf(archive, question, now));
}

describe('what the passage says', () => {
  test('the word itself stands before another name for it, that before a close word', () => {
    const texts = { a: 'They arms stand there.', b: 'They weapons stand there.', c: 'They munitions stand there.' };
    expect(order('munitions', texts, {}, 'munitions = weapons\nmunitions ~ arms').slice(0, 2)).toEqual(['c', 'b']);
    expect(order('weapons arms', texts, {}, 'munitions = weapons').slice(-1)).toEqual(['c']);
  });

  test('a close word finds what is not said otherwise, and only then', () => {
    const texts = { a: 'The mayor rejected it.', b: 'The mayor came.' };
    expect(order('mayor denied', texts, {}, 'deny ~ reject')).toEqual(['a', 'b']);
    expect(order('denied', texts, {}, 'deny ~ reject')).toEqual(['a']);
  });

  test('more of the question stands before more of one word', () => {
    const texts = { a: 'Barrier, barrier, barrier, always the barrier.', b: 'The barrier and the herring, at last.' };
    expect(order('barrier herring', texts)).toEqual(['b', 'a']);
  });

  test('the rare word stands before the one that every article has', () => {
    const texts = {
      a: 'The barrier waits here.',
      b: 'The barrier stays here.',
      c: 'The barrier sleeps here.',
      d: 'The lighthouse sleeps here.',
    };
    expect(order('barrier lighthouse', texts)[0]).toBe('d');
  });

  test('said twice stands before said once, in passages of one length', () => {
    const texts = { a: 'The barrier holds the water out today.', b: 'The barrier is a barrier for water.' };
    expect(order('barrier', texts)[0]).toBe('b');
  });

  test('a short passage stands before a long one that says it as often', () => {
    const long = `The barrier holds. ${'Gulls cry over grey roofs and empty quays. '.repeat(6)}`;
    expect(order('barrier', { a: long, b: 'The barrier holds.' })).toEqual(['b', 'a']);
  });

  test('words that stand near one another, before the same words far apart', () => {
    const apart = 'The tide turned early and nobody on the long grey quay had yet looked at any barrier.';
    const near = 'On the long grey quay nobody had yet looked, early, at any tide barrier that turned.';
    expect(order('tide barrier', { a: apart, b: near })).toEqual(['b', 'a']);
  });

  test('what is asked counts more than what was said before asking', () => {
    const texts = { a: 'Lighthouse, quay, ferry and lamp.', b: 'Barrier, harbour, herring and lamp.' };
    expect(order('The lighthouse has a quay, a ferry. Which barrier has harbour herring?', texts)[0]).toBe('b');
    expect(order('The barrier has harbour herring. Which lighthouse has a quay, a ferry?', texts)[0]).toBe('a');
  });

  test('words in the order of the question, before the reverse', () => {
    expect(order('tide barrier', { a: 'A barrier tide rose.', b: 'A tide barrier rose.' })).toEqual(['b', 'a']);
  });
});

describe('what stands around the passage', () => {
  const text = 'The barrier holds.';

  test('the title that names the topic', () => {
    expect(order('barrier vote', { a: text, b: text }, { b: { title: 'Vote' } })).toEqual(['b', 'a']);
  });

  test('the heading that names it', () => {
    expect(order('barrier price', { a: ['# Gulls', text], b: ['# Price', text] })).toEqual(['b', 'a']);
  });

  test('the text stands before the title alone', () => {
    const more = { a: { title: 'Lighthouse' } };
    expect(order('lighthouse', { a: 'Gulls cry.', b: 'The lighthouse stands.' }, more)).toEqual(['b', 'a']);
  });

  test('the publisher that the question names', () => {
    const more = { a: { source: 'Coast Wire' }, b: { source: 'Harbor Ledger' } };
    expect(order('barrier', { a: text, b: text }, more)).toEqual(['a', 'b']);
    expect(order('barrier in the Harbor Ledger', { a: text, b: text }, more)).toEqual(['b', 'a']);
  });

  test('the rest of an article that speaks of the question', () => {
    const archive = archiveOf(articlesOf({ a: [text, '# More', 'Gulls cry.'], b: [text, '# More', 'Herring swim.'] }));
    const { passages } = rankingOf(archive, 'barrier herring');
    const first = passages.filter(({ passage }) => archive.passages[passage]!.passage.ordinal === 0);
    expect(first.map(({ passage }) => archive.passages[passage]!.article.id)).toEqual(['b', 'a']);
  });

  test('a topic stands first in the article that is about it, a question where one passage says most', () => {
    const said = ['Gulls watch the barrier.', '# More', 'Gulls and a barrier.', '# Last', 'A barrier and gulls.'];
    const texts = {
      about: said,
      once: ['Gulls, a barrier.', '# More', 'Herring swim there.', '# Last', 'Rain fell today.'],
    };
    expect(order('gulls barrier', texts)[0]).toBe('about');
    expect(order('Which gulls, which barrier?', texts)[0]).toBe('once');
  });

  test('the first paragraph stands before a later one that says the same', () => {
    const archive = archiveOf(articlesOf({ a: [text, '# More', text] }));
    const { passages } = rankingOf(archive, 'barrier');
    expect(passages.map(({ passage }) => archive.passages[passage]!.passage.ordinal)).toEqual([0, 1]);
    expect(passages[0]!.score).toBeGreaterThan(passages[1]!.score);
  });

  test('the month in which it was published answers a question for that month', () => {
    const more = { a: { date: '2023-10-30' }, b: { date: '2024-01-10' } };
    expect(order('barrier October 2023', { a: text, b: text }, more)).toEqual(['a', 'b']);
  });
});

describe('the date of the article against the day of asking', () => {
  const text = 'The barrier holds.';
  const texts = { old: text, fresh: text, undated: text };
  const more = { old: { date: '2020-01-01' }, fresh: { date: '2024-01-10' } };

  test('news stands before what is not', () => {
    expect(order('barrier', texts, more, '', '2024-01-11' as IsoDate)[0]).toBe('fresh');
    expect(order('barrier', texts, more, '', '2020-01-02' as IsoDate)[0]).toBe('old');
  });

  test('undated counts as not new, no less than that', () => {
    const archive = archiveOf(articlesOf(texts, more));
    const { passages } = rankingOf(archive, 'barrier', LATER);
    const score = (id: string) => passages.find(({ passage }) => archive.passages[passage]!.article.id === id)!.score;
    expect(score('undated')).toBeCloseTo(score('old'), 6);
  });

  test('an article of the day counts three times as much, and nothing is lost by being old', () => {
    const archive = archiveOf(articlesOf({ fresh: text }, more));
    const scoreOn = (now: string) => rankingOf(archive, 'barrier', now as IsoDate).passages[0]!.score;
    expect(scoreOn('2024-01-10') / scoreOn('2034-01-10')).toBeCloseTo(3);
    expect(scoreOn('2024-01-11')).toBeGreaterThan(scoreOn('2024-01-09'));
    expect(scoreOn('2024-01-09')).toBeGreaterThan(scoreOn('2024-01-01'));
  });

  test('a better old passage stands before a worse new one', () => {
    const better = { old: 'The tide barrier holds.', fresh: 'Lighthouse keepers hold the quay, not the barrier.' };
    expect(order('tide barrier', better, more, '', '2024-03-01' as IsoDate)[0]).toBe('old');
  });
});

describe('equal scores', () => {
  const text = 'The barrier holds.';

  test('stand by date, newest first and undated last, then by id', () => {
    const more = { c: { date: '2001-01-01' }, d: { date: '2002-02-02' } };
    expect(order('barrier', { b: text, a: text, c: text, d: text }, more)).toEqual(['d', 'c', 'a', 'b']);
  });

  test('then by offset', () => {
    const archive = archiveOf(articlesOf({ a: ['Gulls.', '# One', text, '# Two', text] }));
    const passages = [2, 1, 0].toSorted((a, b) => inOrder(archive, a, b));
    expect(passages).toEqual([0, 1, 2]);
    expect(rankingOf(archive, 'barrier').passages.map(({ passage }) => passage)).toEqual([1, 2]);
  });
});

describe('a ranking', () => {
  test('leaves out what is not accepted', () => {
    const archive = archiveOf(articlesOf({ a: 'The barrier holds.', b: 'The barrier leaks.' }));
    expect(
      idsOf(
        archive,
        rankingOf(archive, 'barrier', LATER, (passage) => passage !== 0),
      ),
    ).toEqual(['b']);
  });

  test('of words that stand nowhere is empty, and says so of each', () => {
    const archive = archiveOf(articlesOf({ a: 'The barrier holds.' }));
    const { passages, concepts } = rankingOf(archive, 'zebra giraffe');
    expect(passages).toEqual([]);
    expect(concepts.map(({ typed, known }) => [typed, known])).toEqual([
      ['zebra', false],
      ['giraffe', false],
    ]);
  });

  test('says how far each passage speaks of each concept', () => {
    const archive = archiveOf(articlesOf({ a: 'The barrier holds.' }));
    const { matched } = rankingOf(archive, 'barrier zebra').passages[0]!;
    expect(matched[0]).toBeGreaterThan(0.5);
    expect(matched[1]).toBe(0);
  });

  test('does not depend on the order in which articles were added', () => {
    const word = fc.constantFrom('barrier', 'tide', 'herring', 'fleet', 'vote', 'the', 'mayor');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
    const draft = fc.record({ text, title: text, date: fc.constantFrom(undefined, '2023-10-30', '2024-01-10') });
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 8 }),
        text,
        fc.infiniteStream(fc.nat()),
        (drafts, question, noise) => {
          const articles = drafts.flatMap(({ text, title, date }, index) =>
            articlesOf({ [`a${index}`]: text }, { [`a${index}`]: { title, ...(date && { date }) } }),
          );
          const shuffled = articles
            .map((article) => ({ article, key: noise.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ article }) => article);
          const told = (archive: ReturnType<typeof archiveOf>) =>
            rankingOf(archive, question, '2024-01-12' as IsoDate).passages.map(
              ({ passage, score }) => [archive.passages[passage]!.article.id, score] as const,
            );
          expect(told(archiveOf(shuffled))).toEqual(told(archiveOf(articles)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
