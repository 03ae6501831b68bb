import type { Range } from '../../corpus/article.ts';
import { DEMONYMS, PLACES } from './places.ts';
import {
  BODIES,
  FEMALE_NAMES,
  KNOWN_BODIES,
  LEAD_INS,
  MALE_NAMES,
  MODIFIERS,
  MONTHS,
  NO_MENTION,
  OTHERS,
  PARTICLES,
  PORTFOLIOS,
  PRONOUNS,
  ROLES,
  WEEKDAYS,
} from './speaker-words.ts';
import type { SpeakerKind } from './statement.ts';
import type { Token } from './tokens.ts';

/** How a text speaks of a speaker, before it is known who that is. */
export interface Mention extends Range {
  /** `other`: groups, documents, several speakers at once: nobody in particular. */
  readonly form: 'pronoun' | 'name' | 'role' | 'body' | 'other';
  /** The name alone, without title and article; null where there is none. */
  readonly name: Range | null;
  readonly kind: SpeakerKind;
  /** Words of the title or of the body, in small letters: `russian foreign minister`. */
  readonly title: readonly string[];
  /** `the minister`, not `a minister`. */
  readonly definite: boolean;
}

const DETERMINERS = new Set(
  'the a an this that one another some several many two three four his her its their both'.split(' '),
);
const DEFINITE = new Set(['the', 'this', 'that']);
/** Words with a capital at the head of a sentence that name nobody. */
const NOBODY = new Set(
  `all any anyone both each either everybody everyone few half i many most my neither nobody no none nothing one ones other others
  our rumors rumours several some somebody someone such these this those two we you your he's she's it's they're there's that's`.split(
    /\s+/u,
  ),
);
const AFTER_HEAD = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'to',
  'on',
  'with',
  'near',
  'who',
  'familiar',
  'close',
  'briefed',
]);
/** `the Republican said`: somebody of a party, whom the word does not name. */
const PARTISANS = new Set('democrat liberal republican socialist tory'.split(' '));
const LONGEST_MENTION = 18;
/** Endings of adjectives: such a word may stand before a title without an article (`Google legal chief`). */
const ADJECTIVE = /(?:al|ic|ive|ary|ous|ant|ent|[a-z]-[a-z]+)$/u;

