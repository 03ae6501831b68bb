import type { Range } from '../corpus/article.ts';
import type { About } from './about.ts';
import { type Draft, question } from './drafting.ts';
import { demonymOf, type EntityKind } from './entities.ts';
import { chunksOf, isTopical, type Reading, type Word } from './reading.ts';
import { ABOUT, PREPOSITIONS } from './tables.ts';

/** `And for Japan?` says no more than `and Japan?`. */
const VAGUE = new Set(['by', 'for', 'of', 'with']);

/** What a person wants instead of something. */
export interface New {
  readonly kind: EntityKind | 'thing';
  readonly text: string;
  readonly id: string;
  readonly preposition: string | null;
}

/** The ask before, with the new thing in the place of its like; at the end where there is no like. */
export function instead(named: New, about: About): Draft {
  const { ask, reading } = about;
  if (ask?.command === 'quotes') return quotesInstead(named, about);
  const ranges = named.kind === 'thing' ? thingsIn(reading, named.preposition) : entitiesIn(reading, named);
  const { words, carried } = replaced(reading, ranges, named);
  if (ask === null || ask.command === 'ask') return question(asQuestion(words), carried);
  return { command: ask.command, options: { [about.option]: words }, carried };
}

function asQuestion(words: string): string {
  return /^(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|whose|whom)\b/iu.test(
    words,
  )
    ? `${words}?`
    : words;
}

function quotesInstead({ kind, text }: New, { person, topic }: About): Draft {
  if (kind === 'thing') {
    return {
      command: 'quotes',
      options: { ...(person !== null && { person }), topic: text },
      carried: person === null ? [] : [person],
    };
  }
  return {
    command: 'quotes',
    options: { person: text, ...(topic !== null && topic !== '' && { topic }) },
    carried: topic === null || topic === '' ? [] : [topic],
  };
}

function replaced(reading: Reading, ranges: readonly Range[], { text, kind, id, preposition }: New) {
  const [first, ...others] = ranges;
  if (first === undefined) {
    const added = preposition === null ? text : `${preposition} ${text}`;
    return { words: `${reading.text} ${added}`, carried: carriedFrom(reading, []) };
  }
  const old = reading.words.find(({ start }) => start >= first.start);
  const isDemonym = kind === 'place' && old?.mention?.demonym === true;
  const fitting = isDemonym ? (demonymOf(id, isPeople(old!.lower)) ?? text) : text;
  const before = reading.text.slice(0, first.start);
  let words = (/^the /iu.test(fitting) ? before.replace(/\bthe $/iu, '') : before) + fitting;
  let at = first.end;
  for (const other of others) {
    words += reading.text.slice(at, other.start);
    at = other.end;
  }
  words += reading.text.slice(at);
  return { words: words.replace(/\s+/gu, ' ').trim(), carried: carriedFrom(reading, ranges) };
}

/** `Russians`, and not `Russian`. */
function isPeople(demonym: string): boolean {
  return /ns$|is$|es$/iu.test(demonym);
}

/** What stays of the words; the words of asking themselves where nothing else does. */
function carriedFrom(reading: Reading, gone: readonly Range[]): string[] {
  const stays = (word: Word) => !gone.some(({ start, end }) => word.start < end && start < word.end);
  const chunks = chunksOf(reading, (word) => isTopical(word) && stays(word)).map(({ text }) => text);
  if (chunks.length > 0) return chunks;
  return chunksOf(reading, stays).map(({ text }) => text);
}

/** Mentions that the new one stands for: those with its preposition, else whoever acts. Neighbours joined by `and` count as one. */
function entitiesIn(reading: Reading, { kind, preposition }: New): Range[] {
  const groups = groupsOf(reading);
  const alike = groups.filter((group) => group.kind === kind);
  const like = alike.length > 0 ? alike : groups.filter((group) => kind !== 'person' && group.kind !== 'person');
  if (preposition !== null) {
    const same = like.find((group) => group.preposition === preposition);
    if (same || !VAGUE.has(preposition)) return same ? [same] : [];
  }
  const actor = like.find((group) => group.preposition === null && !group.modifies);
  if (actor) return [actor];
  const asksWho = /^(?:who|whom|by whom)\b/iu.test(reading.text);
  return like.length === 1 && !asksWho ? like : [];
}

interface Group extends Range {
  readonly kind: EntityKind;
  readonly preposition: string | null;
  /** `Japanese troops`, `Japan's troops`. */
  readonly modifies: boolean;
}

function groupsOf({ text, words }: Reading): Group[] {
  const groups: Group[] = [];
  for (const [at, { mention, start, end }] of words.entries()) {
    if (mention === null) continue;
    const last = groups.at(-1);
    if (
      last?.kind === mention.kind &&
      /^(?:\s*,\s*|\s+)(?:(?:and|or)\s+)?(?:the\s+)?$/u.test(text.slice(last.end, start)) &&
      !last.modifies
    ) {
      groups[groups.length - 1] = { ...last, end };
      continue;
    }
    const before = words[at - 1]?.lower === 'the' ? words[at - 2] : words[at - 1];
    const modifies = (mention.demonym && !isPeople(mention.text)) || /^['’]/u.test(text.slice(end));
    groups.push({
      kind: mention.kind,
      preposition: before && PREPOSITIONS.has(before.lower) ? before.lower : null,
      modifies,
      start,
      end,
    });
  }
  return groups;
}

/** What is spoken about: behind `about` where that stands, else the first thing with what hangs on it. */
function thingsIn(reading: Reading, preposition: string | null): Range[] {
  if (preposition !== null) {
    const behind = new RegExp(`\\b${preposition}\\s+(?:the\\s+|a\\s+|an\\s+)?$`, 'iu');
    const same = thingChunks(reading).find(({ start }) => behind.test(reading.text.slice(0, start)));
    return same ? [{ start: withArticle(reading, same.start), end: same.end }] : [];
  }
  const about = reading.words.findLastIndex(({ lower }) => ABOUT.has(lower));
  const behind = chunksOf(
    { ...reading, words: reading.words.slice(about + 1) },
    (word) => isThing(word) || isModifier(word),
  );
  const chunks = about >= 0 && behind.length > 0 ? behind : thingChunks(reading);
  const [first] = chunks;
  if (first === undefined) return [];
  if (about >= 0 && behind.length > 0) return [{ start: withArticle(reading, first.start), end: behind.at(-1)!.end }];
  let end = first.end;
  for (const { start, end: next } of chunks.slice(1)) {
    if (!/^\s+(?:(?:of|for|and)\s+)(?:the\s+)?$/u.test(reading.text.slice(end, start))) break;
    end = next;
  }
  return [{ start: withArticle(reading, first.start), end }];
}

function thingChunks(reading: Reading) {
  const asked = /^(?:which|what|whose)\b/iu.test(reading.text) ? 1 : 0;
  const chunks = chunksOf(reading, isThing);
  // `which countries condemned the troops`: whoever is asked for stays.
  return chunks.length > asked ? chunks.slice(asked) : chunks;
}

function withArticle({ words }: Reading, start: number): number {
  const at = words.findIndex((word) => word.start === start);
  const before = words[at - 1];
  return before && /^(?:the|a|an)$/u.test(before.lower) ? before.start : start;
}

const isThing = ({ role }: Word) => role === 'thing';
const isModifier = ({ mention }: Word) => mention !== null;
