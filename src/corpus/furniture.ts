import { type Paragraph, partOf } from './layout.ts';
import { inlineNoise, noiseRuleFor } from './noise.ts';
import type { NoiseRule } from './noise-rule.ts';
import { ENDS_SENTENCE, proseWords } from './prose.ts';

interface Judged {
  readonly paragraph: Paragraph;
  readonly rule: NoiseRule | null;
  /** Words, where it is prose and no noise. */
  readonly prose: number;
}

/** The paragraphs without what `noise.ts` calls noise, and without what belongs to it. */
export function withoutFurniture(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const judged = paragraphs.map((paragraph): Judged => {
    const rule = noiseRuleFor(paragraph.text);
    return { paragraph, rule, prose: rule ? 0 : proseWords(paragraph) };
  });
  const kept: Paragraph[] = [];
  let cut = false;
  let seen = false;
  for (let at = 0; at < judged.length; at++) {
    const { paragraph, rule, prose } = judged[at]!;
    if (rule) {
      cut = true;
      // Above the article, a label says nothing about what follows: that is the headline.
      if (seen) at = goesOnAt(judged, at, rule) - 1;
      continue;
    }
    seen ||= prose > 0;
    const { parts, cutBehind } = withoutInlineNoise(source, paragraph);
    for (const part of parts) {
      kept.push({ ...part, afterCut: part.afterCut || cut });
      cut = false;
    }
    cut ||= cutBehind;
  }
  return kept;
}

/** Where the article goes on after the noise at `at`; behind the last paragraph where it does not. */
function goesOnAt(judged: readonly Judged[], at: number, rule: NoiseRule): number {
  switch (rule.kind) {
    case 'label':
      return afterHeadlines(judged, at + 1);
    case 'list':
      return afterList(judged, at + 1);
    case 'end':
      return endsAt(judged, at + 1) ? judged.length : at + 1;
    default:
      return at + 1;
  }
}

/** How many headlines may follow a label as short as 'Read more:'. */
const HEADLINES_AFTER_LABEL = 4;
/** In UTF-16 units. */
const LONGEST_HEADLINE = 160;

/** One headline below a label belongs to it; the last of several, right above prose, heads that prose. */
function afterHeadlines(judged: readonly Judged[], from: number): number {
  let at = from;
  while (at < judged.length && at < from + HEADLINES_AFTER_LABEL && isHeadline(judged[at]!)) at++;
  return at - from > 1 && (judged[at]?.prose ?? 0) > 0 ? at - 1 : at;
}

function isHeadline({ paragraph: { text, heading }, rule, prose }: Judged): boolean {
  return !rule && prose === 0 && !heading && text.length <= LONGEST_HEADLINE && !ENDS_SENTENCE.test(text);
}

/** Share of the prose that must be left for a list or a box to stand within the article and not below it. */
const PROSE_BELOW = 0.35;

/**
 * A list of other articles ends where the article goes on: where much prose is left, at the first; where little is, at
 * two paragraphs of it in a row, since teasers have headlines between them, and one paragraph alone can be a teaser or
 * what the site says of itself.
 */
function afterList(judged: readonly Judged[], from: number): number {
  const prose = [...judged.keys()].filter((index) => index >= from && judged[index]!.prose > 0);
  if (shareBelow(judged, from) >= PROSE_BELOW) {
    const first = prose[0]!;
    // A list of one is none: that line heads the prose below it.
    return first - from === 1 ? from : first;
  }
  const run = prose.find((index, place) => prose[place + 1] === index + 1);
  if (run === undefined) return judged.length;
  // A list with teasers ends with one.
  return prose[0]! < run && isHeadline(judged[run - 1]!) ? run + 1 : run;
}

/** Readers' comments can be longer than the article. */
const COMMENT_MARK = /^(?:reply|.{1,40} says:?|log in to reply|\d+ (?:replies|likes?)|答复|답글|返信)$/iu;

function endsAt(judged: readonly Judged[], from: number): boolean {
  return (
    shareBelow(judged, from) < PROSE_BELOW ||
    judged.slice(from).some(({ paragraph }) => COMMENT_MARK.test(paragraph.text))
  );
}

function shareBelow(judged: readonly Judged[], from: number): number {
  const words = (some: readonly Judged[]) => some.reduce((sum, { prose }) => sum + prose, 0);
  return words(judged.slice(from)) / Math.max(1, words(judged));
}

function withoutInlineNoise(source: string, paragraph: Paragraph): { parts: Paragraph[]; cutBehind: boolean } {
  const noise = inlineNoise(paragraph.text);
  if (noise.length === 0) return { parts: [paragraph], cutBehind: false };
  const bounds = [0, ...noise.flatMap((range) => [range.start, range.end]), paragraph.text.length];
  const parts: Paragraph[] = [];
  let cut = false;
  for (let i = 0; i < bounds.length; i += 2) {
    const part = partOf(source, paragraph, bounds[i]!, bounds[i + 1]!);
    // Punctuation alone is what stood around the noise.
    if (/[\p{L}\p{N}]/u.test(part.text)) {
      parts.push({ ...part, afterCut: cut || paragraph.afterCut });
      cut = false;
    }
    cut ||= i + 2 < bounds.length;
  }
  return { parts, cutBehind: cut };
}
