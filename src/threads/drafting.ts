import type { Command } from '../command.ts';
import { type About, ON_TOPIC, operatorsIn, restOf } from './about.ts';

/** An ask in the making: the words for its main option, and which of them come from before. */
export interface Draft {
  readonly command: string;
  /** Values by option; `words` stands for the option that takes the rest of a line. */
  readonly options: Readonly<Record<string, string>>;
  readonly carried: readonly string[];
  /** What to ask instead where the reply to this one is empty. */
  readonly otherwise?: Draft;
}

/** Options that narrow an ask and stay in force in what follows it. */
const FILTERS = ['since', 'until', 'source', 'lang'] as const;
export type Filter = (typeof FILTERS)[number];
const isFilter = (name: string) => (FILTERS as readonly string[]).includes(name);
/** Options of the same command that concern how much is shown, and to whom. */
const MANNER = ['limit', 'visibility'];
/** More than this is not shown as taken over, and not needed to find something, in UTF-16 units. */
const LONGEST_CARRIED = 60;

/** The draft with the filters of the ask before, shown as carried like everything else. */
export function withFilters(draft: Draft, about: About, commands: readonly Command[]): Draft {
  const command = commands.find(({ name }) => name === draft.command);
  const before = about.ask;
  if (command === undefined || before === null) return draft;
  const filters = Object.entries(before.options).filter(
    ([name, value]) => isFilter(name) && value !== '' && !(name in draft.options),
  );
  const takes = (option: string) => command.options.some(({ name }) => name === option);
  const kept = filters.filter(([name]) => takes(name));
  const manner = Object.entries(before.options).filter(
    ([name]) => MANNER.includes(name) && before.command === draft.command && !(name in draft.options),
  );
  const rest = commands.find(({ name }) => name === before.command);
  const typed = rest === undefined ? [] : operatorsIn(before.options[restOf(rest)] ?? '');
  // What the command has no option for, the words of a search understand.
  const operators = [
    ...typed,
    ...filters.filter(([name]) => !takes(name)).map(([name, value]) => `${name}:${quoted(value)}`),
  ];
  const name = restOf(command);
  const words = draft.options[name] ?? '';
  // The words of `quotes` are a name, and those of other commands no search.
  const isSearch = draft.command === 'ask' || (ON_TOPIC.has(draft.command) && draft.command !== 'quotes');
  const added = isSearch ? operators.filter((operator) => !words.includes(operator)) : [];
  return {
    ...(draft.otherwise !== undefined && { otherwise: withFilters(draft.otherwise, about, commands) }),
    command: draft.command,
    options: {
      ...draft.options,
      ...(added.length > 0 && { [name]: [words, ...added].join(' ').trim() }),
      ...Object.fromEntries([...kept, ...manner]),
    },
    carried: [...draft.carried, ...kept.map(([option, value]) => `${option}:${value}`), ...added],
  };
}

/** The options of the ask before that say what is asked for, and not in which articles. */
export function wordsOf({ ask }: About): Record<string, string> {
  const words = Object.entries(ask?.options ?? {}).filter(([name]) => !isFilter(name) && !MANNER.includes(name));
  return Object.fromEntries(words);
}

export function commandNamed(name: string, commands: readonly Command[]): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}

/** An ask of this command with these words. */
export function draftOf(command: Command, words: string, carried: readonly string[]): Draft {
  return { command: command.name, options: { [restOf(command)]: words }, carried };
}

/** A question, in whichever words. */
export function question(words: string, carried: readonly string[]): Draft {
  return { command: 'ask', options: { question: words }, carried };
}

/** Chunks in one phrase. Names that would run into one another are kept apart. */
export function joined(chunks: readonly string[]): string {
  return chunks.join(' ').length === 0
    ? ''
    : chunks.reduce((phrase, chunk) => {
        const runsOn = /\p{Lu}[\p{L}.’'-]*$/u.test(phrase) && /^\p{Lu}/u.test(chunk);
        return `${phrase}${runsOn ? ', ' : ' '}${chunk}`;
      });
}

/** A value as it is typed behind the name of its option. */
export function quoted(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

/** What is shown of it: each once, none too long. */
export function displayed(carried: readonly string[]): string[] {
  const short = carried.map((words) =>
    words.length <= LONGEST_CARRIED ? words : words.slice(0, LONGEST_CARRIED).replace(/\s+\S*$/u, ''),
  );
  return [...new Set(short)].filter((words) => words !== '');
}
