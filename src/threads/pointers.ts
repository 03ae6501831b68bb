import type { Range } from '../corpus/article.ts';
import { PRONOUNS, type Pronoun } from './persons.ts';
import { type Role, read } from './reading.ts';

/** A word that points at something before: at a person, at the topic, or, with a noun of its own, at one of its kind. */
export type Pointer = Range &
  (
    | { readonly means: 'person'; readonly pronoun: Pronoun; readonly isOwner: boolean; readonly isSubject: boolean }
    | { readonly means: 'topic' }
    | { readonly means: 'such' }
  );

const PRONOUN = /\b(?:(?<subject>he|she|they)|(?<object>him|her|them)|(?<own>his|hers|their|theirs))\b/iu;
const IT = /\bit(?<own>s)?(?:self)?\b/iu;
/** Where `it` points at nothing: it opens a clause. */
const EMPTY_IT =
  /\bit (?:true|so|right|correct|possible|likely|clear|known|said|reported) (?:that|whether|if)\b|\b(?:was|is) it (?!true\b|so\b)\p{L}+ (?:who|that)\b/iu;
/** Before such a noun, `this` says no less than alone. */
const GENERIC = '(?:claim|information|issue|matter|news|point|report|rumour|rumor|statement|story|subject|topic)s?';
const THAT = new RegExp(
  String.raw`\b(?:that|this|those|these)\b(?:\s+${GENERIC}\b)?(?=\s*(?:$|[?.!,;]|(?:is|are|was|were|be|been|has|have|had|did|do|does|will|would|can|could|true|\p{L}{2,}ed(?=\s*(?:$|[?.!,]|(?:by|in|on|at)\b))|happen|happens|happened|mean|means|come|comes|work|works|about|in|on|by|from|with|before|after|over|and|or|to|for|at|so|all)\b))`,
  'iu',
);
const SUCH = /\b(?:that|this|those|these)\s+(?=\p{L}+)/iu;
/** Behind them, `that` opens a clause or goes with the noun before it. */
const CLAUSE =
  /\b(?:say|says|said|claims?|claimed|confirm(?:s|ed)?|den(?:y|ies|ied)|know|think|believe|true|report(?:s|ed)?|warn(?:s|ed)?|fact|news|countr(?:y|ies)|so|troops|weapons|people)\s+$/iu;
const THERE =
  /(?<!\b(?:is|are|was|were|has|have|had|will) )\bthere\b(?! (?:is|are|was|were|has|have|had|be|a|any|an|no)\b)/iu;
/** Between clauses: what was named before it can be meant behind it. */
const BOUNDARY = /\b(?:after|and|because|before|but|how|if|that|what|when|where|whether|while|why)\b/iu;

/** The pointing words of a question, in order. Those that mean something of the question itself are none. */
export function pointersIn(text: string): Pointer[] {
  const that = thatIn(text);
  const found = [personIn(text), itIn(text), that ?? suchIn(text), rangeOf(THERE.exec(text), 'topic')];
  const pointers = found.filter((pointer) => pointer !== null).sort((a, b) => a.start - b.start || b.end - a.end);
  return pointers.filter((pointer, at) => at === 0 || pointers[at - 1]!.end <= pointer.start);
}

function rangeOf(found: RegExpExecArray | null, means: 'topic' | 'such'): Pointer | null {
  return found === null ? null : { start: found.index, end: found.index + found[0].length, means };
}

const NAMED = {
  he: new Set<Role>(['person']),
  they: new Set<Role>(['place', 'body', 'person', 'thing']),
};

function personIn(text: string): Pointer | null {
  const found = PRONOUN.exec(text);
  if (found === null) return null;
  const word = found[0].toLowerCase();
  const before = text.slice(0, found.index);
  const isOwner = found.groups!.own !== undefined || (word === 'her' && /^\s+\p{L}/u.test(text.slice(found.index + 3)));
  const isPeople = word.startsWith('th');
  // `did Lavrov say that he` and `does Japan pay its` mean whom they name; `did Kirby meet him` does not.
  const named = read(before).words.findLast(({ role }) => NAMED[isPeople ? 'they' : 'he'].has(role));
  const isOtherClause = named !== undefined && BOUNDARY.test(before.slice(named.end));
  const isSubject = !isPeople && found.groups!.subject !== undefined;
  if (named !== undefined && (isOwner || isOtherClause || isSubject)) return null;
  if (isPeople && meansThings(text, found)) return rangeOf(found, 'topic');
  return {
    start: found.index,
    end: found.index + word.length,
    means: 'person',
    pronoun: PRONOUNS.get(word)!,
    isOwner,
    isSubject: found.groups!.subject !== undefined,
  };
}

/** `when were they sent`, `who sent them`: things, where nobody speaks. */
function meansThings(text: string, { groups }: RegExpExecArray): boolean {
  if (groups!.own !== undefined) return false;
  if (groups!.object !== undefined) return true;
  return /\b(?:are|were|been|be)\b/iu.test(text) || !/\b(?:did|do|have|had|will|would)\s+they\b/iu.test(text);
}

function itIn(text: string): Pointer | null {
  const found = IT.exec(text);
  if (found === null || EMPTY_IT.test(text)) return null;
  const before = text.slice(0, found.index);
  const { words } = read(before);
  const named = words.findLast(({ role }) => role === 'place' || role === 'body');
  if (named && (found.groups!.own !== undefined || BOUNDARY.test(before.slice(named.end)))) return null;
  // `its price`: of what was named in the same question.
  if (found.groups!.own !== undefined && words.some(({ role }) => role === 'thing')) return null;
  return rangeOf(found, 'topic');
}

function thatIn(text: string): Pointer | null {
  const found = THAT.exec(text);
  if (found === null) return null;
  const opensClause = CLAUSE.test(text.slice(0, found.index));
  return opensClause && /^\s*\p{L}/u.test(text.slice(found.index + found[0].length)) ? null : rangeOf(found, 'topic');
}

function suchIn(text: string): Pointer | null {
  const found = SUCH.exec(text);
  if (found === null || found.index === 0 || CLAUSE.test(text.slice(0, found.index))) return null;
  const end = found.index + found[0].length;
  const next = read(text).words.find(({ start }) => start >= end);
  // `that Kirby spoke`, `that missiles flew`: a clause.
  const isClause = next?.role !== 'thing' || (/^th(?:at|is)/iu.test(found[0]) && /[^s]s$/u.test(next.lower));
  return isClause ? null : rangeOf(found, 'such');
}
