import type { Range } from '../../corpus/article.ts';
import { FRACTION_WORDS, NUMBER_WORDS, SCALES, VAGUE_WORDS, valueOfFraction, valueOfWords } from './number-words.ts';
import { CURRENCY_SIGN, CURRENCY_SIGNS } from './units.ts';

/** A number as it is written, not yet asked what it counts. */
export interface WrittenNumber extends Range {
  readonly value: number | null;
  readonly upTo: number | null;
  /** Of the sign before it. */
  readonly currency: string | null;
  readonly kind: 'digits' | 'words' | 'vague' | 'fraction';
  /** Digits alone, without comma, point or scale: may be a year or the number of something. */
  readonly plain: boolean;
  /** A range written with a dash, as scores are. */
  readonly dashed: boolean;
  /** It has 'million' or the like, so that a number before it in a range may mean millions too. */
  readonly scale: number;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMBER = new RegExp(
  [
    `(?<![\\p{L}\\p{N}$€£¥₩./#_+’−-]|\\d[,–:])(?:`,
    `(?<currency>${CURRENCY_SIGN}) ?(?<sum>${DIGITS})(?:(?: |-|(?=\\p{L}))(?<sumScale>bn|tn|mn|[mMbBkK]|thousand|million|billion|trillion)(?![\\p{L}\\p{N}]))?`,
    `|(?<digits>${DIGITS})(?:(?:[ -](?<scale>hundred|thousand|million|billion|trillion|dozen)|(?<short>bn|mn|tn))(?![\\p{L}\\p{N}]))?`,
    `|(?<fraction>${FRACTION_WORDS})(?!\\p{L})|(?<vague>${VAGUE_WORDS})(?!\\p{L})|(?<words>${NUMBER_WORDS})(?!\\p{L})`,
    `)(?![\\d:/]|[.,]\\d)`,
  ].join(''),
  'gu',
);
/** The same directly at a place, for the second half of a range. */
const SECOND = new RegExp(NUMBER.source.replace(/^\(\?<!.*?\)\(\?:/u, '(?:'), 'uy');
const TO = / to |(?: ?[–—] ?|-)(?=[\d$€£¥₩])| and | or /uy;

/** All numbers of a sentence in order. Ranges are one number. */
export function findNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const first = readNumber(match, match.index, NUMBER.lastIndex);
    const number = first && withRange(text, first);
    if (number && !isOfName(text, number)) found.push(number);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, number?.end ?? 0);
  }
  return found;
}

/** A number in words with a capital inside a sentence: 'the Power Five'. */
function isOfName(text: string, { start, kind }: WrittenNumber): boolean {
  return kind !== 'digits' && /\p{Lu}/u.test(text[start]!) && /[\p{L},] $/u.test(text.slice(0, start));
}

function readNumber({ groups, 0: written }: RegExpExecArray, start: number, end: number): WrittenNumber | null {
  const { currency, sum, sumScale, digits, scale, short, fraction, vague, words } = groups!;
  const base = {
    start,
    end,
    upTo: null,
    currency: currency ? CURRENCY_SIGNS[currency]! : null,
    plain: false,
    dashed: false,
    scale: 1,
  };
  if (vague) return { ...base, kind: 'vague', value: null };
  if (fraction) return { ...base, kind: 'fraction', value: valueOfFraction(fraction) };
  if (words) {
    const value = words === 'one' || words === 'One' ? null : valueOfWords(words);
    return value === null
      ? null
      : { ...base, kind: 'words', value, scale: /million|billion|trillion|thousand/.test(words) ? value : 1 };
  }
  const factor = SCALES[(sumScale ?? scale ?? short ?? '').toLowerCase()] ?? 1;
  const value = exact(Number((sum ?? digits)!.replaceAll(',', '')) * factor);
  return { ...base, kind: 'digits', value, scale: factor, plain: /^\d+$/.test(written) };
}

/** '10,000 to 12,000', '$10–12 million', 'between 30 and 40'; the number itself where no second one follows. */
function withRange(text: string, first: WrittenNumber): WrittenNumber {
  if (first.kind !== 'digits' && first.kind !== 'words') return first;
  TO.lastIndex = first.end;
  const to = TO.exec(text)?.[0];
  if (to === undefined) return first;
  const lead = text.slice(Math.max(0, first.start - 24), first.start);
  if (to === ' and ' && !/\bbetween (?:about |around |roughly )?$/iu.test(lead)) return first;
  // 'Rose from 5,000 to 7,000' is two numbers, at two times.
  if (to === ' to ' && /\bfrom (?:about |around |roughly |nearly )?$/iu.test(lead) && CHANGES.test(text)) return first;
  SECOND.lastIndex = TO.lastIndex;
  const match = SECOND.exec(text);
  const second = match && readNumber(match, match.index, SECOND.lastIndex);
  if (!second || second.value === null || second.kind === 'fraction') return first;
  if (first.currency && second.currency && first.currency !== second.currency) return first;
  if (!first.currency && second.currency) return first;
  const shares =
    first.scale === 1 && second.scale > 1 && first.value! < 1000 && first.value! * second.scale <= second.value;
  const value = shares ? exact(first.value! * second.scale) : first.value!;
  if (to === ' or ' && second.value !== value + 1) return first;
  return {
    ...first,
    end: second.end,
    value,
    upTo: second.value,
    dashed: /[-–—]/u.test(to),
    plain: first.plain && second.plain,
  };
}

const CHANGES =
  /\b(?:ros[ei]n?|rises?|rising|increas\p{L}+|gr[eo]wn?|growing|grows?|f[ae]ll(?:en|s|ing)?|cut|cuts|dropp?\p{L}*|jump\p{L}*|climb\p{L}*|declin\p{L}+|down|up|expand\p{L}*|rais\p{L}+|reduc\p{L}+|lower\p{L}*|went|doubl\p{L}+|tripl\p{L}+|shr[aiu]nk|sank|chang\p{L}+|slipp?\p{L}*|mov\p{L}+)\b/iu;

/** Without the traces of binary fractions: 1.1 million is 1100000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
