import { foldWord } from './fold.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerType =
  | 'person'
  | 'date'
  | 'year'
  | 'since'
  | 'place'
  | 'region'
  | 'duration'
  | 'score'
  | 'number'
  | 'money'
  | null;

/** A question word opens the question, or a part of it: 'when asked' in mid-sentence asks for no date. */
const OPENS = '(?:^|[.?!;:,]\\s*|\\b(?:and|but|so|me|know|say|exactly)\\s+)\\W*';

const ASKS: readonly (readonly [Exclude<AnswerType, null>, RegExp])[] = [
  [
    'money',
    /\bhow much (?:money|aid|assistance|support|funding|cash|help|did|does|do|will|would|was|were|is|are|has|have|had|can|could|should|must)\b|\bhow much\W*$|\bwhat (?:sum|price|value|amount(?! of (?!money|aid|assistance|support|funding|cash)))\b|\bhow (?:expensive|costly|big (?:a|an|was the|is the) (?:package|sum|pledge|fine|aid))\b/iu,
  ],
  ['score', /\bwhat (?:was|is) the (?:(?:final|half-?time) )?score\b|\bfinal score\b/iu],
  ['year', /\b(?:what|which) year\b/iu],
  ['duration', /\bhow (?:long|old)\b(?! ago)/iu],
  [
    'number',
    /\bhow (?:many|much|large|big|tall|far|often|high|deep)\b|\bwhat (?:number|amount|percentage|share|proportion|score|age)\b|\bnumber of\b.*\?/iu,
  ],
  // 'The first to win since:', but not 'what has changed since?'
  [
    'since',
    new RegExp(String.raw`(?:^|[.!?]\s+)(?:(?!\b(?:${QUESTION_WORDS})\b)[^.!?])*\bsince(?: at least)?\W*$`, 'iu'),
  ],
  [
    'date',
    new RegExp(
      `${OPENS}when\\b(?! asked\\b)|\\bwhen\\W*$|\\b(?:what|which) (?:date|day|month|time|week|weekday)\\b|\\bsince when\\b|\\bhow (?:recently|soon|long ago)\\b`,
      'iu',
    ),
  ],
  ['place', new RegExp(`${OPENS}where\\b|\\bwhere\\W*$|\\b(?:what|which) (?:place|location|venue)\\b`, 'iu')],
  ['region', /\b(?:what|which) (?:[\p{L}.]+ )?(?:city|town|capital|state|region|province|country|nation)\b/iu],
  [
    'person',
    new RegExp(
      `${OPENS}(?:(?:by|to|with|for|from|against|about|of) )?who(?:m|se)?\\b|\\bwho(?:m|se)?\\W*$|\\bby\\W*$|\\b(?:what|which) (?:person|politician|official|minister|president|leader|adviser|advisor|spokesman|spokesperson|spokeswoman)\\b|\\bwhat (?:is|was) the name of\\b`,
      'iu',
    ),
  ],
];

/** Kinds that a sentence has or has not; whether it names a person or a place, or how many of something, is a guess. */
const PLAIN: ReadonlySet<AnswerType> = new Set(['date', 'year', 'since', 'duration', 'score', 'money']);

/** Whether it is plain to see that a sentence lacks what is asked for. */
export function isPlain(type: AnswerType): boolean {
  return PLAIN.has(type);
}

/** The first kind that the question's words name, money before number: 'how much' is also 'how many'. */
export function answerTypeOf(question: string): AnswerType {
  return ASKS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DATE = new RegExp(
  `\\b${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?\\b(?! be\\b)|\\b(?:1[5-9]|20)\\d\\d\\b|\\b${WEEKDAY}\\b|\\b(?:yesterday|today|tonight|tomorrow)\\b|\\b(?:in|by|until|since|before|after|during|early|late) (?:the )?(?:spring|summer|autumn|winter)\\b|\\b(?:last|next|this|earlier this|later this|previous|following) (?:week|month|year|spring|summer|autumn|fall|winter|${MONTH}|${WEEKDAY})\\b|\\b(?:\\d+|two|three|four|five|six|several|a few) (?:hour|day|week|month|year|decade)s? (?:ago|later|earlier)\\b|\\d{1,2}[:.]\\d\\d\\b|\\d+\\s*[年月日년월일]`,
  'u',
);
const DATES = new RegExp(DATE.source, 'gu');
const YEAR =
  /\b(?:1\d|20)\d\d\b|\b(?:last|this|next|previous|following) year\b|\b(?:\d+|two|three|four|five|six|several|a few) (?:year|decade)s (?:ago|later|earlier)\b/giu;
const SINCE = new RegExp(`\\b[Ss]ince\\b.{0,60}?(?:${DATE.source})`, 'u');
/** Of a match: 84-82. A date written in figures goes on. */
const SCORE = /(?<![-–—\d])\d{1,3}\s?[-–—]\s?\d{1,3}(?![-–—\d])/u;
const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|millions?|billions?|tens of thousands|half|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second|first|both|one)';
const DURATION = new RegExp(
  `(?:\\d[\\d,.]*|\\b(?:a|an|${SPELLED}|several|few|many))[ -](?:second|minute|hour|day|night|week|month|year|decade|century)s?\\b|\\b(?:since|until|for) (?:${MONTH}|\\d{4}|decades|years|months|weeks|days)`,
  'iu',
);
const NUMBER = new RegExp(`\\d[\\d,.]*|\\b${SPELLED}\\b`, 'giu');
const MONEY =
  /[$€£¥₩₴]\s?\d|\d[\d,.]*\s?(?:(?:thousand|million|billion|trillion|m|bn|tn)\s)?(?:dollars?|euros?|pounds?|won|yen|yuan|rou?bles?|francs?|cents?|percent|per cent|%)|\b(?:hundreds?|thousands?|millions?|billions?) (?:of )?(?:dollars|euros|pounds)\b/iu;
