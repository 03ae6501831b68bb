import type { Paragraph } from './layout.ts';
import { isBareDate, type MetadataLine, readMetadataLine } from './metadata.ts';
import { proseWords } from './prose.ts';

/** How many paragraphs above and below the prose may be metadata. */
const METADATA_REACH = { above: 12, below: 4 } as const;

export interface Described {
  readonly title: string | null;
  readonly about: MetadataLine;
  readonly body: Paragraph[];
}

/** Parts the headline and the lines that describe an article from the article. `givenTitle` is what markup says. */
export function withoutMetadata(paragraphs: readonly Paragraph[], givenTitle: string | null): Described {
  let title = givenTitle;
  let about: MetadataLine = {};
  const body: Paragraph[] = [];
  const prose = [...paragraphs.keys()].filter((index) => proseWords(paragraphs[index]!) > 0);
  const firstProse = prose[0] ?? Math.min(1, paragraphs.length);
  const lastProse = prose.at(-1) ?? Number.POSITIVE_INFINITY;
  const isTimeline = hasEntries(paragraphs, firstProse);
  let cut = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text } = paragraph;
    const above = index < Math.min(firstProse, METADATA_REACH.above);
    const below = index > lastProse && index <= lastProse + METADATA_REACH.below;
    const isEntry = isTimeline && isBareDate(text);
    const place = above ? (title === null ? 'above the title' : 'above') : 'below';
    const found = (above || below) && !isEntry ? readMetadataLine(text, place) : null;
    if (found) {
      title ??= found.title ?? null;
      about = merged(about, found);
      cut = true;
    } else if (above && title === null && isKicker(text, paragraphs[index + 1]?.text)) {
      cut = true;
    } else if (above && !isEntry && (title === null ? isTitle(text) : sameTitle(text, title))) {
      title = title === null || text.length < title.length ? text : title;
      // With a full stop it may be the article's first sentence, which must not be lost.
      if (/[.。]$/u.test(text)) body.push(paragraph);
      else cut = true;
    } else {
      body.push({ ...paragraph, afterCut: body.length > 0 && (paragraph.afterCut || cut) });
      cut = false;
    }
  }
  return { title, about, body };
}

/** Dates that stand alone between the paragraphs head the entries of a chronicle: none is the day of publication. */
function hasEntries(paragraphs: readonly Paragraph[], firstProse: number): boolean {
  return paragraphs.slice(firstProse).some(({ text }) => isBareDate(text));
}

/** What is said first holds; a publication date holds over one of an update. */
function merged(known: MetadataLine, found: MetadataLine): MetadataLine {
  const replaced = known.updated && found.date && !found.updated;
  return replaced ? { ...found, ...without(known, ['date', 'dateFrom', 'updated']) } : { ...found, ...known };
}

function without(line: MetadataLine, keys: readonly string[]): MetadataLine {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !keys.includes(key)));
}

/** In UTF-16 units, and in words for one that ends with a full stop. */
const LONGEST_TITLE = { units: 250, words: 14 } as const;

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE.units || /[,;:]$/u.test(text)) return false;
  return !/[^.]\.$/u.test(text) || text.split(' ').length <= LONGEST_TITLE.words;
}

/** One word above the headline, as pages print the name of a section. */
function isKicker(text: string, next: string | undefined): boolean {
  return /^[A-Z][a-zA-Z]{1,13}$/.test(text) && next !== undefined && next.split(' ').length > 3 && isTitle(next);
}

/** Whether both say the same, be it that one adds the name of the site: `Council votes | Harbor Ledger`. */
function sameTitle(a: string, b: string): boolean {
  const [short, long] = [a, b].map(wordsOf).sort((one, other) => one.length - other.length) as [string, string];
  return short === long || (short !== '' && wordsOf(withoutSite(a.length > b.length ? a : b)) === short);
}

function withoutSite(title: string): string {
  return title.replace(/\s+(?:[|•·»]|[–—-])\s+[^|•·»–—]{2,40}$/u, '');
}

function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
