import type { DateOrigin, Range } from '../article.ts';

/** A file as it lies on the disk. */
export interface SourceFile {
  /** Path as the person would write it; the ending chooses the reader. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a record or its markup says of the article. Each is as found: not yet cleaned, dates not yet parsed. */
export interface ExtractFields {
  readonly id?: string;
  readonly title?: string;
  readonly source?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly date?: { readonly value: string; readonly from: DateOrigin };
}

/** An article as drawn out of a file, before cleaning. */
export interface Extract {
  /** The decoded file itself (`isRaw`), or the words drawn out of its markup. */
  readonly text: string;
  /** Whether `text` is the decoded file from its first character to its last, so that ranges in it can be cited. */
  readonly isRaw: boolean;
  /** Ranges of `text` that are markup and not words (front matter, `**`). In order, disjoint. */
  readonly markup: readonly Range[];
  /** Ranges of `text` that the markup calls headings. In order, disjoint. */
  readonly headings: readonly Range[];
  /**
   * Offsets in `text` at which a new block starts, whether or not an empty line stands before it: the items of a tight
   * list, the line under a heading. In order; empty where the text has no markup of its own.
   */
  readonly breaks: readonly number[];
  /**
   * `blocks`: paragraphs are parted by an empty line and a single line break is white space, as the markup says.
   * `plain`: nobody says; cleaning has to judge from the lines themselves.
   */
  readonly layout: 'plain' | 'blocks';
  readonly fields: ExtractFields;
}

export interface ReadProblem {
  readonly line?: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface ReadResult {
  readonly extracts: readonly Extract[];
  readonly problems: readonly ReadProblem[];
}

/** A file that cannot be read as a whole. `message` is a sentence for the person: what is wrong, what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * Reads one format. Throws `UnreadableFile` where the file as a whole cannot be read; anything else that it throws comes
 * from a library and is put into a sentence by the caller.
 */
export type Reader = (file: SourceFile) => ReadResult | Promise<ReadResult>;
