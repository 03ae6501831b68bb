import type { Range } from '../corpus/article.ts';
import { sentencesIn } from '../corpus/sentences.ts';
import { UNSPACED } from '../retrieval/tokenize.ts';
import {
  ADDRESSED,
  ASKS,
  CLAIM_ASKED,
  CLAIM_TAGGED,
  EMPTY_PHRASES,
  EMPTY_WORDS,
  OPENING,
  TO_COLLEAGUES,
} from './chat-words.ts';
import { messageLines } from './message-lines.ts';

/** Claims of one message that sources are looked for: a person checks no more at a time. */
export const MOST_CLAIMS = 5;
/** Words that a sentence needs to say something that can be looked for; pairs of characters where no spaces part words. */
const LEAST_WORDS = { spaced: 2, unspaced: 4 } as const;
/** UTF-16 units of a claim: what is longer is no sentence. */
const LONGEST_CLAIM = 600;

/** The words of a text that carry a topic, as ranges of it; a name of several words is each of them. */
export type TopicWords = (text: string) => readonly Range[];

/**
 * The sentences of a colleague's message that say something, in order, each once, without markup and without what only leads
 * up to it. Greetings, requests and questions to people are none; a question that holds a claim (`is it true that ...?`) is.
 */
export function claimsIn(message: string, topicWords: TopicWords): string[] {
  const claims = messageLines(message)
    .flatMap(sentencesOf)
    .map(claimOf)
    .filter((claim) => claim !== null && saysSomething(claim, topicWords));
  return [...new Map(claims.map((claim) => [claim!.toLowerCase(), claim!])).values()];
}

/** Whoever begins a line with a small letter begins its sentences so. */
function sentencesOf(line: string): string[] {
  const sentences = sentencesIn(line).map(({ start, end }) => line.slice(start, end));
  if (!/^\p{Ll}/u.test(line)) return sentences;
  return sentences.flatMap((sentence) => sentence.split(/(?<=[\p{L}\p{N}]{3}[.!?]{1,3}) (?=\p{Ll}\S* \S+ \S)/u));
}

/** The sentence without what leads up to the claim; null where it asks or greets. */
function claimOf(sentence: string): string | null {
  const said = sentence.replace(/^[-–—\s]+/u, '').replace(OPENING, '');
  const claim = said.replace(CLAIM_ASKED, '');
  const isAsked = claim !== said || CLAIM_TAGGED.test(claim);
  if (!isAsked && ADDRESSED.test(claim)) return null;
  if (!isAsked && /\?["'”’)\s!]*$/u.test(claim) && (ASKS.test(claim) || TO_COLLEAGUES.test(claim))) return null;
  return claim.length > LONGEST_CLAIM ? claim.slice(0, LONGEST_CLAIM).toWellFormed() : claim;
}

function saysSomething(claim: string, topicWords: TopicWords): boolean {
  const said = claim.replace(EMPTY_PHRASES, ' ');
  const words = new Set(topicWords(said).map(({ start, end }) => said.slice(start, end).toLowerCase()));
  const telling = [...words].filter((word) => !EMPTY_WORDS.has(word));
  const least = UNSPACED.test(said) ? LEAST_WORDS.unspaced : LEAST_WORDS.spaced;
  return telling.length >= least && telling.some((word) => !/^[\d.,]+$/u.test(word));
}
