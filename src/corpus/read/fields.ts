import type { DateOrigin } from '../article.ts';
import type { ExtractFields, ReadProblem } from './reader.ts';

/** What records and front matter call each field; where several stand in one record, the first here counts. */
const NAMES = {
  id: ['id'],
  title: ['title'],
  date: ['date', 'published', 'published_at', 'publishedAt', 'publishDate'],
  source: ['source', 'publisher', 'site'],
  byline: ['author', 'byline', 'authors'],
  url: ['url', 'link', 'canonical', 'canonical_url'],
} as const satisfies Record<keyof ExtractFields, readonly string[]>;

/**
 * Reads the fields of a record or of front matter. Unknown ones are ignored; one of the wrong type gives a warning and is
 * left out. `dateFrom` says what the record is.
 */
export function readFields(
  record: Readonly<Record<string, unknown>>,
  dateFrom: DateOrigin,
): { fields: ExtractFields; problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];

  const pick = (field: keyof typeof NAMES, read: (value: unknown) => string | undefined, expected: string) => {
    for (const name of NAMES[field]) {
      const value = record[name];
      if (value === undefined || value === null || value === '') continue;
      const found = read(value);
      if (found) return found;
      const message = `“${name}” should be ${expected}; it was left out.`;
      problems.push({ severity: 'warning', message });
    }
    return undefined;
  };

  const date = pick('date', words, 'a date in quotes, such as "2024-01-10"');
  const fields = given({
    id: pick('id', (value) => (typeof value === 'number' ? String(value) : words(value)), 'a string or a number'),
    title: pick('title', words, 'a string'),
    date: date === undefined ? undefined : { value: date, from: dateFrom },
    source: pick('source', names, 'a string or an object with a “name”'),
    byline: pick('byline', names, 'a string, an object with a “name”, or a list of these'),
    url: pick('url', webUrl, 'an address that begins with http:// or https://'),
  });
  return { fields, problems };
}

/** The fields that are there: JSON and HTML say `undefined` where `ExtractFields` has no such key. */
export function given(
  fields: { readonly [Key in keyof ExtractFields]: ExtractFields[Key] | undefined },
): ExtractFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A string that is more than white space. */
export function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** The name in a string, in `{ name }`, or the names in a list of these, joined by commas. */
export function names(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return (
      value
        .slice(0, 20)
        .map(nameOf)
        .filter((name) => name !== undefined)
        .join(', ') || undefined
    );
  }
  return nameOf(value);
}

function nameOf(value: unknown): string | undefined {
  const name = words(isRecord(value) ? value.name : value);
  // Profiles such as https://example.org/staff/1 stand where names should.
  return name && !webUrl(name) ? name : undefined;
}

/** An address that may be shown as a link: http or https, nothing else. */
export function webUrl(value: unknown): string | undefined {
  const url = words(value);
  if (!url || !/^https?:\/\//i.test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two titles say the same, letter case and punctuation aside. */
export function sameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
