import { MONTHS, PRONOUNS, WEEKDAYS } from './speaker-words.ts';
import { CLAIMS } from './speech-verbs.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-group.ts';

/**
 * What follows a verb. `quote`: quotations and nothing else, the first at `from`; `clause`: said in other words, from `from` on;
 * `none`: what is said must stand before; `next`: a colon, and the quotation opens the next paragraph.
 */
export interface Complement {
  readonly kind: 'quote' | 'clause' | 'none' | 'next';
  readonly from: number;
}

/** In tokens, from a verb over place and time to `that` or a quotation. */
const REACH = 22;
const ADVERBIAL = new Set(
  'after again also at by during earlier early following from in last late later on outside over through to today via when while with yesterday publicly live ahead this before'.split(
    ' ',
  ),
);
/** Objects by which a verb of speech means something else: `said nothing`, `denied bail`. */
const OTHER_SENSE = new Set(
  'access asylum bail bond boarding entry goodbye hello little much no nothing opportunity parole permission so something sorry that thanks visas yes'.split(
    ' ',
  ),
);
const CLAUSE_OPENERS = new Set(
  'he she it they there we i you this these those his her its their our the a an all any both each every many most no nobody none some such what'.split(
    ' ',
  ),
);

/** Reads what follows the verb group; null where the words make it another verb than one of speech. */
export function complementOf(tokens: readonly Token[], verb: VerbGroup): Complement | null {
  const start = verb.end;
  const takes = (what: Parameters<typeof verb.takes.has>[0]) => verb.takes.has(what);
  if (verb.stance === 'declines') return { kind: 'clause', from: start };
  const first = tokens[start];
  if (ends(first)) return takes('trails') ? { kind: 'none', from: start } : null;
  // `told “Fox News Sunday”`: whoever is told, not what.
  if (first!.kind === 'quote' && verb.lemma === 'tell') return { kind: 'none', from: start + 1 };
  if (first!.kind === 'quote') return takes('as') ? null : { kind: 'quote', from: start };
  if (first!.text === ':' || first!.text === '—' || first!.text === '–') return afterColon(tokens, start);
  if (first!.text === ',') return afterComma(tokens, verb, start);
  if (first!.kind === 'mark') return null;
  if (first!.lower === 'that' && takes('clause') && !isDemonstrative(tokens, start) && !isSubject(tokens[start + 1]))
    return opened(tokens, start + 1);
  // `said that would help`: the word is the subject of the clause.
  if (first!.lower === 'that' && takes('clause') && isSubject(tokens[start + 1]))
    return { kind: 'clause', from: start };
  if (takes('hearer')) {
    const told = afterHearer(tokens, start, verb);
    if (told || !takes('clause')) return told;
  }
  if (takes('whom')) return whom(tokens, start);
  if (takes('as')) return quotedEpithet(tokens, start);
  if (takes('infinitive') && first!.lower === 'to') return { kind: 'clause', from: start };
  if (
    ADVERBIAL.has(first!.lower) ||
    WEEKDAYS.has(first!.lower) ||
    MONTHS.has(first!.lower) ||
    first!.lower.endsWith('ly')
  ) {
    const reached = overAdverbials(tokens, verb, start);
    if (reached) return reached.kind === 'none' && !takes('trails') ? null : reached;
  }
  if (first!.lower === 'that' && isDemonstrative(tokens, start))
    return takes('trails') ? { kind: 'none', from: start } : null;
  if ((OTHER_SENSE.has(first!.lower) && !isSubject(tokens[start + 1])) || isOtherThing(tokens, verb)) return null;
  if (takes('thing')) return { kind: 'clause', from: start };
  if (takes('claim')) return claim(tokens, start);
  if (takes('bare') && (verb.lemma === 'say' || CLAUSE_OPENERS.has(first!.lower) || first!.capital))
    return bare(tokens, verb, start);
  return null;
}

/** `denied the request`, `said his piece`: an act, or a saying of speech. */
function isOtherThing(tokens: readonly Token[], { end, lemma }: VerbGroup): boolean {
  const near = tokens.slice(end, end + 4).map(({ lower }) => lower);
  if (lemma === 'rule out') return !/ing$|^(?:a|all|an|any|the)$/u.test(near[0] ?? '');
  if (lemma === 'deny')
    return near.some((word) =>
      /^(?:requests?|applications?|appeals?|petitions?|motions?|access|entry|bail|visas?)$/u.test(word),
    );
  return /^(?:his|her|their)$/u.test(near[0] ?? '') && /^(?:piece|goodbyes?|prayers?|farewells?)$/u.test(near[1] ?? '');
}

function ends(token: Token | undefined): boolean {
  return token === undefined || /^[.;!)]$/u.test(token.text) || token.text === '…';
}

