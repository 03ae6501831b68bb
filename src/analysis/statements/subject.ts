import type { Range } from '../../corpus/article.ts';
import { isRole, type Mention, readMention, span } from './mention.ts';
import { FEMALE_NAMES, LEAD_INS, MALE_NAMES, MODIFIERS, NO_MENTION } from './speaker-words.ts';
import type { Token } from './tokens.ts';

/** A mention in its place: `[from, to)` numbers its tokens, apposition included. */
export interface Subject {
  readonly mention: Mention;
  readonly asWritten: Range;
  readonly from: number;
  readonly to: number;
  /** The word before it, where that links it to something: `that`, `after`; else null. */
  readonly link: string | null;
}

/** In tokens; a longer run of words before a verb is no subject. */
const REACH = 26;
const LINKS = new Set(
  `after although as because before but if or since so than that though unless until when whereas whether where which while who whom whose yet`.split(
    /\s+/u,
  ),
);
/** What is said only on a condition, or asked. */
const UNREAL_LINKS = new Set([
  'if',
  'unless',
  'until',
  'whether',
  'than',
  'whose',
  'which',
  'who',
  'whom',
  'where',
  'before',
]);
const OPENS_APPOSITION = new Set(
  'a an the one his her its their who whose which speaking citing quoting addressing writing referring in at on during through via by from also now then'.split(
    ' ',
  ),
);

/** The subject that ends right before token `left`; null where the words before cannot be read as one. */
export function subjectBefore(tokens: readonly Token[], left: number): Subject | null {
  const last = tokens[left - 1];
  if (!last) return null;
  if (last.kind === 'word') return plainSubject(tokens, left);
  return last.text === ',' ? withApposition(tokens, left) : null;
}

function plainSubject(tokens: readonly Token[], to: number): Subject | null {
  let from = to;
  while (from > 0 && to - from < REACH && tokens[from - 1]!.kind === 'word' && !isLink(tokens, from - 1, to)) from--;
  const link = tokens[from - 1]?.kind === 'word' ? tokens[from - 1]!.lower : null;
  if (link !== null && UNREAL_LINKS.has(link)) return null;
  const segment = tokens.slice(from, to);
  if (segment[0]?.lower === 'and' && isListed(tokens, from)) return null;
  const whole = at(tokens, from, to, link);
  // `the “Long Quay” actor said`: half of a mention.
  if (
    whole?.mention.form === 'role' &&
    tokens[from - 1]?.kind === 'quote' &&
    !/^(?:a|an|the)$/iu.test(segment[0]!.lower)
  )
    return null;
  if (whole) return whole;
  // `the ship sank and Peskov said`: the second clause alone, unless its subject may be a list.
  const and = segment.findLastIndex(({ lower }) => lower === 'and');
  if (and > 0 && !segment[and - 1]!.capital) return at(tokens, from + and + 1, to, 'and');
  return null;
}

function isLink(tokens: readonly Token[], index: number, to: number): boolean {
  const { lower, capital } = tokens[index]!;
  return LINKS.has(lower) && (!capital || index === 0) && index < to;
}

function at(tokens: readonly Token[], from: number, to: number, link: string | null): Subject | null {
  const mention = readMention(tokens.slice(from, to));
  if (!mention) return null;
  const first = tokens.findIndex(({ start }, index) => index >= from && start >= mention.start);
  return { mention, asWritten: { start: mention.start, end: mention.end }, from: first, to, link };
}

/** `A, B, and C said`: the last of a list is not the one who speaks. */
function isListed(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  let start = from - 1;
  while (start > 0 && tokens[start - 1]!.kind === 'word' && !isLink(tokens, start - 1, from)) start--;
  return readMention(tokens.slice(start, from - 1)) !== null;
}

/** `Kim Jong-gyu, North Korea's vice foreign minister, said`; `the head of the agency, Rafael Grossi, said`. */
function withApposition(tokens: readonly Token[], left: number): Subject | null {
  let close = left - 1;
  for (let turn = 0; turn < 3; turn++) {
    let open = close - 1;
    while (open > 0 && left - open < 2 * REACH && (tokens[open]!.kind === 'word' || tokens[open]!.kind === 'quote'))
      open--;
    if (open <= 0 || tokens[open]!.text !== ',') return null;
    const inner = tokens.slice(open + 1, left - 1);
    const outer = plainSubject(tokens, open);
    if (outer && inner.length > 0) {
      const joined = joinApposition(outer, inner, tokens[left - 2]!.end, left);
      if (joined) return named(tokens, joined, tokens[left - 2]!.end) ?? joined;
    }
    close = open;
  }
  return null;
}

/** `Jared Moss, the founder of Lotto Reach, a trade group, said`: the name before a title that is itself an apposition. */
function named(tokens: readonly Token[], title: Subject, end: number): Subject | null {
  if (title.mention.form !== 'role' || tokens[title.from - 1]?.text !== ',') return null;
  const outer = plainSubject(tokens, title.from - 1);
  if (outer?.mention.form !== 'name') return null;
  const mention = { ...outer.mention, kind: 'person' } as const;
  return { ...outer, mention, asWritten: { start: mention.start, end }, to: title.to };
}

