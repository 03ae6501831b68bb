/**
 * The words of the corpus. All offsets are UTF-16 code units, as `String.prototype.slice` counts them, and all ranges
 * are half-open: `[start, end)`.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names one article for as long as the team keeps it: the `id` its record gives, else its path without the ending. */
export type ArticleId = Branded<'ArticleId'>;
/** Names the text of an article at one time: eight hexadecimal digits over title and clean text. */
export type RevisionId = Branded<'RevisionId'>;
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = Branded<'IsoDate'>;

/** Where a publication date was found. Dates in the running text are never taken for one. */
export type DateOrigin =
  | 'front matter'
  | 'JSON-LD'
  | 'meta tag'
  | 'time element'
  | 'record field'
  | 'mail header'
  | 'date line'
  | 'byline'
  | 'file name';

/** What tells one article from another; shown with each citation. */
export interface ArticleHead {
  readonly id: ArticleId;
  readonly revision: RevisionId;
  readonly title: string;
  /** The day of publication, or null: honestly undated. */
  readonly date: IsoDate | null;
  readonly dateFrom: DateOrigin | null;
  /** The publisher. */
  readonly source: string | null;
  readonly byline: string | null;
  /** The place that opens an agency report, as in `WASHINGTON:`. It stays in the text as well. */
  readonly dateline: string | null;
  readonly url: string | null;
  /** The file it was read from, as the person would write it. */
  readonly file: string;
}

/** A paragraph or heading of the clean text. Blocks are in order and do not overlap. */
export interface Block extends Range {
  readonly kind: 'heading' | 'paragraph';
  /** Something was removed between this block and the one before: no excerpt may span that place. */
  readonly afterCut: boolean;
}

/** A run of characters that clean text and raw file share: `clean.slice(clean, clean+length) === raw.slice(raw, raw+length)`. */
export interface SharedRun {
  readonly clean: number;
  readonly raw: number;
  readonly length: number;
  /** Whether something other than white space (markup, a removed line) lies in the raw file between the run before and this. */
  readonly afterGap: boolean;
}

export interface Article extends ArticleHead {
  /** The clean text: blocks joined by an empty line. What is quoted is sliced from this. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** How `text` lies in the decoded file, or null where the file is not plain text. White space belongs to no run. */
  readonly runs: readonly SharedRun[] | null;
}

/** Something wrong with the corpus that does not stop the rest of it: a file, a line of a file, a date. */
export interface Problem {
  readonly file: string;
  /** One-based line in the file, where the file is a list of records. */
  readonly line?: number;
  /** What is wrong and what to do about it, in one or two sentences. */
  readonly message: string;
  /** `error`: this article is missing from the corpus; `warning`: it is there, but something about it is not right. */
  readonly severity: 'error' | 'warning';
}