/** Reads words that stand together as a mention of one speaker; null where they can be read as anything else. */
export function readMention(all: readonly Token[]): Mention | null {
  const tokens = withoutDays(withoutLeadIns(all));
  if (tokens.length === 0 || tokens.length > LONGEST_MENTION || tokens.some(({ kind }) => kind !== 'word')) return null;
  if (tokens.at(-1)!.possessive) return null;
  const [first] = tokens as [Token];
  if (tokens.length === 1 && PRONOUNS.has(first.lower)) return mention(tokens, 'pronoun', null, 'unknown', [], true);
  if (NOBODY.has(first.lower) || PRONOUNS.has(first.lower) || NO_MENTION.has(first.lower)) return null;
  const determined = DETERMINERS.has(first.lower);
  const definite = DEFINITE.has(first.lower);
  const split = tokens.findIndex(({ lower, capital }, at) => at > 0 && !capital && AFTER_HEAD.has(lower));
  const front = split < 0 ? tokens : tokens.slice(0, split);
  const after = split < 0 ? [] : tokens.slice(split);
  if (!isQuiet(after)) return null;
  if (front.some(({ lower }) => lower === 'and' || lower === 'or')) return readSeveral(tokens, front);
  const owner = front.findLastIndex(({ possessive }) => possessive);
  const tail = front.slice(owner + 1 || (determined ? 1 : 0));
  if (tail.length === 0 || !isNominal(front, determined || owner >= 0)) return null;
  const described = front.slice(determined ? 1 : 0);
  const last = tail.at(-1)!;
  const role = tail.findLastIndex((token, at) => isRole(token.lower) && !isSurname(tail, at));
  const bodily = last.capital && BODIES.has(last.lower);
  // `Ministry of Fisheries spokesman Tom Oak`: the title stands behind the body's whole name.
  const office = after.findLastIndex(({ lower, possessive }) => isRole(lower) && !possessive);
  if (bodily && office > 0) {
    const title = [...described, ...after.slice(0, office + 1)].map(({ lower }) => lower);
    const rest = after.slice(office + 1);
    if (isName(rest)) return mention(tokens, 'name', span(rest), 'person', title, true);
    return rest.length === 0 ? mention(tokens, 'role', null, 'person', title, definite) : null;
  }
  if (role >= 0 && role < tail.length - 1 && !bodily) {
    const name = tail.slice(role + 1);
    if (!isName(name)) return null;
    const title = described.slice(0, described.length - name.length).map(({ lower }) => lower);
    return mention(tokens, 'name', span(name), 'person', title, true);
  }
  if (role >= 0 && !bodily) {
    const title = described.map(({ lower }) => lower);
    const name = nameAfterBody(after) ?? nameAfterPortfolio(after);
    if (name) return mention(tokens, 'name', span(name), 'person', title, true);
    return mention(tokens, 'role', null, 'person', [...title, ...after.map(({ lower }) => lower)], definite);
  }
  if (BODIES.has(last.lower) || (KNOWN_BODIES.has(last.lower) && last.capital)) {
    // `the nonpartisan Commission on Debates`: a small adjective before the name is no part of it.
    const proper = last.capital ? described.slice(described.findIndex(({ capital }) => capital)) : described;
    const belongs = /^(?:of|for)$/u.test(after[0]?.lower ?? '') || (after[0]?.lower === 'on' && after[1]?.capital);
    // `Ministry of Health data` is something of the ministry's.
    if (belongs && last.capital && !after.at(-1)!.capital)
      return mention(tokens, 'other', null, 'unknown', [], definite);
    const whole = belongs ? [...proper, ...after] : proper;
    const opening = whole[0] === all[0];
    const named = whole.some((token, at) => token.capital && (at > 0 || !opening || isOwn(token)));
    return mention(
      tokens,
      'body',
      named ? span(whole) : null,
      'organisation',
      whole.map(({ lower }) => lower),
      definite,
    );
  }
  if (OTHERS.has(last.lower) || isPluralRole(last.lower))
    return mention(tokens, 'other', null, 'unknown', [], definite);
  if (!isName(tail)) return null;
  if (tail.length === 1 && PARTISANS.has(last.lower)) return mention(tokens, 'other', null, 'unknown', [], definite);
  const place = PLACES.has(tail.map(({ lower }) => lower).join(' '));
  // `the Kremlin` names a body, `the Russians` does not.
  if (last.lower.endsWith('s') && DEMONYMS.has(last.lower.slice(0, -1)))
    return mention(tokens, 'other', null, 'unknown', [], definite);
  if (owner >= 0) return null;
  // `the Center for Progress`: what belongs to the name of a body stands behind it as well.
  const long = determined && after[1]?.capital && /^(?:of|for|on)$/u.test(after[0]!.lower) ? [...tail, ...after] : tail;
  return mention(tokens, 'name', span(long), place || determined ? 'organisation' : 'unknown', [], true);
}

export function isRole(word: string): boolean {
  return ROLES.has(word.replace(/\.$/u, ''));
}

function isPluralRole(word: string): boolean {
  return word.endsWith('s') && isRole(word.slice(0, -1));
}

/** A title that is a family name: `Stephen King`. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return at === tokens.length - 1 && tokens[at]!.capital && (MALE_NAMES.has(before) || FEMALE_NAMES.has(before));
}

/** Words that can be a name: capitals, with small particles between or before them. */
export function isName(tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.length > 6 || !tokens.at(-1)!.capital) return false;
  if (tokens.some(({ lower }) => WEEKDAYS.has(lower) || (MONTHS.has(lower) && tokens.length === 1))) return false;
  return tokens.every(({ capital, lower, possessive }) => !possessive && (capital || PARTICLES.has(lower)));
}

function mention(
  tokens: readonly Token[],
  form: Mention['form'],
  name: Range | null,
  kind: SpeakerKind,
  title: readonly string[],
  definite: boolean,
): Mention {
  return { ...span(tokens), form, name, kind, title, definite };
}

export function span(tokens: readonly Token[]): Range {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}

/** Whether a word that may be capital only because it opens the sentence is part of a name all the same. */
function isOwn({ lower, possessive }: Token): boolean {
  return possessive || PLACES.has(lower) || DEMONYMS.has(lower) || KNOWN_BODIES.has(lower) || SOLE.has(lower);
}
const SOLE = new Set('congress hamas kremlin parliament pentagon'.split(' '));

