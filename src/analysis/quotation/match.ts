import type { Article, Range } from '../../corpus/article.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import type { DiffPart } from '../../reply.ts';
import type { Step } from './align.ts';
import { diffTokens } from './diff-tokens.ts';
import { cutRuns, dropsNegation, negates } from './negation.ts';
import { quotedSpans } from './quoted-spans.ts';
import type { Token } from './tokens.ts';
import { likeness, type TypedQuotation } from './typed.ts';

/** A place in an article that a quotation corresponds to. Ranges are in the article's clean text. */
export interface Match {
  readonly article: Article;
  /** From the first word that corresponds to the last, whole words, marks around them not included. */
  readonly range: Range;
  /** The whole sentence or sentences that the range stands in. */
  readonly context: Range;
  /** From the quotation to the article's words; empty where nothing differs and nothing was inserted. */
  readonly diff: readonly DiffPart[];
  /** Words changed, taken out or put in; nought is verbatim. */
  readonly changes: number;
  /** What an ellipsis of the quotation leaves out. */
  readonly omissions: readonly Range[];
  /** The quotation's bracketed insertions, as ranges in the quotation. They are no changes. */
  readonly insertions: readonly Range[];
  /** A negation is in one and not in the other, or was left out by a cut from a sentence that is quoted. */
  readonly dropsNegation: boolean;
  /** All that is quoted stands inside quotation marks in the article: somebody else's words. */
  readonly inQuotationMarks: boolean;
}

/** How many of the article's words a bracketed insertion may stand for. */
const MOST_REPLACED = 4;

/** `tokens` are those of the article that `steps` count; at least one step must have a word of the article. */
export function matchOf(
  article: Article,
  typed: TypedQuotation,
  tokens: readonly Token[],
  steps: readonly Step[],
): Match {
  const used = steps.flatMap((step) => (step.article === null ? [] : [tokens[step.article]!]));
  const range = { start: used[0]!.start, end: used.at(-1)!.end };
  const changes = changesOf(article.text, typed, tokens, steps);
  const insertions = steps.some(({ typed: at }) => at !== null && typed.tokens[at]!.inserted) ? typed.insertions : [];
  const shown = changes > 0 || steps.some((step) => step.kind === 'removed' || step.kind === 'changed');
  const omissions = cutRuns(steps).map(({ start, end }) => ({
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
  }));
  return {
    article,
    range,
    context: contextOf(article, range),
    diff: shown ? diffTokens(typed, { text: article.text, tokens }, steps) : [],
    changes,
    omissions,
    insertions,
    dropsNegation: dropsNegation(typed, { text: article.text, tokens }, steps),
    inQuotationMarks: isSpoken(article, range, tokens, steps),
  };
}

/** The larger number of each run of differences counts: one word for another is one change. */
function changesOf(text: string, typed: TypedQuotation, tokens: readonly Token[], steps: readonly Step[]): number {
  let changes = 0;
  for (let at = 0; at < steps.length; ) {
    let [mine, theirs, editorial] = [0, 0, false];
    const replaced: Token[] = [];
    for (; at < steps.length && steps[at]!.kind !== 'same' && steps[at]!.kind !== 'cut'; at++) {
      const step = steps[at]!;
      const word = step.typed === null ? null : typed.tokens[step.typed]!;
      if (word?.inserted) editorial = true;
      else if (word && !(step.kind === 'changed' && likeness(word, tokens[step.article]!) === 'patched')) mine++;
      else if (word) continue;
      if (step.article !== null) theirs++;
      if (step.article !== null) replaced.push(tokens[step.article]!);
    }
    at++;
    // Brackets own up to a change, but not to one that takes a 'not' away.
    const owned =
      editorial &&
      theirs - mine <= MOST_REPLACED &&
      !replaced.some((token) => negates(text.slice(token.start, token.end)));
    changes += owned ? mine : Math.max(mine, theirs);
  }
  return changes;
}

function contextOf(article: Article, range: Range): Range {
  const blocks = article.blocks.filter(({ start, end }) => start < range.end && end > range.start);
  const start = Math.min(range.start, blocks[0]?.start ?? 0);
  const end = Math.max(range.end, blocks.at(-1)?.end ?? article.text.length);
  const sentences =
    blocks.length > 0
      ? blocks.flatMap((block) => sentencesIn(article.text, block.start, block.end))
      : sentencesIn(article.text, start, end);
  const own = sentences.filter((sentence) => sentence.start < range.end && sentence.end > range.start);
  return { start: Math.min(range.start, own[0]?.start ?? start), end: Math.max(range.end, own.at(-1)?.end ?? end) };
}

/** Each kept part of the range must stand in quotation marks; what a cut leaves out (`,” he said. “`) need not. */
function isSpoken({ text, blocks }: Article, range: Range, tokens: readonly Token[], steps: readonly Step[]): boolean {
  const spans = blocks
    .filter(({ start, end }) => start < range.end && end > range.start)
    .flatMap((block) => quotedSpans(text, block.start, block.end));
  return keptParts(tokens, steps).every(({ start, end }) => {
    // A quotation of two paragraphs lies in two spans, with nothing but marks and white space between.
    const own = spans.filter((span) => span.start < end && span.end > start);
    if (own.length === 0 || own[0]!.start > start || own.at(-1)!.end < end) return false;
    return own.every((span, at) => at === 0 || !/[\p{L}\p{N}]/u.test(text.slice(own[at - 1]!.end, span.start)));
  });
}

/** The stretches of the article between cuts. */
function keptParts(tokens: readonly Token[], steps: readonly Step[]): Range[] {
  const parts: { start: number; end: number }[] = [];
  let cut = true;
  for (const step of steps) {
    if (step.article === null) continue;
    const { start, end } = tokens[step.article]!;
    if (step.kind !== 'cut' && cut) parts.push({ start, end });
    else if (step.kind !== 'cut') parts.at(-1)!.end = end;
    cut = step.kind === 'cut';
  }
  return parts;
}