const NAME =
  /(?<![.!?…]["'”’)]*\s|^["'“‘(]*)\b\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|the|for|de|al|bin|van|von)\s+)?\p{Lu}[\p{L}\p{N}'’.-]*)*/gu;
const PLACE =
  /\b(?:in|at|to|from|near|outside|across|toward|towards|into|via|inside|off|on|over)\s+(?:the\s+)?(?:[\p{Ll}’'-]+\s+){0,3}\p{Lu}[\p{L}'’.-]+|^\p{Lu}[\p{Lu}\s.,]{3,}(?::|—|–|-)|\bbefore the\s+\p{Lu}/u;

/** Whether a sentence asks: in the news quiz of the week stands what was asked, and no answer. */
export function isQuestion(sentence: string): boolean {
  return /[?？؟]["'”’»」』)\]]*$/u.test(sentence);
}

/** Whether the sentence holds something of this kind that the question does not already hold. */
export function holdsAnswer(type: AnswerType, sentence: string, questionWords: ReadonlySet<string>): boolean {
  switch (type) {
    case null:
      return true;
    case 'date':
      return DATE.test(sentence);
    case 'year':
      return (sentence.match(YEAR) ?? []).some((year) => !questionWords.has(year.toLowerCase()));
    case 'since':
      return SINCE.test(sentence);
    case 'score':
      return SCORE.test(sentence);
    case 'money':
      return MONEY.test(sentence);
    case 'duration':
      return DURATION.test(sentence);
    case 'number':
      return figuresIn(sentence).some((figure) => !questionWords.has(figure.text.toLowerCase()));
    case 'place':
      return PLACE.test(sentence);
    case 'region':
      // What did something stands first as often as something happened there.
      return PLACE.test(sentence) || isNamed([...openingName(sentence), ...namesIn(sentence)], questionWords);
    case 'person':
      return isNamed(namesIn(sentence), questionWords);
    default:
      return type satisfies never;
  }
}

export interface Figure {
  readonly text: string;
  readonly start: number;
}

/** Figures and spelled-out numbers, day-of-month and year of a written date left out. */
export function figuresIn(sentence: string): Figure[] {
  const figures = [...sentence.matchAll(NUMBER)];
  if (figures.length === 0) return [];
  const dates = [...sentence.matchAll(DATES)].map((match) => [match.index, match.index + match[0].length] as const);
  return figures
    .filter((match) => !dates.some(([start, end]) => match.index >= start && match.index < end))
    .map((match) => ({ text: match[0], start: match.index }));
}

/** Whether one of the names is none of the question's. */
function isNamed(names: readonly string[], questionWords: ReadonlySet<string>): boolean {
  return names.some(
    (name) => !name.split(/\s+/).every((word) => questionWords.has(foldWord(word).replace(/['’]s$/u, ''))),
  );
}

/** The first word of a sentence, where it may be a name. */
function openingName(sentence: string): string[] {
  const word = /^\P{L}*(\p{Lu}\p{Ll}[\p{L}'’]*)/u.exec(sentence)?.[1];
  return word === undefined || STOP_WORDS.has(word.toLowerCase()) ? [] : [word];
}

/** Capitalised names, the first word of the sentence left out unless a capitalised one follows. */
function namesIn(sentence: string): string[] {
  const inside = [...sentence.matchAll(NAME)].map((match) => match[0]);
  const opening =
    /^["'“‘(]*(\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+)+|\p{Lu}[\p{L}-]+(?=\s+(?:said|told|added|warned|confirmed|denied|emphasi[sz]ed|stressed|highlighted|called|urged|reported|announced|stated|asked|has|had|was|is)\b))/u.exec(
      sentence,
    )?.[1];
  return opening && !STOP_WORDS.has(opening.toLowerCase()) ? [opening, ...inside] : inside;
}
