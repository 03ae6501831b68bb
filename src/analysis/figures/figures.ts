import type { Article, Range } from '../../corpus/article.ts';
import { sentencesIn } from '../../corpus/sentences.ts';
import { isPastForm } from '../events/verb-forms.ts';
import { type Counted, pluralAfter, substanceAfter } from './counted.ts';
import type { Figure } from './figure.ts';
import { findNumbers, type WrittenNumber } from './find-numbers.ts';
import { isNegated } from './negation.ts';
import { noFigures } from './no-figures.ts';
import { qualifierOf } from './qualifier.ts';
import { SUMS, TIMES, type UnitWords, unitAt } from './units.ts';
import { standsAlone, tellsTime } from './worth.ts';

/**
 * The numbers of an article's paragraphs with their unit and what they count, in order of the text. By rule, for English: dates,
 * ages, times of day, names and numbers of sections are none, nor are small numbers of what is already known ('the two men').
 */
export function figuresIn(article: Pick<Article, 'text' | 'blocks'>): Figure[] {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ start, end }) => sentencesIn(article.text, start, end))
    .flatMap((sentence) => figuresOfSentence(article.text, sentence));
}

function figuresOfSentence(text: string, sentence: Range): Figure[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\d|[a-z]/u.test(words)) return [];
  const numbers = findNumbers(words);
  if (numbers.length === 0) return [];
  const not = noFigures(words);
  return (
    numbers
      .filter((number) => !not.some(({ start, end }) => start < number.end && number.start < end))
      .flatMap((number) => figureOf(words, number, sentence) ?? [])
      // Of '42 of the 60 councillors', the 60 belong to the first figure.
      .filter((figure, i, all) => i === 0 || figure.words.start >= all[i - 1]!.words.end)
      .reduce<Figure[]>((before, figure) => withNounBefore(before, figure, words, sentence.start), [])
  );
}

/** '3,000 troops are there, and 10,000 will be by December': a bare number counts what the one before it in the sentence did. */
function withNounBefore(figures: readonly Figure[], figure: Figure, words: string, start: number): Figure[] {
  const before = figures.at(-1);
  const isBare = figure.unit === null && figure.counted === null;
  if (!isBare || before === undefined || before.unit !== null) return [...figures, figure];
  if (!leavesNounOut(words.slice(figure.words.end - start))) return [...figures, figure];
  return [...figures, { ...figure, counted: before.counted, headTerm: before.headTerm }];
}

/** Whether what follows a number can go on without its noun; another noun cannot follow. */
function leavesNounOut(after: string): boolean {
  if (/^(?:$|[.,;:!?)])/u.test(after)) return true;
  const word = /^ (?:others? )?(?<word>\p{Ll}+)/u.exec(after)?.groups?.word;
  return word !== undefined && (GOES_ON_WITHOUT.has(word) || isPastForm(word));
}

/** Words with which a sentence goes on after a number whose noun was left out. */
const GOES_ON_WITHOUT = new Set(
  `already also are at by could dead had have in may might missing now on should since so still this to were will with
  would`.split(/\s+/),
);

function figureOf(words: string, number: WrittenNumber, sentence: Range): Figure | null {
  const lead = words.slice(Math.max(0, number.start - 40), number.start);
  // '5-4' is a score, and a range that falls is none.
  if (number.upTo !== null && number.upTo <= number.value!) return null;
  const unit = number.kind === 'fraction' ? null : unitAt(words, number.end);
  const after = number.end + (OR_SO.exec(words.slice(number.end, number.end + 12))?.[0].length ?? 0);
  if (!unit && /^-?\p{L}/u.test(words.slice(after, after + 2))) return null;
  if (unit && TIMES.has(unit.unit) && tellsTime(lead, unit, words.slice(unit.end, unit.end + 24))) return null;
  const counted = countedBy(words, number, unit, lead);
  const name = number.currency ?? unit?.unit ?? null;
  if (!name && !standsAlone(words, number, counted, lead)) return null;
  const end = counted?.end ?? unit?.end ?? number.end;
  const qualifier = qualifierOf(words, number.start, unit?.end ?? number.end, name !== null && TIMES.has(name));
  return {
    sentence,
    words: { start: sentence.start + number.start, end: sentence.start + end },
    value: number.value,
    upTo: number.upTo,
    qualifier,
    unit: name,
    counted: counted?.words ?? null,
    headTerm: counted?.headTerm ?? null,
    negated: isNegated(words, number.start, end),
  };
}

/** An article or the like before the number, so that a noun in the singular may follow: 'a record $300 million contract'. */
const DETERMINED = /\b(?:an?|another|each|every|her|his|its|one|our|their)(?<between>(?: \p{Ll}[\p{L}-]*){0,2}) $/iu;

function isDetermined(lead: string): boolean {
  const between = DETERMINED.exec(lead)?.groups?.between?.trim();
  // 'A depot held 155 mm shells' has its verb in between.
  return (
    between !== undefined &&
    !between
      .split(' ')
      .some((word) => isPastForm(word) && !/^(?:combined|estimated|planned|proposed|reported)$/.test(word))
  );
}

function countedBy(words: string, number: WrittenNumber, unit: UnitWords | null, lead: string): Counted | null {
  if (number.currency || unit) return countedWithUnit(words, unit?.end ?? number.end, unit, lead);
  if (number.kind === 'fraction') {
    const of = substanceAfter(words, number.end, 'of');
    return (
      of ??
      (/^ (?:the|its|their|all) /u.test(words.slice(number.end)) ? substanceAfter(words, number.end, 'none') : null)
    );
  }
  const at = number.end + (OR_SO.exec(words.slice(number.end, number.end + LONGEST_OF))?.[0].length ?? 0);
  const of = OF_THEM.exec(words.slice(at, at + LONGEST_OF));
  return pluralAfter(words, of ? at + of[0].length - 1 : at);
}

/** What may stand between a number and its noun: '300-plus seals', '100 or so anchors'. */
const OR_SO = /^(?:\+|-plus\b| or (?:so|more)\b)/u;
/** '47 of the 193 states' counts states. */
const OF_THEM =
  /^ of (?:(?:the|its|their|his|her|our|these|those) )?(?:\d[\d,]* |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?(?=\p{L})/u;
const LONGEST_OF = 32;

function countedWithUnit(words: string, at: number, unit: UnitWords | null, lead: string): Counted | null {
  const singular = isDetermined(lead);
  if (unit && TIMES.has(unit.unit)) return unit.hyphen && singular ? substanceAfter(words, at, 'none') : null;
  const linked = substanceAfter(words, at, unit && !SUMS.has(unit.unit) ? 'of' : 'of or in');
  if (linked) return linked;
  // 'The $26 billion Google spent' goes on with a clause, 'a $26 billion contract' does not.
  const direct = singular ? substanceAfter(words, at, 'none') : null;
  if (direct) return direct;
  return unit && unit.unit !== '%' && !/^ (?:of|in)\b/u.test(words.slice(at)) ? pluralAfter(words, at) : null;
}
