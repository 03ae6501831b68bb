import { hasMatter, subjectOf } from './about.ts';
import { type Before, matterBefore, topicBefore } from './before.ts';
import { type Draft, joined, question } from './drafting.ts';
import { read } from './reading.ts';
import { ABOUT, AUXILIARIES } from './tables.ts';
import { withoutStop } from './tidy.ts';

const ASKED = String.raw`^(?:(?:and|but|so)\s+)*(?:(?:at|by|for|from|in|on|since|to|until|with)\s+)?`;
const ASKS = new RegExp(
  `${ASKED}(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|any|other|more)\\b`,
  'iu',
);
const ASKS_FOR_THING = new RegExp(
  `${ASKED}(?:which|what|how many|how much|whose|any|(?:any |what |which )?other|more)\\s`,
  'iu',
);

/** A question that leaves out what it is about: 'who took part', 'which countries', 'was anybody hurt'. */
export function elliptical(text: string, before: Before): Draft | null {
  const { about } = before;
  const words = withoutStop(text);
  const reading = read(words, about.shown?.persons);
  if (!ASKS.test(words) || reading.words.length > LONGEST_ELLIPSIS) return null;
  if (reading.words.some(({ mention, lower }) => mention !== null || ABOUT.has(lower) || /^(?:i|you|we)$/u.test(lower)))
    return null;
  const things = reading.words.filter(({ role }) => role === 'thing').length;
  const isNoun = reading.words.every(
    ({ role, lower }) => (role === 'thing' || role === 'small') && !AUXILIARIES.has(lower),
  );
  if (things > 0 && !(ASKS_FOR_THING.test(words) && isNoun && things < 3)) return null;
  const subject = hasMatter(about) ? subjectOf(about) : topicBefore(before);
  const asked = new Set(reading.words.map(({ lower }) => lower));
  const unsaid = subject.map((chunk) => withoutWords(chunk, asked)).filter((chunk) => chunk !== '');
  return question(`${words.replace(/^(?:(?:and|but|so)\s+)+/iu, '')} ${joined(unsaid)}`.trim().concat('?'), unsaid);
}

/** `which troops`: not once more `3,000 troops`. */
function withoutWords(chunk: string, said: ReadonlySet<string>): string {
  return chunk
    .split(' ')
    .filter((word) => !said.has(word.toLowerCase()))
    .join(' ');
}

const LONGEST_ELLIPSIS = 7;

/** 'And what did Peskov say?': another person, on the same topic. */
export function another(text: string, before: Before): Draft | null {
  const opener = /^(?:(?:and|but|also|then)\b[\s,]*)+/iu.exec(text)?.[0];
  if (opener === undefined) return null;
  const words = withoutStop(text.slice(opener.length));
  const reading = read(words, before.about.shown?.persons);
  const names = reading.words.some(({ mention }) => mention !== null);
  const hasOwn = reading.words.some(({ role }) => role === 'thing');
  if (!names || hasOwn) return null;
  const topic = matterBefore(before).filter((chunk) => !words.includes(chunk));
  return question(`${`${words} ${joined(topic)}`.trim()}?`, topic);
}
