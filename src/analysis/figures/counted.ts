import { foldWord } from '../../retrieval/fold.ts';
import { isNoun } from '../../retrieval/wordnet.ts';
import { isPastForm } from '../events/verb-forms.ts';
import { hasPluralForm, isUnchanged, singularOf } from './singular.ts';
import { ADJUNCT_PLURALS, MORE, NOT_IN_NAME, NUMBERS, STOP } from './stop-words.ts';

/** What a number counts. */
export interface Counted {
  /** Where its last word ends, in the text that was asked about. */
  readonly end: number;
  /** Folded, its last word in the singular. */
  readonly words: string;
  readonly headTerm: string;
}

/** Words of a noun phrase up to its head: 'heavily armed North Korean special forces'. */
const LONGEST_PHRASE = 6;
/** In UTF-16 units. */
const LONGEST_LINK = 40;
const WORD = /(?<gap>[ \u00a0])(?<word>[\p{L}][\p{L}\p{M}.]*(?:[’'-][\p{L}\p{N}]+)*['’]?)/uy;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly end: number;
}

/** The plural noun that follows a number directly, with what stands between: '3,000 North Korean troops'. */
export function pluralAfter(text: string, at: number): Counted | null {
  const words = wordsAfter(text, at);
  // 'Eleven of the mayor's bridges' counts bridges, whosoever they are.
  const owner = words.findIndex(({ text: written }) => /['’]s?$/u.test(written));
  const first = words.findIndex(({ folded }, i) => i > owner && !MORE.has(folded));
  if (first < 0 || words.slice(0, first).some(({ folded }) => STOP.has(folded) && !MORE.has(folded))) return null;
  for (let i = first; i < words.length; i++) {
    const word = words[i]!;
    if (STOP.has(word.folded) || NUMBERS.has(word.folded) || word.folded === 'others') return null;
    if (isHead(word, words[i + 1])) return phrase(words.slice(first, i + 1));
  }
  return null;
}

/** By which word what a sum or a share is of may be joined to it; `none`: 'a $300 million contract'. */
export type Link = 'of' | 'of or in' | 'none';

const DETERMINERS = '(?: (?:the|its|their|his|her|our|all|these|those|such))*(?= )';
const LINKS: Readonly<Record<Link, RegExp>> = {
  of: new RegExp(`^ of${DETERMINERS}`, 'u'),
  'of or in': new RegExp(`^(?: worth)? (?:of|in)${DETERMINERS}`, 'u'),
  none: new RegExp(`^${DETERMINERS}`, 'u'),
};

/** What a sum or a share is of, in the singular or plural: '$300 million in military aid', '30% of its exports'. */
export function substanceAfter(text: string, at: number, link: Link): Counted | null {
  const linked = LINKS[link].exec(text.slice(at, at + LONGEST_LINK));
  if (!linked) return null;
  const taken: Word[] = [];
  const words = wordsAfter(text, at + linked[0].length);
  for (const [i, word] of words.entries()) {
    if (taken.length === 0 && MORE.has(word.folded)) continue;
    // '$9 million in its second weekend' counts no weekends.
    if (taken.length === 0 && OF_TIME.test(word.folded)) return null;
    if (STOP.has(word.folded) || NUMBERS.has(word.folded) || (taken.length > 0 && isVerbForm(word.folded))) break;
    taken.push(word);
    // 'A 20-mile Orm Lindens walk': a name that looks like a plural, in the middle of the phrase.
    if (/^\p{Lu}.*s$/u.test(word.text) && words[i + 1] && !STOP.has(words[i + 1]!.folded)) return null;
    if (isHead(word, words[i + 1])) return taken.length === 1 || isNoun(word.folded) ? phrase(taken) : null;
  }
  while (/ly$/.test(taken.at(-1)?.folded ?? '')) taken.pop();
  if (taken.length === 0 || taken.length === LONGEST_PHRASE || !endsInNoun(taken)) return null;
  return ONE_OF_SEVERAL.test(text.slice(taken.at(-1)!.end)) ? null : phrase(taken);
}

/** '$10 million in property, sales and income taxes' is of none of them alone. */
const ONE_OF_SEVERAL =
  /^(?:, \p{Ll}[\p{L}-]*){0,3},? (?:and|or) (?!(?:an?|the|its|their|he|it|she|that|they|was|will)\b)\p{Ll}/u;

/**
 * Whether the phrase ends with its noun. Alone or after an adjective, a last word is the noun whatever else it can be ('aid',
 * 'stake'); after a noun it may be a word that goes on with the sentence ('range capable').
 */
function endsInNoun(words: readonly Word[]): boolean {
  const last = words.at(-1)!;
  if (!/^\p{L}{2}/u.test(last.text) || /['’]s?$/u.test(last.text)) return false;
  if (isNoun(last.folded)) return true;
  const before = words.at(-2);
  return !/(?:ed|ing|s)$/.test(last.folded) && (before === undefined || !isNoun(before.folded));
}

/** Words with which a time begins. */
const OF_TIME =
  /^(?:day|decade|early|fiscal|first|fourth|january|february|march|april|may|june|july|august|september|october|november|december|last|late|month|next|past|quarter|second|third|today|week|weekend|year)s?$/;

function isVerbForm(word: string): boolean {
  return isPastForm(word) || (/(?:ed|ing)$/.test(word) && !isNoun(word));
}

function wordsAfter(text: string, at: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = at;
  while (words.length <= LONGEST_PHRASE) {
    const match = WORD.exec(text);
    if (!match) break;
    let written = match.groups!.word!;
    // A full stop ends the phrase, but for abbreviations: 'U.S. soldiers'.
    const stop = /\.$/u.test(written) && !/^(?:\p{L}\.)+$/u.test(written);
    if (stop) written = written.replace(/\.+$/u, '');
    words.push({
      text: written,
      folded: foldWord(written),
      end: WORD.lastIndex - match.groups!.word!.length + written.length,
    });
    if (stop) break;
  }
  return words;
}

/** Whether the phrase may end with this plural, so that what follows is no part of it. */
function isHead(word: Word, next: Word | undefined): boolean {
  // 'OPS' and 'GPS' are no plurals, 'TDs' are.
  if (!hasPluralForm(word.folded) || /['’]|^\p{Lu}+$/u.test(word.text)) return false;
  const goesOn =
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    !STOP.has(next.folded) &&
    hasPluralForm(next.folded) &&
    isNoun(next.folded);
  if (/^\p{Lu}/u.test(word.text))
    return !NOT_IN_NAME.has(word.folded) && !goesOn && !(next && /^\p{Lu}/u.test(next.text));
  return !(goesOn && (ADJUNCT_PLURALS.has(word.folded) || isUnchanged(word.folded)));
}

function phrase(words: readonly Word[]): Counted {
  const headTerm = singularOf(words.at(-1)!.folded);
  return {
    end: words.at(-1)!.end,
    words: [...words.slice(0, -1).map(({ folded }) => folded), headTerm].join(' '),
    headTerm,
  };
}
