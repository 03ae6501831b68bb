import { type Paragraph, partOf } from './layout.ts';
import { isBareDate, readMetadataLine } from './metadata.ts';
import { inlineNoise, noiseRuleFor } from './noise.ts';
import type { NoiseRule } from './noise-rule.ts';
import { ENDS_SENTENCE, proseWords } from './prose.ts';

/** The paragraphs without what `noise.ts` calls noise, and without what belongs to it. */
export function withoutFurniture(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const page = new Page(paragraphs);
  const kept: Paragraph[] = [];
  let cut = false;
  let seen = false;
  for (let at = 0; at < paragraphs.length; at++) {
    const rule = page.rules[at]!;
    if (rule) {
      cut = true;
      // Above the article, a label says nothing about what follows: that is the headline.
      if (seen) at = page.goesOnAt(at, rule) - 1;
      else if (rule.kind === 'start' && page.hasHeadlineBelow(at)) dropHeader(kept);
      continue;
    }
    seen ||= page.prose[at]! > 0;
    const { parts, cutBehind } = withoutInlineNoise(source, paragraphs[at]!);
    for (const part of parts) {
      kept.push({ ...part, afterCut: part.afterCut || cut });
      cut = false;
    }
    cut ||= cutBehind;
  }
  return kept;
}

/** What a page prints above its navigation; the lines that describe the article are of use wherever they stand. */
function dropHeader(kept: Paragraph[]): void {
  const described = kept.filter(({ text }) => readMetadataLine(text, 'above') !== null);
  kept.splice(0, kept.length, ...described);
}

/** How many headlines may follow a label as short as 'Read more:'. */
const HEADLINES_AFTER_LABEL = 4;
/** In UTF-16 units. */
const LONGEST_HEADLINE = 160;
/** Share of the prose that must be left for a list or a box to stand within the article and not below it. */
const PROSE_BELOW = 0.35;
/** A teaser that says so. */
const CUT_SHORT = /(?:…|\.\.\.|\[[….]+\])$/u;
/** What stands between readers' comments, which can be longer than the article. */
const COMMENT_MARK = /^(?:reply|.{1,40} says:?|log in to reply|\d+ (?:replies|likes?)|答复|답글|返信)$/iu;

/** What is known of a page, paragraph by paragraph. */
class Page {
  readonly paragraphs: readonly Paragraph[];
  readonly rules: readonly (NoiseRule | null)[];
  /** Words of prose in each paragraph. */
  readonly prose: readonly number[];
  /** Words of prose from each paragraph on. */
  readonly below: readonly number[];
  readonly lastComment: number;

  constructor(paragraphs: readonly Paragraph[]) {
    this.paragraphs = paragraphs;
    this.rules = paragraphs.map(({ text }) => noiseRuleFor(text));
    this.prose = paragraphs.map((paragraph, at) => (this.rules[at] ? 0 : proseWords(paragraph)));
    const below = [...this.prose, 0];
    for (let at = below.length - 2; at >= 0; at--) below[at]! += below[at + 1]!;
    this.below = below;
    this.lastComment = paragraphs.findLastIndex(({ text }) => COMMENT_MARK.test(text));
  }

  hasHeadlineBelow(at: number): boolean {
    const next = this.rules.findIndex((rule, index) => index > at && rule === null);
    return next >= 0 && this.#isHeadline(next);
  }

  /** Where the article goes on after the noise at `at`; behind the last paragraph where it does not. */
  goesOnAt(at: number, rule: NoiseRule): number {
    switch (rule.kind) {
      case 'label':
        return this.#afterHeadlines(at + 1);
      case 'list':
        return this.#afterList(at + 1);
      case 'end':
        return this.#isBelow(at + 1) || this.lastComment > at ? this.paragraphs.length : at + 1;
      default:
        return at + 1;
    }
  }

  /** One headline below a label belongs to it; the last of several, right above prose, heads that prose. */
  #afterHeadlines(from: number): number {
    let at = from;
    let headlines = 0;
    for (; at < this.rules.length && headlines < HEADLINES_AFTER_LABEL; at++) {
      // The dates and sections of those articles.
      if (this.rules[at] || isBareDate(this.paragraphs[at]!.text)) continue;
      if (!this.#isHeadline(at)) break;
      headlines++;
    }
    return headlines > 1 && (this.prose[at] ?? 0) > 0 && !this.rules[at - 1] ? at - 1 : at;
  }

  /**
   * A list of other articles ends where the article goes on: at two paragraphs of prose in a row, since teasers have
   * headlines between them. One paragraph alone can be a teaser, or what the site says of itself: where it is the end
   * depends on how much prose would be lost.
   */
  #afterList(from: number): number {
    const { prose } = this;
    const first = prose.findIndex((words, at) => at >= from && words > 0);
    const run = prose.findIndex((words, at) => at >= from && words > 0 && (prose[at + 1] ?? 0) > 0);
    const hasTeasers = first === from + 1 && this.#isHeadline(from) && this.#isHeadline(first + 1);
    if (run >= 0 && (hasTeasers || this.#isBelow(from)))
      return first < run && this.#isHeadline(run - 1) ? run + 1 : run;
    if (this.#isBelow(from) || (hasTeasers && CUT_SHORT.test(this.paragraphs[first]!.text))) return prose.length;
    // A list of one is none: that line heads the prose below it.
    return first - from === 1 ? from : first;
  }

  /** Whether so little prose is left from here on that this is no longer the article. */
  #isBelow(from: number): boolean {
    return this.below[from]! < PROSE_BELOW * Math.max(1, this.below[0]!);
  }

  #isHeadline(at: number): boolean {
    const paragraph = this.paragraphs[at];
    if (!paragraph || this.rules[at] || this.prose[at]! > 0 || paragraph.heading) return false;
    return paragraph.text.length <= LONGEST_HEADLINE && !ENDS_SENTENCE.test(paragraph.text);
  }
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
