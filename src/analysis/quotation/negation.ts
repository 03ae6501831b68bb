import type { Range } from '../../corpus/article.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import type { Step } from './align.ts';
import { NEGATION_CHARACTERS, NEGATION_WORDS, REVERSING_PREFIXES } from './negation-words.ts';
import { isCharacter, type Token, tokensIn } from './tokens.ts';

/**
 * Whether a negation is in the quotation and not in the article, or the other way round: in a place where they differ, or
 * left out by a cut from a sentence of which other words are quoted. One negation for another (`did not`, `didn't`) is
 * none; one that has moved to another place is, because `did not say it was` and `did say it was not` are two things.
 */
export function dropsNegation(
  typed: { readonly text: string; readonly tokens: readonly Token[] },
  article: { readonly text: string; readonly tokens: readonly Token[] },
  steps: readonly Step[],
): boolean {
  const inTyped = negated(typed.text, typed.tokens);
  const inArticle = negated(article.text, article.tokens);
  let balance = 0;
  let same = 0;
  for (const step of steps) {
    if (step.kind === 'same') {
      // Two differences with one word between them are one: neighbours that were swapped.
      if (++same > 1 && balance !== 0) return true;
      continue;
    }
    if (step.kind === 'cut') continue;
    if (step.kind === 'changed' && reverses(typed.tokens[step.typed]!.key, article.tokens[step.article]!.key))
      return true;
    if (same > 1) balance = 0;
    same = 0;
    if (step.typed !== null && inTyped.has(step.typed)) balance++;
    if (step.article !== null && inArticle.has(step.article)) balance--;
  }
  return balance !== 0 || cutsNegation(article, steps);
}

/** Whether the words say that something is not so. */
export function negates(text: string): boolean {
  return negated(text, tokensIn(text)).size > 0;
}

/** The words of a text that say that something is not so, in order. */
export function negationsIn(text: string): string[] {
  const tokens = tokensIn(text);
  return [...negated(text, tokens)].map((at) => text.slice(tokens[at]!.start, tokens[at]!.end));
}

/** The indexes of the tokens that are a negation or a character of one. */
function negated(text: string, tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  const from = tokens[0]?.start ?? 0;
  const marks = tokens.some(isCharacter)
    ? Array.from(text.slice(from, tokens.at(-1)!.end + 1).matchAll(NEGATION_CHARACTERS), ({ index }) => from + index)
    : [];
  const starts = new Set(marks);
  for (const [at, { key, start }] of tokens.entries())
    if (NEGATION_WORDS.has(key) || key.endsWith("n't") || starts.has(start)) found.add(at);
  return found;
}

function reverses(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && REVERSING_PREFIXES.some((prefix) => long === prefix + short);
}

function cutsNegation({ text, tokens }: { text: string; tokens: readonly Token[] }, steps: readonly Step[]): boolean {
  return cutRuns(steps).some(({ start, end }) => {
    const [first, last] = [tokens[start]!, tokens[end - 1]!];
    const sentences = sentencesIn(text, first.start, last.end);
    const begun = start > 0 && !/[.!?。！？]/u.test(text.slice(tokens[start - 1]!.end, first.start));
    const goesOn = end < tokens.length && !/[.!?。！？]/u.test(text.slice(last.end, tokens[end]!.start));
    const parts = [...(begun ? sentences.slice(0, 1) : []), ...(goesOn ? sentences.slice(-1) : [])];
    return parts.some((part) => negates(text.slice(part.start, part.end)));
  });
}

/** The runs of words that ellipses leave out, as ranges of indexes into the article's tokens. */
export function cutRuns(steps: readonly Step[]): Range[] {
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const step of steps) {
    if (step.kind !== 'cut') open = null;
    else if (open) open.end = step.article + 1;
    else {
      open = { start: step.article, end: step.article + 1 };
      runs.push(open);
    }
  }
  return runs;
}
