import type { Counted } from './counted.ts';
import type { WrittenNumber } from './find-numbers.ts';
import type { UnitWords } from './units.ts';

/** Up to here a number with 'the' only points at what was named before: 'the two leaders'. */
const FEW = 12;
const POINTS =
  /\b(?:all|both|each|every|first|her|his|its|last|my|next|other|our|past|previous|remaining|same|top|that|the|their|these|this|those|your|\p{L}+['’]s?)(?: (?:final|first|last|next|other|past|previous|remaining|same|top))? $/iu;
/** 'The second half of the match', 'a year and a half'. */
const PART_OF_TIME = /\b(?:first|second|other|latter|better|and an?|in) $/iu;
const VICTIMS_BEFORE =
  /\b(?:arrest|detain|displac|injur|kill|wound|captur|evacuat|rescu)\p{L}*(?: (?:about|around|at least|some|more than|over|nearly|almost|as many as|up to|another))? $|\bleaving (?:at least |some |about |more than )?$/iu;
const VICTIMS_AFTER =
  /^ (?:more |others? |people )?(?:are |were |have been )?(?:arrested|dead|detained|displaced|hurt|injured|killed|missing|wounded)\b/u;
const SUBJECT_OF = /^ (?:were|have|had|are|others|of (?:them|whom|which)|remain|remained|died|fled)\b/u;
const QUALIFIED =
  /\b(?:some|about|around|nearly|almost|at least|more than|over|fewer than|as many as|up to|roughly|approximately|estimated|only) $/iu;

/** Whether a number without a unit tells how many there are of something, and is not a year, a score or a manner of speaking. */
export function standsAlone(words: string, number: WrittenNumber, counted: Counted | null, lead: string): boolean {
  const { kind, value, upTo } = number;
  const after = words.slice(number.end, number.end + 40);
  if (kind === 'fraction' && PART_OF_TIME.test(lead)) return false;
  if (kind === 'fraction')
    return (
      counted !== null ||
      /^ of\b/u.test(after) ||
      /\b(?:nearly|about|almost|more than|over|by|roughly|around) $/iu.test(lead)
    );
  // '3-5' may be a score; '3-5 seats' is none.
  if (upTo !== null && number.dashed && counted === null) return false;
  if (number.plain && isYear(value!) && !QUALIFIED.test(lead)) return false;
  if (kind !== 'vague' && value! <= FEW && POINTS.test(lead)) return false;
  if (kind === 'vague' && /\b(?:the|in) $/iu.test(lead)) return false;
  if (value === 0 || value === 1) return false;
  if (counted && /^ (?:ago|apart|earlier|later|before that|running)\b/u.test(words.slice(counted.end))) return false;
  if (counted) return true;
  if (kind === 'vague') return !/^ of\b/u.test(after) || /^ of (?:\p{L})/u.test(after);
  if (VICTIMS_BEFORE.test(lead) || VICTIMS_AFTER.test(after)) return true;
  if (value! <= FEW) return false;
  return QUALIFIED.test(lead) || SUBJECT_OF.test(after);
}

function isYear(value: number): boolean {
  return value >= 1000 && value < 2200;
}

/** Whether a number with a unit of time is part of a date or an age: 'two days later', 'the past 10 years', 'a 5-year-old'. */
export function tellsTime(lead: string, unit: UnitWords, after: string): boolean {
  if (
    /^-?\s?(?:ago|after|afterwards?|apart|before|beforehand|earlier|from now|in a row|later|old|on\b|prior|running|since|straight)\b/u.test(
      after.trimStart(),
    )
  )
    return true;
  if (
    /\b(?:coming|early|every|final|first|following|last|late|next|opening|past|previous|recent|within)(?: few)? $/iu.test(
      lead,
    )
  )
    return true;
  // 'A three-year contract' says how long, 'a 90-minute' match what kind.
  return unit.hyphen && /^-/u.test(after);
}