/** `said that evening`, which is no conjunction. */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return ends(next) || /^(?:day|week|month|year|morning|afternoon|evening|night|time|so|too)$/u.test(next!.lower);
}

function isSubject(next: Token | undefined): boolean {
  return /^(?:is|was|would|will|should|could|may|might|must|had|has|did|does|(?:is|was|would|should|could|did|does|wo|has|had)n't)$/u.test(
    next?.lower ?? '',
  );
}

function opened(tokens: readonly Token[], from: number): Complement {
  return { kind: quotesOnly(tokens, from) ? 'quote' : 'clause', from };
}

/** Whether nothing but quotations and the end of the sentence is left. */
function quotesOnly(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.kind !== 'quote') return false;
  return tokens.slice(from).every(({ kind }) => kind !== 'word');
}

function afterColon(tokens: readonly Token[], at: number): Complement | null {
  if (tokens[at + 1] === undefined) return tokens[at]!.text === ':' ? { kind: 'next', from: at } : null;
  if (tokens[at + 1]!.kind === 'quote') return { kind: 'quote', from: at + 1 };
  return tokens[at]!.text === ':' ? { kind: 'clause', from: at + 1 } : { kind: 'none', from: at };
}

function afterComma(tokens: readonly Token[], verb: VerbGroup, at: number): Complement | null {
  if (tokens[at + 1]?.kind === 'quote') return { kind: 'quote', from: at + 1 };
  for (let next = at + 1; next < Math.min(tokens.length, at + REACH); next++) {
    if (tokens[next]!.kind === 'quote') break;
    if (tokens[next]!.text === ',' && tokens[next + 1]?.lower === 'that' && verb.takes.has('clause'))
      return opened(tokens, next + 2);
    if (tokens[next]!.text === ':' && tokens[next + 1]?.kind === 'quote') return { kind: 'quote', from: next + 1 };
  }
  return verb.takes.has('trails') ? { kind: 'none', from: at } : null;
}

/** `on Tuesday in a statement that`, `at a news conference: “`. Nothing reached: what is said begins at once, or stands before. */
function overAdverbials(tokens: readonly Token[], verb: VerbGroup, start: number): Complement | null {
  for (let at = start; at < Math.min(tokens.length, start + REACH); at++) {
    const token = tokens[at]!;
    // `said on his “New Heights” podcast that`: the name of a thing.
    if (token.kind === 'quote' && !quotesOnly(tokens, at) && !isLong(token))
      return verb.takes.has('bare') ? { kind: 'clause', from: start } : null;
    if (token.kind === 'quote') return { kind: 'quote', from: at };
    if (token.text === ':') return afterColon(tokens, at);
    // `said at a meeting that may last`: the clause is about the meeting.
    const isConjunction = token.lower === 'that' && !isDemonstrative(tokens, at) && !isSubject(tokens[at + 1]);
    if (isConjunction) return opened(tokens, at + 1);
    if (token.text === ',') {
      if (tokens[at + 1]?.kind === 'quote') return { kind: 'quote', from: at + 1 };
      if (tokens[at + 1]?.lower === 'that') return opened(tokens, at + 2);
      return { kind: 'none', from: at };
    }
    if (ends(token)) return { kind: 'none', from: at };
  }
  // The sentence may end in time and place alone: `..., Peskov said on Tuesday`.
  return tokens.length - start < REACH && tokens.slice(start).every(({ kind }) => kind === 'word')
    ? { kind: 'none', from: start }
    : null;
}

/** Quoted words in UTF-16 units from which on they are a sentence rather than a name. */
const LONG_QUOTATION = 40;

function isLong({ quotation }: Token): boolean {
  return quotation !== null && quotation.inner.end - quotation.inner.start >= LONG_QUOTATION;
}