function joinApposition(outer: Subject, inner: readonly Token[], end: number, to: number): Subject | null {
  const { mention } = outer;
  const named = inner.every(({ kind }) => kind === 'word') ? readMention(inner) : null;
  const asWritten = { start: mention.start, end };
  const name = named?.form === 'name' && mention.form === 'role' && inner.length <= 5;
  if (name) return { ...outer, mention: { ...mention, form: 'name', name: named.name, kind: 'person' }, asWritten, to };
  if (!isApposition(inner)) return null;
  const describes = named?.form === 'role' || inner.some(({ lower, capital }) => isRole(lower) && !capital);
  const parenthesis =
    /^(?:who|which|speaking|citing|quoting|addressing|writing|referring|in|at|on|during|through|via|by|from|also|now|then)$/u.test(
      inner[0]!.lower,
    );
  const person = mention.form === 'name' && describes && !parenthesis && mention.kind === 'unknown';
  return {
    ...outer,
    mention: person ? { ...mention, kind: 'person' } : mention,
    asWritten: parenthesis ? outer.asWritten : asWritten,
    to,
  };
}

/** Whether words between commas can stand beside a mention without being a clause of their own. */
function isApposition(inner: readonly Token[]): boolean {
  const [first] = inner;
  if (first?.kind !== 'word' || isClause(inner)) return false;
  if (OPENS_APPOSITION.has(first.lower) || /^\d{1,3}$/u.test(first.lower) || /ing$/u.test(first.lower)) return true;
  const head = inner.findIndex(({ lower }) => NO_MENTION.has(lower));
  const front = head < 0 ? inner : inner.slice(0, head);
  return (
    front.some(({ lower, possessive }) => isRole(lower) && !possessive) ||
    isRole(first.lower) ||
    MODIFIERS.has(first.lower)
  );
}

/** `the lock was shut` says something by itself; `who was there` does not. */
function isClause(inner: readonly Token[]): boolean {
  const relative = inner.findIndex(({ lower }) => /^(?:who|which|whose|that|where|when)$/u.test(lower));
  const front = relative < 0 ? inner : inner.slice(0, relative);
  return front.some(({ lower }) => FINITE.has(lower));
}
const FINITE = new Set('are did does had has have is was were will would can could may might must should'.split(' '));

/** What may follow a speaker who stands behind the verb: `said Peskov on Tuesday`. */
const AFTER_SUBJECT = new Set(
  'after as at before but during earlier following from in last late on this to today when while who with yesterday adding of for by'.split(
    ' ',
  ),
);

/** The subject that begins at token `from`: `said Kremlin spokesman Dmitry Peskov`, `according to the ministry`. */
export function subjectAfter(tokens: readonly Token[], from: number): Subject | null {
  let to = from;
  while (to < tokens.length && to - from < REACH && tokens[to]!.kind === 'word' && !stops(tokens, to, from)) to++;
  const next = tokens[to];
  if (next?.kind === 'word' && !AFTER_SUBJECT.has(next.lower) && !/day$/u.test(next.lower) && next.lower !== 'and')
    return null;
  const found = at(tokens, from, to, null);
  if (!found || found.from !== from) return null;
  if (next?.text !== ',') return found;
  let close = to + 1;
  while (close < tokens.length && close - to < REACH && tokens[close]!.kind === 'word') close++;
  const inner = tokens.slice(to + 1, close);
  const ends = tokens[close] === undefined || tokens[close]!.kind === 'mark';
  if (!ends || inner.length === 0 || LEAD_INS.has(inner[0]!.lower) || /ing$/u.test(inner[0]!.lower)) return found;
  const named = readMention(inner);
  if (found.mention.form === 'role' && named?.form === 'name' && inner.length <= 5)
    return {
      ...found,
      mention: { ...found.mention, form: 'name', name: named.name, kind: 'person' },
      asWritten: { start: found.asWritten.start, end: span(inner).end },
      to: close,
    };
  if (
    !isApposition(inner) ||
    /^(?:in|at|on|during|from|by|via|through|who|which|also|now|then)$/u.test(inner[0]!.lower)
  )
    return found;
  const person =
    found.mention.form === 'name' && found.mention.kind === 'unknown' && inner.some(({ lower }) => isRole(lower));
  return {
    ...found,
    mention: person ? { ...found.mention, kind: 'person' } : found.mention,
    asWritten: { start: found.asWritten.start, end: span(inner).end },
    to: close,
  };
}

function stops(tokens: readonly Token[], index: number, from: number): boolean {
  const { lower, capital } = tokens[index]!;
  if (capital || index === from) return false;
  if (lower === 'and') return !(tokens[index + 1]?.capital ?? false);
  if (lower === 'of' || lower === 'for') return false;
  return NO_MENTION.has(lower) || AFTER_SUBJECT.has(lower) || (MALE_NAMES.has(lower) && FEMALE_NAMES.has(lower));
}
