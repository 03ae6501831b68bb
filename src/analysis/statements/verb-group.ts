import type { Range } from '../../corpus/article.ts';
import { type Complement, type Form, type SpeechVerb, speechVerbsOf } from './speech-verbs.ts';
import type { Stance } from './statement.ts';
import type { Token } from './tokens.ts';

/** A verb of speech with what belongs to it. `left`, `at` and `end` number tokens: `[left, end)` is the group, `at` its verb. */
export interface VerbGroup {
  readonly left: number;
  readonly at: number;
  readonly end: number;
  readonly range: Range;
  readonly lemma: string;
  readonly stance: Stance;
  readonly takes: ReadonlySet<Complement>;
  readonly negated: boolean;
  /** `saying`, which has no subject of its own. */
  readonly participle: boolean;
  /** The bare form, `deny`, which only several or `did` go with. */
  readonly bare: boolean;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'get', 'got', 'gets']);
const HAVE = new Set(['has', 'have', 'had', 'having']);
const DO = new Set(['do', 'does', 'did']);
/** What is only thought of: nobody has said it. */
const UNREAL = new Set(
  `would could might may should must can cannot will shall ought 'll won't wouldn't couldn't can't mightn't shouldn't to if let
  let's help helped please`.split(/\s+/u),
);
const NOT = new Set([
  'not',
  'never',
  'rarely',
  'seldom',
  "don't",
  "doesn't",
  "didn't",
  "hasn't",
  "haven't",
  "hadn't",
  "isn't",
  "wasn't",
  "aren't",
  "weren't",
  'nor',
  'neither',
  'hardly',
  'cannot',
]);
const ADVERBS = new Set(
  `again already also even ever first further himself herself itself just later long meanwhile nevertheless nonetheless
  now often once only quickly reportedly since sometimes soon still subsequently then therefore thus too twice yet earlier`.split(
    /\s+/u,
  ),
);

/** What somebody can be said to refuse, and so to decline. */
const DECLINED = new Set(
  'answer be comment confirm detail disclose discuss divulge elaborate explain give identify name offer provide respond reveal say speak specify speculate'.split(
    ' ',
  ),
);
const NO_COMPLEMENT: ReadonlySet<Complement> = new Set<Complement>(['infinitive', 'trails']);

/** The verb of speech whose main word is the token at `at`, or null where nothing was said there (`would say`, `is said to`). */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.capital || token.possessive) return null;
  const refusal = refusalAt(tokens, at) ?? quotedAs(tokens, at);
  if (refusal) return refusal;
  const entry = speechVerbsOf(token.lower);
  if (!entry) return null;
  const following = tokens[at + 1]?.lower ?? '';
  const verb =
    entry.verbs.find(({ particle }) => particle !== null && particle === following) ??
    entry.verbs.find(({ particle }) => particle === null);
  if (!verb) return null;
  const lead = leadOf(tokens, at);
  if (lead.unreal || !stands(entry.form, lead)) return null;
  return group(
    tokens,
    lead.left,
    at,
    at + (verb.particle ? 2 : 1),
    verb,
    lead.negated,
    entry.form === 'ing' && !lead.be,
    entry.form === 'base' && !lead.does && !lead.yet,
  );
}

interface Lead {
  readonly left: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly does: boolean;
  /** `yet to`: an infinitive follows. */
  readonly yet: boolean;
  readonly negated: boolean;
  readonly unreal: boolean;
}

/** The auxiliaries, negations and adverbs before a verb. `has yet to say` is a negation. */
function leadOf(tokens: readonly Token[], at: number): Lead {
  let left = at;
  const lead = { be: false, have: false, does: false, yet: false, negated: false, unreal: false };
  for (; left > 0 && at - left < 8; left--) {
    const token = tokens[left - 1]!;
    const word = token.lower;
    if (token.kind !== 'word' || (token.capital && left > 1)) break;
    if (word === 'to' && tokens[left - 2]?.lower === 'yet') {
      lead.negated = true;
      lead.yet = true;
    } else if (word === 'longer' && tokens[left - 2]?.lower === 'no') lead.negated = true;
    else if (word === 'no' && tokens[left]?.lower === 'longer') continue;
    else if (UNREAL.has(word)) lead.unreal = true;
    else if (BE.has(word)) lead.be = true;
    else if (HAVE.has(word) || word === "hasn't" || word === "haven't" || word === "hadn't") lead.have = true;
    else if (DO.has(word) || word === "didn't" || word === "doesn't" || word === "don't") lead.does = true;
    else if (!NOT.has(word) && !ADVERBS.has(word) && !isAdverb(word)) break;
    if (NOT.has(word)) lead.negated = true;
  }
  return { left, ...lead };
}

