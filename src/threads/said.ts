import type { About } from './about.ts';
import { isThanks, withoutPoliteness } from './politeness.ts';
import { chunksOf, isTopical, read } from './reading.ts';
import { tidy } from './tidy.ts';

/** So many topical chunks of a message are looked for, and so many UTF-16 units of it are read. */
const MOST_CHUNKS = 10;
const LONGEST = 600;
/** A message with fewer topical words says nothing that one could look for, unless it names somebody. */
const LEAST_WORDS = 2;

/** What the last message with something to look for is about; null where there is none. */
export function aboutSaid(said: readonly string[]): About | null {
  for (const message of said.toReversed()) {
    const words = withoutPoliteness(tidy(withoutLinks(message)).slice(0, LONGEST));
    if (words === '' || isThanks(words)) continue;
    const whole = read(words);
    const topical = whole.words.filter(isTopical);
    if (topical.length < LEAST_WORDS && !topical.some(({ mention }) => mention !== null)) continue;
    const chunks = chunksOf(whole, isTopical).slice(0, MOST_CHUNKS);
    const last = chunks.at(-1)!;
    const reading = { text: words.slice(chunks[0]!.start, last.end), words: [] };
    return { ask: null, option: 'question', reading: read(reading.text), person: null, topic: null, shown: null };
  }
  return null;
}

/** Links, and the marks of chat platforms for people and channels. */
function withoutLinks(message: string): string {
  return message.replace(/<[^<>\s][^<>]*>|https?:\/\/\S+|[*_~`]+|^\s*>\s?/gmu, ' ');
}
