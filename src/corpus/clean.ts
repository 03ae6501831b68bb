import { createHash } from 'node:crypto';
import type { ArticleHead, Block, IsoDate, RevisionId, SharedRun } from './article.ts';
import { compose } from './compose.ts';
import { datelineOf } from './dateline.ts';
import { dayInFileName, readDay } from './dates.ts';
import { withoutFurniture } from './furniture.ts';
import { withoutMetadata } from './head.ts';
import { layOut } from './layout.ts';
import { joinBrokenSentences, withHeadings } from './mend.ts';
import type { MetadataLine } from './metadata.ts';
import type { Extract } from './read/reader.ts';
import { withoutRepeated } from './repeated.ts';
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
  const paragraphs = withoutFurniture(extract.text, layOut(extract));
  const { title, about, body } = withoutMetadata(paragraphs, fold(extract.fields.title ?? '') || null);
  const whole = joinBrokenSentences(extract.text, withoutRepeated(extract.text, body));
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
function revisionOf(title: string, text: string): RevisionId {
  return createHash('sha256').update(`${title}\n${text}`).digest('hex').slice(0, 8) as RevisionId;
}

function publicationDate(
  extract: Extract,
  about: MetadataLine,
  file: string,
): { date: IsoDate | null; from: ArticleHead['dateFrom']; warnings: string[] } {
  const given = extract.fields.date;
  const reading = given ? readDay(given.value) : null;
  if (given && reading && 'day' in reading) return { date: reading.day, from: given.from, warnings: [] };
  const named = dayInFileName(file);
  const instead = about.date ? 'the one in the text' : named ? 'the day in the file name' : null;
  const warnings = given ? [unreadable(given.value, reading !== null, instead)] : [];
  if (about.date) return { date: about.date, from: about.dateFrom ?? 'date line', warnings };
  if (about.ambiguousDate) warnings.push(unreadable(about.ambiguousDate, true, instead));
  return { date: named, from: named && 'file name', warnings };
}

function unreadable(value: string, ambiguous: boolean, instead: string | null): string {
  const why = ambiguous ? 'can be read as two days' : 'is not a date that can be read';
  const then = instead ? `${instead} is used` : 'the article counts as undated';
  return `The date "${value.slice(0, 60)}" ${why}; ${then}. Write it as YYYY-MM-DD.`;
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
