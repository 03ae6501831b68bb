import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Range } from '../../src/corpus/article.ts';
import type { Verification } from '../../src/reply.ts';
import { headOf } from '../../src/retrieval/archive.ts';
import { citationOf, parseCitation } from '../../src/retrieval/cite.ts';
import { verify } from '../../src/retrieval/verify.ts';
import { articleFrom } from '../support/articles.ts';

const draft = (...paragraphs: string[]) => articleFrom({ id: 'vote', title: 'Vote', paragraphs });
const before = draft(
  'The council voted on Monday to build a tide barrier. Nine members voted for it and four against.',
  'Engineers put the cost at $300 million.',
);
const rangeOf = (article: Article, words: string): Range => {
  const start = article.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

/** Cites words of one article and checks the citation against other ones. `kept` are texts of earlier revisions. */
function check(
  words: string,
  now: readonly Article[],
  kept: readonly Article[] = [],
  cited: Article = before,
): Verification {
  const citation = parseCitation(citationOf(cited, rangeOf(cited, words)))!;
  return verify(citation, {
    article: (id) => now.find((article) => article.id === id) ?? null,
    holding: () => now,
    earlierText: (id, revision) =>
      kept.find((article) => article.id === id && article.revision === revision)?.text ?? null,
  });
}

const NINE = 'Nine members voted for it and four against.';

test('the same words at the same place are intact', () => {
  expect(check(NINE, [before])).toEqual({
    verdict: 'intact',
    article: headOf(before),
    range: rangeOf(before, NINE),
    text: NINE,
  });
});

test('they stay intact when something after them changes', () => {
  const after = draft(before.text.split('\n\n')[0]!, 'The price is not known.');
  expect(after.revision).not.toBe(before.revision);
  expect(check(NINE, [after]).verdict).toBe('intact');
});

describe('moved', () => {
  const expectMovedTo = (found: Verification, article: Article, words: string) => {
    expect(found).toMatchObject({ verdict: 'moved', range: rangeOf(article, words), text: words });
    // The new citation holds without further ado.
    const { citation } = found as Extract<Verification, { verdict: 'moved' }>;
    const again = verify(parseCitation(citation)!, {
      article: () => article,
      holding: () => [article],
      earlierText: () => null,
    });
    expect(again.verdict).toBe('intact');
  };

  test('within the article', () => {
    const after = draft('Correction: the vote was on Monday.', ...before.text.split('\n\n'));
    expectMovedTo(check(NINE, [after]), after, NINE);
  });

  test('to an article of another name', () => {
    const other = { ...before, id: 'council-vote' as Article['id'] };
    expectMovedTo(check(NINE, [draft('Gone.'), other].slice(1)), other, NINE);
  });

  test('in a script without spaces', () => {
    const cited = draft('港は閉鎖された。市長は否定した。');
    const after = draft('訂正があった。港は閉鎖された。市長は否定した。');
    expectMovedTo(check('市長は否定した。', [after], [], cited), after, '市長は否定した。');
  });

  test('to the very end', () => {
    const after = draft('Engineers put the cost at $300 million.', NINE);
    expectMovedTo(check(NINE, [after]), after, NINE);
  });
});

describe('changed', () => {
  const TEN = 'Ten members voted for it and four against.';
  const after = draft(before.text.split('\n\n')[0]!.replace('Nine', 'Ten'), 'Engineers put the cost at $300 million.');

  test('word by word, where the cited revision was kept', () => {
    const found = check(NINE, [after], [before]) as Extract<Verification, { verdict: 'changed' }>;
    expect(found).toMatchObject({ verdict: 'changed', now: TEN });
    expect(found.diff).toEqual([
      { kind: 'removed', text: 'Nine' },
      { kind: 'added', text: 'Ten' },
      { kind: 'same', text: ' members voted for it and four against.' },
    ]);
  });

  test('without it, what stands there now is shown and no difference', () => {
    expect(check(NINE, [after])).toMatchObject({ verdict: 'changed', now: after.text.split('\n\n')[0], diff: null });
  });

  test('a kept text that is not the cited one is not believed', () => {
    const forged = { ...after, revision: before.revision };
    expect(check(NINE, [after], [forged])).toMatchObject({ verdict: 'changed', diff: null });
  });

  test('where nothing resembles the quotation, nothing is shown for it', () => {
    const other = draft('Gulls cry over grey roofs.');
    expect(check(NINE, [other], [before])).toMatchObject({ verdict: 'changed', now: null, diff: null });
  });

  test('a negation that was taken out shows', () => {
    const cited = draft('The mayor did not deny that local taxes would rise.');
    const altered = draft('The mayor did deny that local taxes would rise.');
    const found = check(cited.text, [altered], [cited], cited) as Extract<Verification, { verdict: 'changed' }>;
    expect(found.diff!.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['not']);
  });

  test('over any two texts: the parts rebuild the quotation and what stands there now', () => {
    const word = fc.constantFrom('tide', 'barrier', 'not', 'mayor', '$300', '“yes”', '항구', 'é');
    const text = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(text, text, (old, young) => {
        const [cited, now] = [draft(old), draft(young)];
        const found = check(old, [now], [cited], cited);
        if (found.verdict !== 'changed' || found.diff === null) return;
        const rebuilt = (without: string) =>
          found.diff!.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
        expect(rebuilt('added')).toBe(old);
        expect(rebuilt('removed')).toBe(found.now);
        expect(young).toContain(found.now);
      }),
    );
  });
});

test('an article that is nowhere, its words neither, is gone', () => {
  const other = articleFrom({ id: 'fleet', title: 'Fleet', paragraphs: ['Gulls cry.'] });
  expect(check(NINE, [other])).toEqual({ verdict: 'gone', articleId: 'vote' });
  expect(check(NINE, [])).toEqual({ verdict: 'gone', articleId: 'vote' });
});
