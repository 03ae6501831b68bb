import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createQuoteChecker } from '../../../src/analysis/quotation/check-quote.ts';
import { tokensIn } from '../../../src/analysis/quotation/tokens.ts';
import { readTyped } from '../../../src/analysis/quotation/typed.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { sentencesIn } from '../../../src/corpus/sentences.ts';
import type { DiffPart } from '../../../src/reply.ts';
import { articleFrom } from '../../support/articles.ts';
import { dice, type Mutation, mutations } from './mutate.ts';

const FILE = new URL('../../../../shared/bench/mhr500/articles.jsonl', import.meta.url);
const EACH = 500;

interface Line {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
}

/** The floor of each kind: the right verdict, with exactly the expected diff where something was changed. */
const FLOORS: Readonly<Record<string, number>> = {
  digit: 0.97,
  drop: 0.97,
  'drop not': 0.97,
  ellipsis: 0.97,
  insert: 0.97,
  substitute: 0.97,
  swap: 0.97,
  typography: 0.99,
};

describe.skipIf(!existsSync(FILE))(
  'real sentences with seeded changes (skipped where ../shared/bench is missing)',
  () => {
    const articles = existsSync(FILE)
      ? readFileSync(FILE, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Line)
          .map(({ id, title, text, date }) => articleFrom({ id, title, date, paragraphs: text.split(/\n\n+/) }))
      : [];
    const check = createQuoteChecker(articles);
    const sentences = quotable(articles);

    test.each(Object.keys(FLOORS))('%s', (kind) => {
      const roll = dice(kind.length * 7919);
      const tally = { right: 0, falselyVerbatim: 0, wrong: [] as string[] };
      let asked = 0;
      for (let tries = 0; asked < EACH && tries < 60_000; tries++) {
        const sentence = sentences[roll(sentences.length)]!;
        const mutation = mutations[kind]!(sentence, roll);
        if (!mutation) continue;
        asked++;
        const result = check(mutation.typed);
        const best = result.matches[0];
        const exact = mutation.diff
          ? result.verdict === 'different' && best !== undefined && isExactly(best.diff, mutation)
          : result.verdict === 'verbatim';
        if (exact) tally.right++;
        else
          tally.wrong.push(
            `${result.verdict}: ${mutation.typed} | ${JSON.stringify(best?.diff.filter((part) => part.kind !== 'same'))}`,
          );
        // A changed sentence can stand in another article as changed; then it is not falsely verbatim.
        if (mutation.diff && result.verdict === 'verbatim' && !standsSomewhere(articles, mutation.typed))
          tally.falselyVerbatim++;
      }
      expect(asked).toBe(EACH);
      expect(tally.falselyVerbatim).toBe(0);
      expect(tally.right / asked, tally.wrong.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(FLOORS[kind]!);
    });

    test('halves of sentences from two articles are never verbatim', () => {
      const roll = dice(11);
      for (let times = 0; times < EACH; times++) {
        const [first, second] = [sentences[roll(sentences.length)]!, sentences[roll(sentences.length)]!];
        if (first === second) continue;
        const typed = `${first.split(' ').slice(0, 8).join(' ')} ${second.split(' ').slice(-8).join(' ')}`;
        expect(check(typed).verdict).not.toBe('verbatim');
      }
    });
  },
);

/** Sentences of 8 to 40 words, of plain words without brackets or ellipses of their own. */
function quotable(articles: readonly Article[]): string[] {
  return articles.flatMap(({ text, blocks }) =>
    blocks.flatMap(({ start, end }) =>
      sentencesIn(text, start, end)
        .map((range) => text.slice(range.start, range.end))
        .filter((sentence) => {
          const words = sentence.split(' ').length;
          return words >= 8 && words <= 40 && !/[[\]…]|\.\.|\s{2}|\n/.test(sentence);
        }),
    ),
  );
}

function isExactly(diff: readonly DiffPart[], { diff: expected, typed }: Mutation): boolean {
  const wordsOf = (kind: DiffPart['kind']) =>
    diff.filter((part) => part.kind === kind).flatMap(({ text }) => tokensIn(text).map(({ exact }) => exact));
  const removed = wordsOf('removed');
  const added = wordsOf('added');
  const same = diff.filter(({ kind }) => kind !== 'added').map(({ text }) => text);
  const asTyped = readTyped(typed).tokens.map(({ key }) => key);
  if (
    tokensIn(same.join(''))
      .map(({ key }) => key)
      .join(' ') !== asTyped.join(' ')
  )
    return false;
  // Of two neighbours that were swapped, one may be shown as having stayed.
  if (expected!.removed.length === 2 && removed.length === 1)
    return removed[0] === added[0] && added.length === 1 && expected!.removed.includes(removed[0]!);
  return removed.join(' ') === expected!.removed.join(' ') && added.join(' ') === expected!.added.join(' ');
}

function standsSomewhere(articles: readonly Article[], typed: string): boolean {
  const wanted = ` ${tokensIn(typed)
    .map(({ key }) => key)
    .join(' ')} `;
  return articles.some(({ text }) =>
    ` ${tokensIn(text)
      .map(({ key }) => key)
      .join(' ')} `.includes(wanted),
  );
}
