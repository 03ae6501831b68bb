import { compareText } from '../../compare.ts';
import type { At, Feedback, Outcome } from '../../store/store.ts';

/** The same question, however often and by whomever it was asked. */
export interface AskedQuestion {
  /** As it was typed last. */
  readonly line: string;
  readonly times: number;
  readonly people: number;
}

/** A word that was asked for and stands nowhere in the corpus. */
export interface CoverageGap {
  readonly word: string;
  readonly asks: number;
  readonly people: number;
  /** The line in which it was asked for last. */
  readonly example: string;
}

/** How Briefwire was used, and what the corpus lacks. Nobody is named in it. */
export interface UsageReport {
  readonly asks: number;
  readonly people: number;
  readonly answered: number;
  readonly mostAsked: readonly AskedQuestion[];
  readonly declined: readonly AskedQuestion[];
  readonly useful: readonly AskedQuestion[];
  readonly notUseful: readonly AskedQuestion[];
  readonly gaps: readonly CoverageGap[];
}

/** What somebody thought of the reply to an ask. */
export interface Opinion extends Pick<Feedback, 'person' | 'useful'> {
  /** The ask, as JSON text, as an outcome has it. */
  readonly state: string;
}

/** Each list has those first that most people asked for, then the most often asked, then by their words. */
export function compileReport(outcomes: readonly (Outcome & At)[], opinions: readonly Opinion[]): UsageReport {
  const lineOf = new Map(outcomes.map(({ state, line }) => [state, line]));
  const judged = (isUseful: boolean) =>
    questionsIn(
      opinions.flatMap(({ useful, state, person }) => {
        const line = lineOf.get(state);
        return useful === isUseful && line !== undefined ? [{ line, person }] : [];
      }),
    );
  return {
    asks: outcomes.length,
    people: new Set(outcomes.map(({ person }) => person)).size,
    answered: outcomes.filter(({ answerable }) => answerable).length,
    mostAsked: questionsIn(outcomes),
    declined: questionsIn(outcomes.filter(({ answerable }) => !answerable)),
    useful: judged(true),
    notUseful: judged(false),
    gaps: gapsIn(outcomes),
  };
}

function questionsIn(asked: readonly Pick<Outcome, 'line' | 'person'>[]): AskedQuestion[] {
  return [...grouped(asked, ({ line }) => [folded(line)]).values()]
    .map((group) => ({ line: group.at(-1)!.line, times: group.length, people: peopleIn(group) }))
    .sort((a, b) => b.people - a.people || b.times - a.times || compareText(a.line, b.line));
}

function gapsIn(outcomes: readonly Outcome[]): CoverageGap[] {
  return [...grouped(outcomes, ({ missing }) => [...new Set(missing.map(folded))])]
    .map(([word, group]) => ({ word, asks: group.length, people: peopleIn(group), example: group.at(-1)!.line }))
    .sort((a, b) => b.people - a.people || b.asks - a.asks || compareText(a.word, b.word));
}

function peopleIn(group: readonly { readonly person: string }[]): number {
  return new Set(group.map(({ person }) => person)).size;
}

function grouped<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Map<string, Entry[]> {
  const keyed = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
  const groups = Map.groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ entry }) => entry)]));
}

/** Questions that differ in case, white space and the mark at their end are the same. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s?!.]+$/u, '')
    .trim();
}
