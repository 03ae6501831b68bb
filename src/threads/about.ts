import type { Ask, Command } from '../command.ts';
import { chunksOf, isTopical, type Reading, read, type Word } from './reading.ts';
import { ABOUT } from './tables.ts';
import { withoutStop } from './tidy.ts';
import type { Shown, Turn } from './turn.ts';

/** What a follow-up can go on from: the last ask that was about something, or what people said. */
export interface About {
  /** With the words of its main option, as a question where the command takes no topic; null: nobody asked anything yet. */
  readonly ask: Pick<Ask, 'command' | 'options'> | null;
  /** The option that has the words. */
  readonly option: string;
  /** The words of the ask without its filters. Those of `quotes` are the person and then the topic. */
  readonly reading: Reading;
  /** Whom `quotes` was asked for. */
  readonly person: string | null;
  /** What `quotes` was asked on. */
  readonly topic: string | null;
  readonly shown: Shown | null;
}

/** The option that takes the words of a line. */
export function restOf(command: Command): string {
  return (command.options.find(({ rest }) => rest) ?? command.options[0])?.name ?? '';
}

/** Commands whose words say what it is about, and those whose words name something that is no topic. */
export const ON_TOPIC: ReadonlySet<string> = new Set([
  ...['brief', 'digest', 'figures', 'positions', 'quotes', 'search', 'timeline'],
]);
const ABOUT_NOTHING = new Set(['help', 'show', 'sources', 'verify']);

/** Also what takes the number of something that was set up, or a time, or nothing. */
function isAboutNothing({ name }: Command): boolean {
  return ABOUT_NOTHING.has(name) || name.includes(' ');
}

/** So much of an ask is gone on from, in UTF-16 units. */
const LONGEST = 600;

const OPERATOR =
  /(?:^|\s)(?:(?:source|title|before|after|on|since|until|lang):\s?|-(?=["“\p{L}]))(?:"[^"]*"|“[^”]*”|\S+)/giu;

/** Words without the operators of a search. */
function withoutOperators(words: string): string {
  return words.replace(OPERATOR, ' ').replace(/\s+/gu, ' ').trim();
}

/** The operators of a search in the words, as typed. */
export function operatorsIn(words: string): string[] {
  return [...words.matchAll(OPERATOR)].map(([operator]) => operator.trim());
}

export function aboutTurn({ ask, shown }: Turn, commands: readonly Command[]): About | null {
  const command = commands.find(({ name }) => name === ask.command);
  if (command === undefined) return null;
  const isQuotes = ask.command === 'quotes';
  const words = withoutOperators(ask.options[restOf(command)] ?? '');
  const person = isQuotes ? (shown.person ?? (words === '' ? null : words)) : null;
  const topic = isQuotes ? (shown.topic ?? ask.options.topic ?? null) : null;
  const own = isAboutNothing(command) ? (shown.topic ?? '') : words;
  const parts = isQuotes ? [person, topic].filter((part) => part !== null).join(' ') : own;
  const text = withoutStop(parts.slice(0, LONGEST));
  const reading = read(text, shown.persons);
  if (reading.words.length === 0) return null;
  if (ON_TOPIC.has(ask.command)) return { ask, option: restOf(command), reading, person, topic, shown };
  const question = ask.command === 'ask' ? ask : { command: 'ask', options: { question: text } };
  return { ask: question, option: 'question', reading, person, topic, shown };
}

/** The last turn that was about something. */
export function lastAbout(turns: readonly Turn[], commands: readonly Command[]): About | null {
  for (const turn of turns.toReversed()) {
    const about = aboutTurn(turn, commands);
    if (about !== null) return about;
  }
  return null;
}

/** What of the words is spoken about, apart from persons; all topical words where that is nothing. */
export function topicOf({ reading, topic, person }: About): string[] {
  if (topic !== null && topic !== '') return chunkTexts(read(topic), isTopical);
  if (person !== null) return [person];
  const { words } = reading;
  const about = words.findLastIndex(({ lower }) => ABOUT.has(lower));
  const behind = about < 0 ? [] : chunkTexts({ ...reading, words: words.slice(about + 1) }, isTopical);
  if (behind.length > 0) return behind;
  const matter = matterIn({ ...reading, words: words.slice(askedUntil(words)) });
  if (matter.length > 0) return matter;
  const all = matterIn(reading);
  return all.length > 0 ? all : chunkTexts(reading, isTopical);
}

/** What a question that leaves its subject out is about: the topic, and whoever was asked for where that says little. */
export function subjectOf(about: About): string[] {
  const topic = topicOf(about);
  const { reading } = about;
  const asked = /^(?:which|what|whose)\s+(?=\S)/iu.exec(reading.text)?.[0].length ?? -1;
  if (about.ask?.command !== 'ask' || topic.length !== 1 || !reading.text.startsWith(topic[0]!, asked)) return topic;
  return chunkTexts(reading, (word) => isMatter(word) || word.role === 'person');
}

/** Whether the ask names anything that it is about besides persons. */
export function hasMatter({ reading, topic }: About): boolean {
  return (topic !== null && topic !== '') || reading.words.some(isMatter);
}

/** `which countries condemned ...`: what is asked for is not what it is about. */
function askedUntil(words: readonly Word[]): number {
  if (!/^(?:which|what|how|whose)$/u.test(words[0]?.lower ?? '')) return 0;
  const verb = words.findIndex(({ role }) => role === 'verb');
  const before = words.slice(1, Math.max(verb, 0));
  return before.length > 0 &&
    before.every(({ role }) => role === 'thing' || role === 'small') &&
    before[0]!.role === 'thing'
    ? verb
    : 0;
}

/** What is named, and what is done where no thing is named: `South Korea pledge`; persons as in `the trial of Trump`. */
function matterIn(reading: Reading): string[] {
  const { words } = reading;
  if (!words.some(isMatter)) return [];
  const hasThing = words.some(({ role }) => role === 'thing');
  const belongs = (word: Word) =>
    BELONGING.has(words[words.indexOf(word) - 1]?.lower ?? '') && !/^['’]/u.test(reading.text.slice(word.end));
  return chunkTexts(
    reading,
    (word) =>
      isMatter(word) || (word.role === 'verb' && !hasThing) || (word.role === 'person' && hasThing && belongs(word)),
  );
}

const BELONGING = new Set(['against', 'between', 'by', 'for', 'of', 'with']);

const isMatter = ({ role }: Word) => role === 'thing' || role === 'place' || role === 'body';

function chunkTexts(reading: Reading, carries: (word: Word) => boolean): string[] {
  return [...new Set(chunksOf(reading, carries).map(({ text }) => text))];
}

/** All that was asked, in chunks of topical words; the words themselves where none is topical. */
export function allOf({ reading }: About): string[] {
  const chunks = chunkTexts(reading, isTopical);
  return chunks.length > 0 || reading.text === '' ? chunks : [reading.text];
}