/** `told reporters that`, `told him: “`, `told the BBC the talks were over`. */
function afterHearer(tokens: readonly Token[], start: number, verb: VerbGroup): Complement | null {
  if (OTHER_SENSE.has(tokens[start]!.lower) || /^(?:lies|stor(?:y|ies)|off|apart|truth)$/u.test(tokens[start]!.lower))
    return null;
  if (/^(?:about|against|of)$/u.test(tokens[start]!.lower))
    return verb.lemma === 'warn' ? { kind: 'clause', from: start } : null;
  for (let at = start + 1; at < Math.min(tokens.length, start + REACH); at++) {
    const token = tokens[at]!;
    if (token.kind === 'quote' && quotesOnly(tokens, at)) return { kind: 'quote', from: at };
    if (token.kind === 'quote') return { kind: 'clause', from: Math.min(at, endOfHearer(tokens, start)) };
    if (token.lower === 'that' && !token.capital && !isDemonstrative(tokens, at)) return opened(tokens, at + 1);
    if (token.text === ':') return afterColon(tokens, at);
    if (token.text === ',') return afterComma(tokens, verb, at) ?? null;
    if (ends(token)) break;
  }
  const from = verb.takes.has('bare') ? start : endOfHearer(tokens, start);
  if (from < tokens.length && !ends(tokens[from])) {
    if (ADVERBIAL.has(tokens[from]!.lower) || WEEKDAYS.has(tokens[from]!.lower)) {
      if (tokens[from]!.lower === 'to') return { kind: 'clause', from };
      return overAdverbials(tokens, verb, from);
    }
    if (tokens[from]!.lower === 'of' || tokens[from]!.lower === 'about') return null;
    return verb.takes.has('bare') ? null : { kind: 'clause', from };
  }
  return verb.lemma === 'tell' ? { kind: 'none', from } : null;
}

/** Where the words after the hearer begin: after a pronoun, a name, or an article with its noun. */
function endOfHearer(tokens: readonly Token[], start: number): number {
  const first = tokens[start]!;
  let at = start + 1;
  if (/^(?:him|her|them|us|me|you|it)$/u.test(first.lower)) return at;
  if (first.capital) {
    while (tokens[at]?.capital) at++;
    // `told Elm Harbour's water board`
    if (!tokens[at - 1]!.possessive) return at;
  } else if (/^(?:the|a|an|his|her|its|their)$/u.test(first.lower)) at++;
  while (at < tokens.length && at - start < 5 && tokens[at]!.kind === 'word') {
    const { lower, capital } = tokens[at]!;
    if (
      CLAUSE_OPENERS.has(lower) ||
      PRONOUNS.has(lower) ||
      ADVERBIAL.has(lower) ||
      (capital && !tokens[at - 1]!.capital && tokens[at - 1]!.lower !== 'the')
    )
      break;
    at++;
  }
  return at;
}

/** `urged both sides to stop`, `accused Moscow of lying`. */
function whom(tokens: readonly Token[], start: number): Complement | null {
  const sentence = tokens.slice(start, start + REACH);
  const to = sentence.findIndex(
    ({ lower, kind }) => kind === 'mark' || lower === 'to' || lower === 'of' || lower === 'that',
  );
  if (to < 0 || sentence[to]!.kind === 'mark') return null;
  return { kind: 'clause', from: start };
}

/** `called the claims “baseless”`: a judgement in small letters, not the title of a work. */
function quotedEpithet(tokens: readonly Token[], start: number): Complement | null {
  const at = tokens.findIndex(({ kind }, index) => index >= start && kind !== 'word');
  if (at < 0 || at - start > 14 || tokens[at]!.kind !== 'quote') return null;
  return at > start ? { kind: 'clause', from: start } : null;
}

/** `rejected the allegations`, `dismissed as nonsense the claim that`. */
function claim(tokens: readonly Token[], start: number): Complement | null {
  for (let at = start; at < Math.min(tokens.length, start + 8) && tokens[at]!.kind === 'word'; at++)
    if (CLAIMS.has(tokens[at]!.lower) && !tokens[at]!.possessive) return { kind: 'clause', from: start };
  return null;
}

/** A clause without `that`. `said “A” and left` is none. */
function bare(tokens: readonly Token[], verb: VerbGroup, start: number): Complement | null {
  const length = tokens.slice(start).filter(({ kind }) => kind !== 'mark').length;
  if (
    length < 3 ||
    /^(?:and|or|but|of|about|than|whether|what|how|why|where|who|as|into|like|to)$/u.test(tokens[start]!.lower)
  )
    return null;
  if (
    verb.lemma !== 'say' &&
    /^(?:lives?|victory|responsibility|credit|asylum|power|him|her|me)$/u.test(tokens[start]!.lower)
  )
    return null;
  if (
    verb.lemma === 'claim' &&
    /^(?:life|lives|title|prize|spot|victory|crown|place|seat|top)$/u.test(
      tokens
        .slice(start, start + 3)
        .map(({ lower }) => lower)
        .find((word) => /^(?:life|lives|title|prize|spot|victory|crown|place|seat|top)$/u.test(word)) ?? '',
    )
  )
    return null;
  if (verb.lemma === 'report' || verb.lemma === 'claim') {
    const verbal = tokens
      .slice(start, start + 12)
      .some(({ lower }) =>
        /^(?:is|are|was|were|has|have|had|will|would|could|did|does|can|may|might|should)$|ed$/u.test(lower),
      );
    if (!verbal) return null;
  }
  return { kind: 'clause', from: start };
}
