import { harmless } from '../../harmless.ts';
import { count } from '../../platforms/phrases.ts';
import type { AskedQuestion, CoverageGap, UsageReport } from './compile.ts';

/** Entries of a list that are printed; `--json` has them all. */
const MOST = 15;

/** A report for people, as lines. `since` is the day from which it counts. */
export function reportText(report: UsageReport, since: string): string {
  const { asks, people, answered } = report;
  if (asks === 0) return `Nothing was asked since ${since}.\n`;
  const declined = asks - answered;
  return [
    `Since ${since}: ${count(asks, 'question')} by ${count(people, 'person', 'people')}; ${answered} answered, ${declined} declined.`,
    ...section('Asked most', report.mostAsked, askedLine),
    ...section('Declined', report.declined, askedLine),
    ...section('Not useful', report.notUseful, askedLine),
    ...section('Coverage gaps: words that stand nowhere in the corpus', report.gaps, gapLine),
    '',
  ].join('\n');
}

function section<Entry>(title: string, entries: readonly Entry[], lineOf: (entry: Entry) => string): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - MOST;
  return [
    '',
    title,
    ...entries.slice(0, MOST).map((entry) => `  ${lineOf(entry)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function askedLine({ line, times, people }: AskedQuestion): string {
  return `${harmless(line)}  (${count(times, 'time')}, ${count(people, 'person', 'people')})`;
}

function gapLine({ word, asks, people, example }: CoverageGap): string {
  return `${harmless(word)}  (${count(asks, 'question')}, ${count(people, 'person', 'people')}; ${harmless(example)})`;
}
