import type { IsoDate } from '../../../corpus/article.ts';
import type { Language } from '../../languages/language.ts';
import { periodPhrase } from '../../phrases.ts';

/** What is drawn of one item of a page. */
export interface Mark {
  /** The number of the item in the text beside the picture. */
  readonly number: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whether the days were read against the day of publication: drawn hollow. */
  readonly isRelative: boolean;
}

/** A picture of what a page holds, from the same data. It has no words in it, only numbers and days. */
export interface Picture {
  readonly marks: readonly Mark[];
  /** The same for who does not see it: `1: 30 Oct 2023 · 2: Jan 2024`. */
  readonly alt: string;
}

/** Null where fewer than two have a day, since there is nothing to see then. */
export function pictureOf(marks: readonly Mark[], language: Language): Picture | null {
  if (marks.length < 2) return null;
  return { marks, alt: marks.map((mark) => `${mark.number}: ${periodPhrase(mark, language)}`).join(' · ') };
}
