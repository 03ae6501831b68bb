import type { Mark } from './picture/picture.ts';

/** How some words of a part look. `match`: words of the question; `faint`: around what answers; the rest: a difference. */
export type Look = 'plain' | 'match' | 'faint' | 'removed' | 'added';

export interface Run {
  readonly text: string;
  readonly look: Look;
}

/**
 * One visible piece of a reply, apart from the platform that shows it. Each text is as it came from the article or the
 * person: the platform makes it harmless.
 */
export type Part =
  /** What was asked, or what the reply is about. */
  | { readonly kind: 'title'; readonly text: string }
  /** A sentence or a line of ours, between the title and the small print. */
  | { readonly kind: 'line'; readonly runs: readonly Run[] }
  /** Quoted words; only they look like a quotation. */
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  /** Small print: where an excerpt stands, dates, counts. */
  | { readonly kind: 'small'; readonly text: string }
  /** What `verify` takes, in small print; never shortened, since it is to be copied. */
  | { readonly kind: 'citation'; readonly text: string }
  /** Something to type, or to copy. */
  | { readonly kind: 'code'; readonly text: string };

/** An address that a button opens, with the number of the excerpt that it belongs to. */
export interface Link {
  readonly number: number;
  readonly url: string;
}

/** What is shown whole or on the next page: an excerpt with its citation, a paragraph, a line of a list. */
export interface Item {
  readonly parts: readonly Part[];
  readonly link: Link | null;
  /** What a picture shows of it. */
  readonly mark?: Mark;
}

/** A reply as every chat platform shows it. */
export interface Outline {
  /** On every page. */
  readonly head: readonly Part[];
  /** On the first page, below the head. */
  readonly lead: readonly Part[];
  readonly items: readonly Item[];
  /** How many items of the same reply came before these. */
  readonly passedOver: number;
  /** Whether there are items after these, which asking for the next page would bring. */
  readonly more: boolean;
  /** Below the last item. */
  readonly foot: readonly Part[];
  /** Whether its readers can say if it was useful, and show it to others. */
  readonly isAnswer: boolean;
}

export function plain(text: string): Run {
  return { text, look: 'plain' };
}

export function line(text: string): Part {
  return { kind: 'line', runs: [plain(text)] };
}

export function isSmallPrint({ kind }: Part): boolean {
  return kind === 'small' || kind === 'citation';
}

export function small(text: string): Part {
  return { kind: 'small', text };
}
