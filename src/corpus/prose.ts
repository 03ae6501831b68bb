import { sentencesIn } from './sentences.ts';

/** The end of a sentence, or of a part that the next line does not go on with. */
export const ENDS_SENTENCE = /[.!?:;。！？؟۔।…]["'”’»」』)\]]*$/u;

/** Prose is at least this long: in words, or in UTF-16 units. */
const SHORTEST_PROSE = { words: 12, units: 80 } as const;

/** Words of a paragraph that reads like prose: it is long, and holds the end of a sentence. Headlines and labels have none. */
export function proseWords({ text, heading }: { readonly text: string; readonly heading: boolean }): number {
  if (heading) return 0;
  const words = countWords(text);
  const long = words >= SHORTEST_PROSE.words || text.length > SHORTEST_PROSE.units;
  return long && (ENDS_SENTENCE.test(text) || sentencesIn(text).length > 1) ? words : 0;
}

/** Hangul comes first of those scripts. */
const MAYBE_UNPARTED = /[\u1100-\uffff]/;

/** Words as far as lengths are judged. Chinese and Japanese part no words, and a Korean word says more than an English one. */
function countWords(text: string): number {
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  if (!MAYBE_UNPARTED.test(text)) return text.split(' ').length;
  const unparted = count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return text.split(' ').length + Math.floor(unparted / 2 + count(/\p{Script=Hangul}/gu) / 6);
}
