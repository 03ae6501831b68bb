import { createHash } from 'node:crypto';
import type { ArticleHead, Block, IsoDate, RevisionId, SharedRun } from './article.ts';
import { compose } from './compose.ts';
import { readDay } from './dates.ts';
import { joined, layOut, type Paragraph, partOf } from './layout.ts';
import { datelineOf, dayInFileName, type MetadataLine, readMetadataLine } from './metadata.ts';
import { inlineNoise, noiseRuleFor } from './noise.ts';
import type { Extract } from './read/reader.ts';
import { sentencesIn } from './sentences.ts';
import type { KnowsWord } from './vocabulary.ts';

/** An article without the id that the corpus gives it. */
export interface CleanArticle extends Omit<ArticleHead, 'id'> {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly SharedRun[] | null;
  /** Sentences for `check` on what is doubtful about this article. */
  readonly warnings: readonly string[];
}

/**
 * Turns what a reader drew out of a file into an article: noise and metadata lines leave the text, broken words and
 * sentences are mended, white space is folded. Nothing is rewritten: every character left is one of the extract's.
 */
export function clean(extract: Extract, file: string, knowsWord: KnowsWord): CleanArticle {
  const paragraphs = withoutNoise(extract.text, layOut(extract));
  const { title, about, body } = withoutMetadata(paragraphs, extract.fields.title);
  const whole = joinBrokenSentences(extract.text, body);
  const mended = extract.layout === 'plain' ? withHeadings(whole) : whole;
  const { text, blocks, runs } = compose(extract.text, mended, knowsWord);
  const dated = publicationDate(extract, about, file);
  const first = blocks.find((block) => block.kind === 'paragraph');
  const heading = title ?? titleFromFileName(file);
  return {
    revision: revisionOf(heading, text),
    title: heading,
    byline: extract.fields.byline ?? about.byline ?? null,
    source: extract.fields.source ?? about.source ?? null,
    date: dated.date,
    dateFrom: dated.date ? dated.from : null,
    dateline: first ? datelineOf(text.slice(first.start, first.end)) : null,
    url: extract.fields.url ?? about.url ?? null,
    file,
    text,
    blocks,
    runs: extract.isRaw ? runs : null,
    warnings: dated.warnings,
  };
}

/** Eight hexadecimal digits of SHA-256 over title and text. */
export function revisionOf(title: string, text: string): RevisionId {
  return createHash('sha256').update(`${title}\n${text}`).digest('hex').slice(0, 8) as RevisionId;
}

/** Prose that must be left behind a `tail` line for it to be a widget within the article rather than the article's end. */
const PROSE_AFTER_TAIL = 0.35;

function withoutNoise(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let cut = false;
  const totalProse = paragraphs.reduce((sum, paragraph) => sum + proseWords(paragraph), 0);
  let seenProse = 0;
  let inWidget = false;
  for (const paragraph of paragraphs) {
    const rule = noiseRuleFor(paragraph.text);
    if (rule) {
      if (rule.kind === 'tail') {
        if (seenProse > 0 && totalProse - seenProse < PROSE_AFTER_TAIL * totalProse) break;
        inWidget = seenProse > 0;
      }
      cut = true;
      continue;
    }
    const prose = proseWords(paragraph);
    if (inWidget && prose === 0) {
      cut = true;
      continue;
    }
    inWidget = false;
    seenProse += prose;
    for (const part of withoutInlineNoise(source, paragraph)) {
      kept.push({ ...part, afterCut: part.afterCut || cut });
      cut = false;
    }
  }
  return kept;
}

function withoutInlineNoise(source: string, paragraph: Paragraph): Paragraph[] {
  const noise = inlineNoise(paragraph.text);
  if (noise.length === 0) return [paragraph];
  const bounds = [0, ...noise.flatMap((range) => [range.start, range.end]), paragraph.text.length];
  const parts: Paragraph[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const part = partOf(source, paragraph, bounds[i]!, bounds[i + 1]!);
    if (part.text !== '') parts.push({ ...part, afterCut: i > 0 || paragraph.afterCut });
  }
  return parts;
}

