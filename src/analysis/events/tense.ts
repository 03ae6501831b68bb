import { AFTER_PREPOSITION_TO, ARRANGED, INTENDS, isPastForm, PRESENT, SAYING } from './verb-forms.ts';

/** `unclear`: a verb that can be either ('meets', 'could meet'), or none that we know. */
export type Tense = 'past' | 'future' | 'unclear';

const TOKEN = /[\p{L}]+(?:[’'-]\p{L}+)*|\d[\d,.]*|[,;:()“”"—–]/gu;
const DETERMINER =
  /^(?:an?|the|its|their|his|her|our|my|this|that|these|those|some|such|any|more|other|of|with|by|recently|newly|heavily|an?other|[\p{L}]+['’]s)$/iu;
const ADVERB = /^(?:\p{L}+ly|also|not|never|now|again|then|still|first|all|both|just)$/u;
/** After one of these a new clause begins, so that a date beside it belongs to what follows. */
const CLAUSE = /^(?:that|when|while|but|because|although|though|as|if|whereas)$/iu;
/** Words of a group of verbs that are looked back through: 'will have been sent'. */
const LONGEST_GROUP = 6;

/**
 * The tense of what happens at the date `[start, end)` of a sentence: the nearest verb before it, or after it where it opens
 * a clause ('On Saturday, the ministers met'). English grammar by rule of thumb; what two rules read differently is unclear.
 */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const before = tokensOf(sentence.slice(0, start));
  const after = tokensOf(sentence.slice(end));
  const next = after[0]?.toLowerCase() ?? '';
  const previous = before.at(-1) ?? '';
  // 'Announced a programme beginning Monday' is not over because it was announced.
  if (/^(?:beginning|commencing|effective|ending|starting)$/u.test(previous)) return 'unclear';
  if (/^(?:will|shall|won['’]t)$/u.test(next)) return 'future';
  if (isPastForm(next) && !SAYING.has(previous)) return tenseOfVerb(after, 0) ?? 'unclear';
  if (before.length === 0 || CLAUSE.test(previous)) return forwards(after) ?? 'unclear';
  const back = backwards(before);
  if (back === null) return forwards(after) ?? 'unclear';
  if (previous !== ',' && !/^(?:and|or)$/iu.test(previous)) return back;
  // 'It was built by hand, and on Saturday it will sail': the comma or 'and' may begin a clause.
  const forth = forwards(after);
  return forth === null || forth === back ? back : 'unclear';
}

function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).map((token) => token.replaceAll('’', "'"));
}

function backwards(tokens: readonly string[]): Tense | null {
  for (let at = tokens.length - 1; at >= 0 && tokens[at] !== ';'; at--) {
    if (SAYING.has(tokens[at]!) && tokens[at + 1] === ',' && at + 1 < tokens.length - 1) continue;
    const tense = tenseOfVerb(tokens, at);
    if (tense) return tense;
  }
  return null;
}

function forwards(tokens: readonly string[]): Tense | null {
  for (let at = 0; at < tokens.length && tokens[at] !== ';'; at++) {
    const word = tokens[at]!;
    // The group is read from its last word: 'will be held', 'has been sent'.
    const lower = word.toLowerCase();
    if (/^(?:has|have|is|are)$/.test(lower)) {
      let last = at + 1;
      while (
        last < at + LONGEST_GROUP &&
        (/^(?:been|being|be)$/.test(tokens[last] ?? '') || ADVERB.test(tokens[last] ?? ''))
      )
        last++;
      if (ARRANGED.has(tokens[last] ?? '') || isPastForm(tokens[last] ?? ''))
        return tenseOfVerb(tokens, last) ?? 'unclear';
    }
    const tense = tenseOfVerb(tokens, at);
    if (tense) return tense;
  }
  return null;
}

/** The tense that the word at `at` gives, together with the verbs it forms a group with; null where it is no verb we know. */
function tenseOfVerb(tokens: readonly string[], at: number): Tense | null {
  const word = tokens[at]!;
  const lower = word.toLowerCase();
  const previous = tokens[at - 1]?.toLowerCase() ?? '';
  if (/^(?:will|shall|won't)$/.test(lower) || /^\p{L}+'ll$/u.test(lower))
    return DETERMINER.test(previous) ? null : 'future';
  if (lower === 'would' || lower === "wouldn't") return tokens[at + 1] === 'have' ? 'unclear' : wouldIn(tokens, at);
  if (ARRANGED.has(lower)) return arranged(tokens, at);
  if (lower === 'to') return infinitive(tokens, at);
  // Names in capitals ('United', 'Fed') are no verbs, but for the first word of a sentence that nobody needs.
  if (word !== lower) return null;
  if (isPastForm(lower)) return DETERMINER.test(previous) ? null : group(tokens, at);
  return PRESENT.has(lower) ? 'unclear' : null;
}

/** 'said he would leave on Friday' looks ahead from then, and so from now; 'had said he would' may long be over. */
function wouldIn(tokens: readonly string[], at: number): Tense {
  const said = tokens.slice(Math.max(0, at - 12), at).map((token) => token.toLowerCase());
  return said.some((token) => isPastForm(token) && token !== 'had') && !said.includes('had') ? 'future' : 'unclear';
}

function arranged(tokens: readonly string[], at: number): Tense {
  const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.toLowerCase());
  if (before.some((token) => /^(?:had|was|were|been|not)$/.test(token))) return 'unclear';
  return before.some((token) => /^(?:is|are|remains?|[a-z]+'s|[a-z]+'re)$/.test(token)) ? 'future' : 'unclear';
}

function infinitive(tokens: readonly string[], at: number): Tense | null {
  const next = tokens[at + 1] ?? '';
  if (!/^\p{Ll}/u.test(next) || AFTER_PREPOSITION_TO.has(next)) return null;
  const previous = tokens[at - 1]?.toLowerCase() ?? '';
  if (ARRANGED.has(previous)) return arranged(tokens, at - 1);
  if (/^(?:is|are)$/.test(previous)) return 'future';
  return INTENDS.has(previous) && !/^(?:was|were|had)$/.test(tokens[at - 2] ?? '') ? 'future' : 'unclear';
}

/** Looks back from a past form over the words that make one verb of it: 'will be sent' is to come, 'is sent' is neither. */
function group(tokens: readonly string[], at: number): Tense {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_GROUP); back--) {
    const word = tokens[back]!.toLowerCase();
    if (/^(?:been|have|had|has|being)$/.test(word) || ADVERB.test(word)) continue;
    if (/^(?:will|shall|won't)$/.test(word)) return 'future';
    if (word === 'be') continue;
    if (word === 'to') return infinitive(tokens, back) ?? 'past';
    if (word === 'would') return tokens[back + 1] === 'have' ? 'unclear' : wouldIn(tokens, back);
    if (/^(?:am|are|can|could|is|may|might|must|should)$/.test(word)) return 'unclear';
    break;
  }
  return tokens[at - 1] === 'be' ? 'unclear' : 'past';
}
