import type { Range } from '../../corpus/article.ts';
import { isName, isRole, span } from './mention.ts';
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
  PARTICLES,
  PORTFOLIOS,
  PRONOUNS,
  THINGS,
  WEEKDAYS,
} from './speaker-words.ts';
import type { Token } from './tokens.ts';

/** Somebody or some body that a text names, or a title that stands for somebody. */
export interface Run extends Range {
  readonly kind: 'person' | 'body' | 'role';
  readonly text: string;
  readonly words: readonly string[];
  readonly head: string;
  readonly title: readonly string[];
  readonly definite: boolean;
}

const LONGEST_TITLE = 7;
const LONGEST_APPOSITION = 14;

/** The names and titles in the tokens of a paragraph, in order. */
export function runsIn(text: string, tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    if (token.kind === 'word' && startsRun(token)) {
      const end = endOfRun(text, tokens, at);
      const run = readRun(text, tokens, at, end);
      if (run) runs.push(run);
      at = end;
    } else {
      if (token.kind === 'word' && !token.capital) {
        if (isRole(token.lower) && !token.possessive) runs.push(roleAt(text, tokens, at));
        else if (BODIES.has(token.lower)) {
          const body = smallBody(text, tokens, at);
          if (body) runs.push(body);
        }
      }
      at++;
    }
  }
  return runs;
}

function startsRun(token: Token): boolean {
  const { lower } = token;
  if (!token.capital || /^\d/u.test(lower)) return false;
  return !(
    NO_MENTION.has(lower) ||
    LEAD_INS.has(lower) ||
    PRONOUNS.has(lower) ||
    ARTICLES.has(lower) ||
    WEEKDAYS.has(lower)
  );
}
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'we',
  'i',
  'you',
  'some',
  'many',
]);

function endOfRun(text: string, tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (
    end < tokens.length &&
    !tokens[end - 1]!.possessive &&
    /^\s+$/u.test(text.slice(tokens[end - 1]!.end, tokens[end]!.start))
  ) {
    const { kind, capital, lower } = tokens[end]!;
    const beyond = PARTICLES.has(tokens[end + 1]?.lower ?? '') ? tokens[end + 2] : tokens[end + 1];
    const small = PARTICLES.has(lower) && (beyond?.capital ?? false);
    if (kind !== 'word' || (!capital && !small) || WEEKDAYS.has(lower)) break;
    end++;
  }
  return end;
}

