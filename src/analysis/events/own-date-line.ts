import type { Range } from '../../corpus/article.ts';

/** In UTF-16 units. */
const LONGEST_DATELINE = 80;
/** Words with capitals only: `SEOUL, ` or `[Port Salter, `. */
const PLACE = /^[([]?(?:\p{Lu}[\p{L}.'’/-]*[\s,]+)+$/u;
/** ` (Agency) -- ` after the date. */
const AFTER_DATELINE = /^,?\s*(?:\([^)]{1,40}\)\s*)?(?:—|–|--?|:)\s/u;
const AFTER_BAR = /\|\s*$/u;
const PUBLISHED = /^\W*(?:last )?(?:updated|published|posted|modified)(?: on| at)?\W*$/iu;
/** Words of lines that say nothing but when the article came out. */
const OF_DATE_LINES = new Set(
  'at by date edt est first gmt in last local modified on posted pst published report reported reporting staff time updated utc writer written'.split(
    ' ',
  ),
);

/** Whether a date says when the article itself was written: 'SEOUL, Oct. 30 --', 'Published on 30 October 2023'. */
export function isOwnDateLine(sentence: string, date: Range): boolean {
  const [before, after] = [sentence.slice(0, date.start), sentence.slice(date.end)];
  if (before.length <= LONGEST_DATELINE && PLACE.test(before) && AFTER_DATELINE.test(after)) return true;
  if (AFTER_BAR.test(before) || PUBLISHED.test(before)) return true;
  const small = `${before} ${after}`.match(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]+/gu) ?? [];
  return small.every((word) => OF_DATE_LINES.has(word));
}
