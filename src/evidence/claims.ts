import { sentencesIn } from '../corpus/sentences.ts';

/** Claims of one message that sources are looked for. */
export const MOST_CLAIMS = 5;
/** Words that a sentence needs so that something can be looked for. */
const LEAST_WORDS = 3;
/** UTF-16 units of a claim that are looked at: what is longer is no sentence. */
const LONGEST_CLAIM = 600;

/** Addresses, mentions, emoji and the marks of formatting, in Slack's and in Discord's spelling. */
const MARKUP =
  /<(?:https?:|mailto:)[^>]*>|https?:\/\/\S+|<[@#!][^>]*>|<a?:\w+:\d+>|:[a-z0-9_+-]{2,}:|[*_~`]+|\p{Extended_Pictographic}|\p{Cf}|\ufe0f/gu;
/** At the beginning of a line: a quotation, a point of a list. */
const LINE_MARK = /^\s*(?:&gt;|>|[-•*–]|\d{1,2}[.)])+\s+/u;
/** What people say to one another around what they claim. */
const ADDRESSED =
  /^(?:@?\p{L}+[,:] )?(?:any ?(?:body|one)|can (?:any ?(?:body|one)|someone|you)|could (?:any ?(?:body|one)|someone|you)|do (?:we|you)|does any ?(?:body|one)|good (?:afternoon|evening|morning)|have you|hello|hey|hi|is any ?(?:body|one)|let me know|ok(?:ay)?|please|thank(?:s| you)|who (?:can|has|knows)|will you|would you)\b/iu;

/** The sentences of a colleague's message that say something, without markup, each once, in order. */
export function claimsIn(message: string): string[] {
  const claims = message.split(/\n+/).flatMap((line) => {
    const words = line.replace(LINE_MARK, '').replace(MARKUP, ' ').replace(/\s+/gu, ' ').trim();
    return sentencesIn(words).map(({ start, end }) => words.slice(start, Math.min(end, start + LONGEST_CLAIM)));
  });
  return [...new Set(claims)].filter((claim) => saysSomething(claim));
}

function saysSomething(claim: string): boolean {
  // Scripts that put no space between words count their letters.
  const words = claim.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}|[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= LEAST_WORDS && !ADDRESSED.test(claim);
}