function readRun(text: string, tokens: readonly Token[], start: number, end: number): Run | null {
  const run = tokens.slice(start, end);
  const last = run.at(-1)!;
  const role = run.findLastIndex(({ lower }, at) => isRole(lower) && (at < run.length - 1 || run.length === 1));
  if (run.length === 1 && role === 0) return last.possessive ? null : roleAt(text, tokens, start);
  let from = role + 1;
  if (role < 0) while (from < run.length && isBeforeName(tokens, run, start, from)) from++;
  const name = run.slice(from);
  if (name.length === 0) return null;
  if (role < 0 && isRole(last.lower) && !(MALE_NAMES.has(name[0]!.lower) || FEMALE_NAMES.has(name[0]!.lower)))
    return last.possessive ? null : roleAt(text, tokens, end - 1);
  const joined = name.map(({ lower }) => lower).join(' ');
  if (BODIES.has(last.lower) || BODIES.has(run[0]!.lower) || KNOWN_BODIES.has(joined)) {
    const whole = span(run);
    const words = text.slice(
      whole.start,
      last.possessive ? whole.start + text.slice(whole.start, whole.end).search(/['’]s?$/u) : whole.end,
    );
    const head = BODIES.has(last.lower) ? last.lower : run[0]!.lower;
    return { ...whole, kind: 'body', text: words, words: [], head, title: [], definite: true };
  }
  const bare = name.map((token) => (token.possessive ? { ...token, possessive: false } : token));
  if (name.some(({ text: word }) => ACRONYM.test(word))) return null;
  if (!isName(bare) || name.length > 5 || isPlace(joined) || isPlace(run.map(({ lower }) => lower).join(' ')))
    return null;
  if (name.some(({ lower }) => BODIES.has(lower) || MONTHS.has(lower) || DEMONYMS.has(lower.replace(/s$/u, ''))))
    return null;
  const range = { start: name[0]!.start, end: last.start + last.text.length };
  const title = role >= 0 ? titleBefore(tokens, start, start + role) : titleBefore(tokens, start, start - 1);
  const beside = title.length > 0 ? title : apposition(tokens, start, end);
  return {
    ...range,
    kind: 'person',
    text: text.slice(range.start, range.end),
    words: name.map(({ lower }) => lower),
    head: '',
    title: beside,
    definite: true,
  };
}

const ACRONYM = /^(?!I+V?$)\p{Lu}{3,}$/u;

/** `North Korea`, `Russia-Ukraine`, `Korean Peninsula`: no person is called so. */
function isPlace(words: string): boolean {
  const parts = words.split('-');
  const known = (part: string) => PLACES.has(part) || DEMONYMS.has(part);
  return parts.every(known) || THINGS.has(words.split(' ').at(-1)!);
}

/** `Russian`, `Former`, and at the head of a sentence `Using` or `Removing`, none of which is part of the name behind it. */
function isBeforeName(tokens: readonly Token[], run: readonly Token[], start: number, at: number): boolean {
  const { lower } = run[at]!;
  const opening = at === 0 && (start === 0 || tokens[start - 1]!.kind === 'mark');
  return (
    DEMONYMS.has(lower) ||
    MODIFIERS.has(lower) ||
    (PORTFOLIOS.has(lower) && at < run.length - 2) ||
    (opening && run.length > 1 && /(?:ing|ly)$/u.test(lower) && lower.length > 5)
  );
}

/** The words up to `last`, a title that stands right before a name; empty where there is none. */
function titleBefore(tokens: readonly Token[], start: number, last: number): string[] {
  const head = tokens[last];
  if (head?.kind !== 'word' || !isRole(head.lower) || head.possessive) return [];
  return describing(tokens, last, Math.min(start, last));
}

/** The head at `last` with the words before it, back to an article, a mark or a link. */
function describing(tokens: readonly Token[], last: number, known = last): string[] {
  let from = last;
  while (from > 0 && last - from < LONGEST_TITLE) {
    const before = tokens[from - 1]!;
    if (
      before.kind !== 'word' ||
      ARTICLES.has(before.lower) ||
      NO_MENTION.has(before.lower) ||
      PRONOUNS.has(before.lower)
    )
      break;
    const fine =
      before.capital ||
      from > known ||
      MODIFIERS.has(before.lower) ||
      isRole(before.lower) ||
      BODIES.has(before.lower) ||
      DEMONYMS.has(before.lower) ||
      before.possessive;
    if (!fine) break;
    from--;
  }
  return tokens.slice(from, last + 1).map(({ lower }) => lower);
}

/** `Kim Jong-gyu, North Korea's vice foreign minister,` and `the ministry's spokeswoman, Maria Zakharova,`. */
function apposition(tokens: readonly Token[], start: number, end: number): string[] {
  if (tokens[end]?.text === ',' && !tokens[end - 1]!.possessive) {
    let close = end + 1;
    while (close < tokens.length && close - end <= LONGEST_APPOSITION && tokens[close]!.kind === 'word') close++;
    const inner = tokens.slice(end + 1, close);
    const link = inner.findIndex(({ lower }) => NO_MENTION.has(lower) || lower === 'who');
    const front = link < 0 ? inner : inner.slice(0, link);
    const head = front.findLastIndex(({ lower, possessive }) => isRole(lower) && !possessive);
    if (head >= 0 && head === front.length - 1 && (tokens[close]?.kind ?? 'mark') === 'mark') {
      const words = (link >= 0 && inner[link]!.lower === 'of' ? inner : front).map(({ lower }) => lower);
      return words.filter((word) => !ARTICLES.has(word));
    }
  }
  if (tokens[start - 1]?.text === ',' && tokens[end]?.text === ',' && start >= 2)
    return titleBefore(tokens, start - 1, start - 2);
  return [];
}

function roleAt(_text: string, tokens: readonly Token[], at: number): Run {
  const title = describing(tokens, at);
  const from = at - title.length;
  const definite = from >= 0 && /^(?:the|this|that)$/u.test(tokens[from]?.lower ?? '');
  return {
    start: tokens[at - title.length + 1]!.start,
    end: tokens[at]!.end,
    kind: 'role',
    text: '',
    words: [],
    head: tokens[at]!.lower,
    title,
    definite,
  };
}

/** `Russia's foreign ministry`, `the Russian defence ministry`: a body with a capital before it. */
function smallBody(text: string, tokens: readonly Token[], at: number): Run | null {
  let from = at;
  while (from > 0 && at - from < 4) {
    const before = tokens[from - 1]!;
    if (
      before.kind !== 'word' ||
      !(before.capital || MODIFIERS.has(before.lower)) ||
      ARTICLES.has(before.lower) ||
      NO_MENTION.has(before.lower)
    )
      break;
    from--;
  }
  if (!tokens.slice(from, at).some(({ capital }) => capital) || tokens[at]!.possessive) return null;
  const range = { start: tokens[from]!.start, end: tokens[at]!.end };
  return {
    ...range,
    kind: 'body',
    text: text.slice(range.start, range.end),
    words: [],
    head: tokens[at]!.lower,
    title: [],
    definite: true,
  };
}
