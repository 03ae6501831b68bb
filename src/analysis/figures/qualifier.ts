import type { Qualifier } from './figure.ts';

/** What may stand before a number, the longer ones first where one ends as another does: 'no more than' is a limit. */
const BEFORE: readonly (readonly [qualifier: Qualifier, words: string])[] = [
  ['up to', '(?:no|not) (?:more|greater|larger) than|as (?:many|much|high) as|up to|a maximum of|at most'],
  ['at least', '(?:no|not) (?:less|fewer) than|at least|a minimum of|minimum of'],
  [
    'more than',
    '(?:more|greater|larger|higher) than|over|in excess of|exceeding|upwards? of|above|well over|just over',
  ],
  ['less than', '(?:less|fewer|lower|smaller) than|under|below|just under'],
  ['nearly', 'nearly|almost|close to|just short of|approaching'],
  ['about', 'about|around|some|approximately|roughly|(?:an )?estimated|circa|c\\.|~'],
];
const FORMS = BEFORE.map(
  ([qualifier, words]) =>
    [qualifier, new RegExp(`(?<![\\p{L}-])(?:${words})(?: an?| the| another)? ?$`, 'iu')] as const,
);
const LONGEST = 32;

/** Words after which 'about' and 'over' mean the subject of talk, and 'over' with a time how long: no quantity is meant. */
const OF_TALK =
  /\b(?:alarm(?:ed)?|angry|anger|argu\p{L}+|ask(?:ed|s)?|battle|claims?|clash(?:ed|es)?|complain\p{L}*|concern(?:s|ed)?|conflict|criticis\p{L}+|criticiz\p{L}+|deal|debat\p{L}+|details|dispute[sd]?|doubts?|fears?|feud|fight|information|inform(?:ed)?|know[ns]?|knew|negotiat\p{L}+|news|questions?|questioned|reports?|row|rumou?rs|said|sanctions|sa(?:y|ys)|sp(?:eak|eaks|oke|oken)|sued?|talk(?:s|ed|ing)?|tell|tension|tensions|th(?:ink|ought)|told|trial|warn(?:s|ed|ing)?|worr(?:y|ies|ied)|wr(?:ite|ote|itten)) (?:about|over)(?: the)? $/iu;

/** What qualifies the number `[start, end)`. */
export function qualifierOf(text: string, start: number, end: number, isTime: boolean): Qualifier | null {
  const lead = text.slice(Math.max(0, start - LONGEST), start);
  if (/^(?:\+|-plus\b| or (?:more|higher)\b)/u.test(text.slice(end, end + 12))) return 'at least';
  if (/^ or (?:so|thereabouts)\b/u.test(text.slice(end, end + 16))) return 'about';
  if (/^ or (?:less|fewer)\b/u.test(text.slice(end, end + 12))) return 'up to';
  if (OF_TALK.test(lead)) return null;
  if (isTime && /\bover(?: the)? $/iu.test(lead)) return null;
  return FORMS.find(([, form]) => form.test(lead))?.[0] ?? null;
}
