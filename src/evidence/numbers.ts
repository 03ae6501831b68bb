import { SCALES } from '../analysis/figures/number-words.ts';
import type { Range } from '../corpus/article.ts';

/** A number as somebody wrote it. */
export interface WrittenNumber extends Range {
  readonly typed: string;
  /** What it comes to, so that `12k`, `12,000` and `twelve thousand` are one; with `%` behind it for a percentage. */
  readonly value: string;
}

/** `One` is left out: it is a pronoun as often. */
const SPELLED = new Map([
  ['twice', 2],
  ...[
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'thirty forty fifty sixty seventy eighty ninety',
  ].flatMap((words, row) =>
    words.split(' ').map((word, index): [string, number] => [word, row === 0 ? index + 2 : 10 * (index + 3)]),
  ),
]);
const FIGURE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?<![\p{N}][.,])(?:(?<figure>${FIGURE})(?:st|nd|rd|th)?|(?<word>${[...SPELLED.keys()].join('|')})\b)`,
    String.raw`(?:[ -]?(?<scale>${Object.keys(SCALES)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![\p{Script=Latin}\p{N}]))?`,
    String.raw`(?<percent> ?%| per ?cent\b)?(?![\p{Script=Latin}])`,
  ].join(''),
  'giu',
);

/** The numbers of a text, in order. A figure that is part of a name (`G20`, `F-16`) is none. */
export function numbersIn(text: string): WrittenNumber[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const { figure, word, scale, percent } = match.groups!;
    const count = figure === undefined ? SPELLED.get(word!.toLowerCase())! : Number(figure.replaceAll(',', ''));
    const value = count * (scale === undefined ? 1 : SCALES[scale.toLowerCase()]!);
    return {
      start: match.index,
      end: match.index + match[0].length,
      typed: match[0],
      value: `${Number(value.toPrecision(12))}${percent === undefined ? '' : '%'}`,
    };
  }).filter(({ start }) => !/\p{Lu}-$/u.test(text.slice(Math.max(0, start - 2), start)));
}

/** Whether two numbers could tell of one thing: both are percentages or neither is, and neither is ten times the other. */
export function isOfOneSize(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.value.endsWith('%') !== b.value.endsWith('%') || isYear(a) !== isYear(b)) return false;
  const [less, more] = [parseFloat(a.value), parseFloat(b.value)].sort((x, y) => x - y);
  return more! < 10 * less!;
}

function isYear({ typed }: WrittenNumber): boolean {
  return /^(?:19|20)\d\d$/.test(typed);
}