const ENDS_SENTENCE = /[.!?:;。！？؟۔।…]["'”’»」』)\]]*$/u;

/** Words of a paragraph that reads like prose: it is long, and holds the end of a sentence. Headlines and labels have none. */
function proseWords(paragraph: Paragraph): number {
  const { text, heading } = paragraph;
  const words = text.split(' ').length;
  const long = words >= 12 || text.length > 80;
  return !heading && long && (ENDS_SENTENCE.test(text) || sentencesIn(text).length > 1) ? words : 0;
}

/** How many paragraphs above and below the prose may be metadata. */
const METADATA_REACH = { above: 12, below: 4 } as const;

interface Described {
  readonly title: string | null;
  readonly about: MetadataLine;
  readonly body: Paragraph[];
}

function withoutMetadata(paragraphs: readonly Paragraph[], givenTitle: string | undefined): Described {
  let title = givenTitle ? fold(givenTitle) : null;
  let about: MetadataLine = {};
  const body: Paragraph[] = [];
  const firstProse = paragraphs.findIndex((paragraph) => proseWords(paragraph) > 0);
  const proseFrom = firstProse < 0 ? Math.min(1, paragraphs.length) : firstProse;
  const lastProse = paragraphs.findLastIndex((paragraph) => proseWords(paragraph) > 0);
  let cut = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const above = index < proseFrom && index < METADATA_REACH.above;
    const below = lastProse >= 0 && index > lastProse && index <= lastProse + METADATA_REACH.below;
    const found = above || below ? readMetadataLine(paragraph.text) : null;
    if (found) {
      title ??= found.title ?? null;
      about = merged(about, found);
      cut = true;
    } else if (above && (title === null ? isTitle(paragraph) : sameWords(paragraph.text, title))) {
      title ??= paragraph.text;
    } else {
      body.push({ ...paragraph, afterCut: body.length > 0 && (paragraph.afterCut || cut) });
      cut = false;
    }
  }
  return { title, about, body };
}

/** What is said first holds; a publication date holds over one of an update. */
function merged(known: MetadataLine, found: MetadataLine): MetadataLine {
  const replaced = known.updated && found.date && !found.updated;
  return replaced ? { ...found, ...without(known, ['date', 'dateFrom', 'updated']) } : { ...found, ...known };
}

function without(line: MetadataLine, keys: readonly string[]): MetadataLine {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !keys.includes(key)));
}

const LONGEST_TITLE = 250;

function isTitle(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  return (
    text.length <= LONGEST_TITLE && !/[,;:]$/u.test(text) && (!/[^.]\.$/u.test(text) || text.split(' ').length <= 14)
  );
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(a) === words(b);
}

function publicationDate(
  extract: Extract,
  about: MetadataLine,
  file: string,
): { date: IsoDate | null; from: ArticleHead['dateFrom']; warnings: string[] } {
  const warnings: string[] = [];
  const given = extract.fields.date;
  if (given) {
    const reading = readDay(given.value);
    if (reading && 'day' in reading) return { date: reading.day, from: given.from, warnings };
    warnings.push(unreadable(given.value, reading !== null));
  }
  if (about.ambiguousDate && !about.date) warnings.push(unreadable(about.ambiguousDate, true));
  if (about.date) return { date: about.date, from: about.dateFrom ?? 'date line', warnings };
  const named = dayInFileName(file);
  return named ? { date: named, from: 'file name', warnings } : { date: null, from: null, warnings };
}

function unreadable(value: string, ambiguous: boolean): string {
  const why = ambiguous ? 'can be read as two days' : 'is not a date that can be read';
  return `The date "${value.slice(0, 60)}" ${why}; the article counts as undated. Write it as YYYY-MM-DD.`;
}

function titleFromFileName(file: string): string {
  const name = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w+$/u, '');
  return fold(name.replace(/[_-]+/g, ' ')) || file;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A sentence that an empty line broke is one paragraph again, unless something was removed at the break. */
function joinBrokenSentences(source: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = whole.at(-1);
    const parted = paragraph.afterCut || paragraph.opens || paragraph.heading || before?.heading;
    if (before && !parted && goesOn(before.text, paragraph.text))
      whole[whole.length - 1] = joined(source, before, paragraph);
    else whole.push(paragraph);
  }
  return whole;
}

function goesOn(before: string, after: string): boolean {
  if (ENDS_SENTENCE.test(before)) return false;
  if (/^\p{Ll}/u.test(after)) return true;
  return (
    /(?:[,–—-]|\b(?:a|an|and|at|but|by|for|from|in|into|its|of|on|or|that|the|their|to|which|who|with))$/u.test(
      before,
    ) && /^["“‘(]?[\p{L}\p{N}]/u.test(after)
  );
}

const LONGEST_HEADING = { words: 14, units: 100 } as const;

/** Plain text does not say what a heading is: a short line without a full stop, with prose below it. */
function withHeadings(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const { text } = paragraph;
    const short = text.length <= LONGEST_HEADING.units && text.split(' ').length <= LONGEST_HEADING.words;
    const labels = short && /^[\p{Lu}\p{Lo}\p{N}"“‘]/u.test(text) && !/[.,;。！]["”’]?$/u.test(text);
    const below = paragraphs[index + 1];
    return labels && below && proseWords(below) > 0 ? { ...paragraph, heading: true } : paragraph;
  });
}