/** `Washington and Seoul`: several at once, unless `and` is within the name of one body. */
function readSeveral(tokens: readonly Token[], front: readonly Token[]): Mention | null {
  const words = front.filter(({ lower, capital }) => lower !== 'and' && lower !== 'or' && !capital);
  const last = front.at(-1)!;
  if (last.capital && BODIES.has(last.lower) && words.every(({ lower }) => lower === 'the'))
    return mention(tokens, 'body', span(front[0]!.lower === 'the' ? front.slice(1) : front), 'organisation', [], true);
  const known = words.every(({ lower }) => DETERMINERS.has(lower) || MODIFIERS.has(lower) || isNoun(lower));
  return known ? mention(tokens, 'other', null, 'unknown', [], false) : null;
}

function isNoun(word: string): boolean {
  return (
    isRole(word) ||
    isPluralRole(word) ||
    BODIES.has(word) ||
    OTHERS.has(word) ||
    PARTICLES.has(word) ||
    DEMONYMS.has(word)
  );
}

/** Whether the words before the head can all belong to it: no verb and no link hides among them. */
function isNominal(front: readonly Token[], determined: boolean): boolean {
  let named = false;
  // `harbour spokesman Tomas Lind`: nouns before a title, where a name follows it.
  const titled = front.at(-1)!.capital && front.some(({ lower, capital }) => !capital && isRole(lower));
  return front.every(({ capital, lower, possessive }, at) => {
    if (at > 0 && !capital && (NO_MENTION.has(lower) || NOBODY.has(lower) || PRONOUNS.has(lower))) return false;
    if (at > 0 && DETERMINERS.has(lower) && !capital) return false;
    const known = capital || isNoun(lower) || MODIFIERS.has(lower) || (at === 0 && DETERMINERS.has(lower));
    // After a name without its possessive an unknown word may well be a verb: `Putin met Kim`.
    const fine = known || (named ? ADJECTIVE.test(lower) && !lower.endsWith('ing') : determined || titled);
    named = (named || (capital && at > 0) || (capital && !determined)) && !possessive;
    return fine;
  });
}

/** Whether the words behind a head hide no verb: `of the ministry of defence`, `familiar with the matter`. */
function isQuiet(after: readonly Token[]): boolean {
  return after.every(
    ({ lower, capital }) =>
      capital ||
      AFTER_HEAD.has(lower) ||
      lower === 'and' ||
      lower === 'by' ||
      !(NO_MENTION.has(lower) || lower.endsWith('ed') || PRONOUNS.has(lower)),
  );
}

/** The name in `Secretary of State Ana Brill`. */
function nameAfterPortfolio(after: readonly Token[]): readonly Token[] | null {
  if (after[0]?.lower !== 'of') return null;
  let from = 1;
  while (from < after.length && (PORTFOLIOS.has(after[from]!.lower) || after[from]!.lower === 'and')) from++;
  const name = after.slice(from);
  return from > 1 && name.length >= 2 && isName(name) ? name : null;
}

/** The name in `the head of the agency Rafael Grossi`: two capitals at least, after a small word. */
function nameAfterBody(after: readonly Token[]): readonly Token[] | null {
  const before = after.findLastIndex(({ capital, lower }) => !capital && !PARTICLES.has(lower));
  const name = after.slice(before + 1);
  return before > 0 &&
    name.length >= 2 &&
    isName(name) &&
    !AFTER_HEAD.has(after[before]!.lower) &&
    after[before]!.lower !== 'the'
    ? name
    : null;
}

function withoutLeadIns(tokens: readonly Token[]): readonly Token[] {
  let at = 0;
  while (at < tokens.length) {
    const word = tokens[at]!.lower;
    const next = tokens[at + 1]?.lower ?? '';
    if (word === 'on' && WEEKDAYS.has(next)) at += 2;
    else if (word === 'last' && /^(?:week|month|year|night)$/u.test(next)) at += 2;
    else if (LEAD_INS.has(word) && at + 1 < tokens.length) at++;
    else break;
  }
  return tokens.slice(at);
}

/** `Peskov on Tuesday`, `Peskov himself`. */
function withoutDays(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 1) {
    const word = tokens[end - 1]!.lower;
    if (WEEKDAYS.has(word)) end -= tokens[end - 2]!.lower === 'on' && end > 2 ? 2 : 1;
    else if (/^(?:himself|herself|itself|themselves|today|yesterday|all)$/u.test(word)) end--;
    else break;
  }
  return tokens.slice(0, end);
}