function isAdverb(word: string): boolean {
  return (
    word.endsWith('ly') &&
    word.length > 4 &&
    !/^(?:family|reply|ally|rally|apply|supply|assembly|italy|july)$/u.test(word)
  );
}

/** Whether the form can be a verb in the active voice after these auxiliaries. */
function stands(form: Form, { be, have, does, yet }: Lead): boolean {
  switch (form) {
    case 'base':
      return !be && (!have || yet);
    case 'finite':
      return !be && !have && !does;
    case 'past':
      return !be && !does;
    case 'participle':
      return have && !be;
    case 'ing':
      return !have && !does;
    default:
      return form satisfies never;
  }
}

function group(
  tokens: readonly Token[],
  left: number,
  at: number,
  end: number,
  { lemma, stance, takes }: Pick<SpeechVerb, 'lemma' | 'stance' | 'takes'>,
  negated: boolean,
  participle = false,
  bare = false,
): VerbGroup {
  return {
    left,
    at,
    end,
    range: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
    lemma,
    stance,
    takes,
    negated,
    participle,
    bare,
  };
}

/** `declined to comment`, `neither confirmed nor denied`, `did not respond to a request for comment`. */
function refusalAt(tokens: readonly Token[], at: number): VerbGroup | null {
  const word = (offset: number) => tokens[at + offset]?.lower ?? '';
  const declines = (lemma: string, end: number, negated: boolean, unrealToo = false): VerbGroup | null => {
    const lead = leadOf(tokens, at);
    if ((lead.unreal && !unrealToo) || lead.be) return null;
    return group(tokens, lead.left, at, end, { lemma, stance: 'declines', takes: NO_COMPLEMENT }, negated);
  };
  if (/^(?:decline|refuse)[sd]?$|^(?:declin|refus)ing$/u.test(word(0)) && word(1) === 'to' && DECLINED.has(word(2))) {
    const lemma = word(0).startsWith('d') ? 'decline' : 'refuse';
    if (leadOf(tokens, at).negated) return null;
    if (word(2) === 'be' && word(3) !== 'named' && word(3) !== 'identified' && word(3) !== 'drawn') return null;
    if (word(3) === 'or' && word(4) === 'deny') return declines('neither confirm nor deny', at + 5, false);
    return declines(`${lemma} to ${word(2)}`, at + 3, false);
  }
  if (
    word(0) === 'neither' &&
    /^confirm(?:s|ed)?$/u.test(word(1)) &&
    word(2) === 'nor' &&
    /^den(?:y|ies|ied)$/u.test(word(3))
  )
    return declines('neither confirm nor deny', at + 4, false, true);
  if (/^(?:comment|commented|respond|responded|reply|replied|answer|answered)$/u.test(word(0))) {
    const lead = leadOf(tokens, at);
    const asked = tokens
      .slice(at + 1, at + 9)
      .some(({ lower }) =>
        /^(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|emails?|calls?|messages?|comment)$/u.test(lower),
      );
    if (lead.negated && !lead.unreal && !lead.be && (word(0).startsWith('comment') || asked))
      return declines(
        word(0)
          .replace(/^(comment|respond|answer).*$/u, '$1')
          .replace(/^repl.*$/u, 'reply'),
        at + 1,
        true,
      );
  }
  if (
    /^(?:say|comment|confirm|elaborate|discuss|disclose)$/u.test(word(0)) &&
    word(-1) === 'not' &&
    word(-2) === 'would'
  )
    return declines(word(0), at + 1, true, true);
  return null;
}

/** `was quoted by Z as saying`: the speaker is whoever was quoted. */
function quotedAs(tokens: readonly Token[], at: number): VerbGroup | null {
  if (!/^(?:quoted|cited)$/u.test(tokens[at]!.lower)) return null;
  const lead = leadOf(tokens, at);
  if (!lead.be || lead.unreal) return null;
  for (let as = at + 1; as < Math.min(tokens.length - 1, at + 14); as++) {
    if (tokens[as]!.kind === 'quote') return null;
    if (tokens[as]!.lower !== 'as' || tokens[as + 1]!.lower !== 'saying') continue;
    const say = speechVerbsOf('say')!.verbs[0]!;
    return {
      ...group(tokens, lead.left, as + 1, as + 2, say, lead.negated),
      range: { start: tokens[at]!.start, end: tokens[as + 1]!.end },
    };
  }
  return null;
}
