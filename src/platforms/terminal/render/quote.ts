import type { Range } from '../../../corpus/article.ts';
import { harmless } from '../../../harmless.ts';
import type { Excerpt } from '../../../reply.ts';
import { articlePhrase, citationPhrase } from '../../phrases.ts';
import { type Line, type Span, type Style, wrap } from '../layout.ts';
import { hanging, keptTogether, type Page, span } from './page.ts';

/**
 * How strongly an excerpt is shown: as what was asked for, as the sentence that answers between fainter neighbours, or
 * as merely the nearest.
 */
export type Tone = 'full' | 'answer' | 'nearest';

const MARGIN = span('  ');

/** An excerpt as a quotation with a bar at the left, and below it what is needed to cite it. */
export function quote(excerpt: Excerpt, number: number, tone: Tone, page: Page): Line[] {
  return [...quotation(excerpt, tone, page), ...citation(excerpt, number, page)];
}

/** Any quoted text behind the bar, its paragraphs apart. */
export function behindBar(words: readonly Span[], page: Page): Line[] {
  const bar: Line = [MARGIN, span('│', 'bar')];
  return paragraphsOf(words).flatMap((paragraph, index) => [
    ...(index > 0 ? [bar] : []),
    ...wrap(paragraph, page.width - 4).map((line) => [...bar, span(' '), ...line]),
  ]);
}

function quotation(excerpt: Excerpt, tone: Tone, page: Page): Line[] {
  const lines = behindBar(wordsOf(excerpt, tone), page);
  return tone === 'answer' ? lines.map(withAnswerBar) : lines;
}

/** The answer is marked without colours as well. */
function withAnswerBar(line: Line): Line {
  const [margin, , gap, ...words] = line;
  if (!words.some(({ style }) => style === 'text' || style === 'match')) return line;
  return [margin!, span('▌', 'answer bar'), gap!, ...words];
}

/** The excerpt, cut where a highlight or the answer begins or ends. */
function wordsOf({ start, end, text, highlights, answer }: Excerpt, tone: Tone): Span[] {
  const isWithin = (offset: number, range: Range) => range.start <= offset && offset < range.end;
  const isStrong = (offset: number) =>
    tone === 'full' || (tone === 'answer' && (answer === null || isWithin(offset, answer)));
  const isMatch = (offset: number) => highlights.some((range) => isWithin(offset, range));

  const ranges = answer === null ? highlights : [...highlights, answer];
  const edges = ranges.flatMap((range) => [range.start, range.end]).filter((edge) => start < edge && edge < end);
  const cuts = [...new Set([start, ...edges])].sort((a, b) => a - b);
  return cuts.map((cut, index) =>
    span(text.slice(cut - start, (cuts[index + 1] ?? end) - start), styleOf(isStrong(cut), isMatch(cut))),
  );
}

function paragraphsOf(words: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]];
  for (const { text, style } of words) {
    const [first = '', ...others] = text.split(/\n\s*\n/);
    paragraphs.at(-1)!.push(span(first, style));
    paragraphs.push(...others.map((other) => [span(other, style)]));
  }
  return paragraphs;
}

function styleOf(isStrong: boolean, isMatch: boolean): Style {
  if (isStrong) return isMatch ? 'match' : 'text';
  return isMatch ? 'faint match' : 'faint';
}

/** Addresses and citations are to be copied, so they are never wrapped. */
function citation(excerpt: Excerpt, number: number, page: Page): Line[] {
  const label = span(`  [${number}] `);
  const below = span(' '.repeat(label.text.length));
  const toCopy = (text: string): Line => [below, span(harmless(text), 'faint')];
  return [
    ...hanging(label, [span(keptTogether(citationPhrase(excerpt)), 'faint')], page),
    ...(excerpt.link === null ? [] : [toCopy(excerpt.link)]),
    toCopy(`cite: ${excerpt.citation}`),
    ...excerpt.alsoIn.flatMap((article) =>
      hanging(below, [span(`also in: ${keptTogether(articlePhrase(article))}`, 'faint')], page),
    ),
  ];
}
