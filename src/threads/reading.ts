import { BODIES, ROLES } from '../analysis/statements/speaker-words.ts';
import { speechVerbsOf } from '../analysis/statements/speech-verbs.ts';
import { type Token, tokensIn } from '../analysis/statements/tokens.ts';
import type { Range } from '../corpus/article.ts';
import { STOP_WORDS } from '../retrieval/stop-words.ts';
import { type Mention, mentionsIn } from './entities.ts';
import { AUXILIARIES, DETERMINERS, IDLE_VERBS, PAST_FORMS, PREPOSITIONS, SMALL_WORDS, VERBS } from './tables.ts';

/**
 * What a word does in a question. `small`: nothing that one could look for; `idle`: a verb that every question can have;
 * `thing`: what is left, mostly what the question is about.
 */
export type Role = 'small' | 'idle' | 'verb' | 'thing' | 'place' | 'body' | 'person';

export interface Word extends Range {
  readonly role: Role;
  readonly text: string;
  readonly lower: string;
  /** Of a name: who or what is named. */
  readonly mention: Mention | null;
}

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The words of a question by what they do; a name of several words is one. `known` are persons of the thread. */
export function read(text: string, known: readonly string[] = []): Reading {
  const tokens = tokensIn(text, 0, text.length, []);
  const mentions = mentionsIn(text, tokens, known);
  const words: Word[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const { start, end, lower } = token;
    const mention = mentions.find((mention) => mention.start <= start && start < mention.end);
    if (mention !== undefined) {
      if (words.at(-1)?.mention === mention) continue;
      words.push({ ...mention, role: mention.kind, lower: mention.text.toLowerCase(), mention });
    } else words.push({ start, end, text: token.text, lower, role: roleOf(tokens, at, words), mention: null });
  }
  return { text, words: words.map((word, at) => speakerIn(words, at) ?? word) };
}

/** `what did lavrov say`: whoever speaks, typed in small letters. */
function speakerIn(words: readonly Word[], at: number): Word | null {
  const { role, lower, text, start, end } = words[at]!;
  const speaks = /^(?:did|does|has)$/u.test(words[at - 1]?.lower ?? '') && words[at + 1]?.role === 'idle';
  if (role !== 'thing' || !speaks || /(?:s|\d)$/u.test(lower) || BODIES.has(lower) || ROLES.has(lower)) return null;
  const mention: Mention = { kind: 'person', id: lower, demonym: false, text, start, end };
  return { role: 'person', lower, text, start, end, mention };
}

function roleOf(tokens: readonly Token[], at: number, before: readonly Word[]): Role {
  const { lower, capital } = tokens[at]!;
  if (IDLE_VERBS.has(lower)) return 'idle';
  if (isSmall(lower)) return 'small';
  return !(capital && at > 0) && isVerb(tokens, at, before) ? 'verb' : 'thing';
}

function isSmall(lower: string): boolean {
  return STOP_WORDS.has(lower.replace(/'.*$/u, '')) || SMALL_WORDS.has(lower) || /^(?:\p{L}|n't)$/u.test(lower);
}

/** Many verbs are nouns as well: what stands before decides. */
function isVerb(tokens: readonly Token[], at: number, before: readonly Word[]): boolean {
  const { lower } = tokens[at]!;
  const previous = before.at(-1);
  if (previous && (DETERMINERS.has(previous.lower) || (PREPOSITIONS.has(previous.lower) && previous.lower !== 'to')))
    return false;
  if (previous?.mention && isPossessive(tokens, previous)) return false;
  if (PAST_FORMS.has(lower)) return true;
  // A regular form of a verb that we do not know, where a verb has to stand.
  if (/..ed$/u.test(lower) && previous && (previous.role !== 'small' || OPENS_VERB.test(previous.lower))) return true;
  const speech = speechVerbsOf(lower);
  const base = baseOf(lower);
  if (speech === null && base === null) return false;
  if (speech?.form === 'past' || /ed$/u.test(lower)) return true;
  const auxiliary = before.findLastIndex(({ lower: word }) => AUXILIARIES.has(word));
  if (/ing$/u.test(lower)) return auxiliary >= 0;
  if (/s$/u.test(lower) && base !== lower)
    return previous?.mention != null || /^(?:who|what)$/u.test(previous?.lower ?? '');
  if (previous === undefined) return false;
  // `did Japan confirm`, `to confirm`, `will confirm`.
  return (
    previous.lower === 'to' || (auxiliary >= 0 && !before.slice(auxiliary + 1).some(({ role }) => role === 'verb'))
  );
}

const OPENS_VERB =
  /^(?:who|what|was|were|is|are|been|be|has|have|had|he|she|they|it|anyone|anybody|someone|somebody|nobody|else|ever|already|people)$/u;

function isPossessive(tokens: readonly Token[], { end }: Word): boolean {
  return tokens.some((token) => token.possessive && token.start < end && token.end >= end);
}

/** The dictionary form of a verb that we know; null for others. */
function baseOf(lower: string): string | null {
  const bare = lower.replace(/(?:e?s|e?d|ing)$/u, '');
  const forms = [
    lower,
    lower.replace(/s$/u, ''),
    lower.replace(/d$/u, ''),
    bare,
    `${bare}e`,
    bare.replace(/(.)\1$/u, '$1'),
  ];
  const ending = /i(?:es|ed)$/u.test(lower) ? [`${lower.slice(0, -3)}y`] : [];
  return [...forms, ...ending].find((form) => VERBS.has(form)) ?? null;
}

/** Runs of words that carry a topic, as written: nothing but white space stands between them. */
export function chunksOf(
  { text, words }: Reading,
  carries: (word: Word) => boolean,
): (Range & { readonly text: string })[] {
  const chunks: { start: number; end: number }[] = [];
  for (const word of words) {
    if (!carries(word)) continue;
    const last = chunks.at(-1);
    if (last !== undefined && /^(?:['’]s?)?\s*$/u.test(text.slice(last.end, word.start))) last.end = word.end;
    else chunks.push({ start: word.start, end: word.end });
  }
  return chunks.map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/['’]s?$/u, '') }));
}

export const isTopical = ({ role }: Word) => role !== 'small' && role !== 'idle';
