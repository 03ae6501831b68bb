import type { Command } from '../src/command.ts';
import ask from './ask.ts';
import brief from './brief.ts';
import checkQuote from './check-quote.ts';
import digest from './digest.ts';
import digestList from './digest-list.ts';
import digestPause from './digest-pause.ts';
import digestPreview from './digest-preview.ts';
import digestRemove from './digest-remove.ts';
import digestResume from './digest-resume.ts';
import digestSchedule from './digest-schedule.ts';
import figures from './figures.ts';
import findSources from './find-sources.ts';
import help from './help.ts';
import positions from './positions.ts';
import quotes from './quotes.ts';
import search from './search.ts';
import show from './show.ts';
import sources from './sources.ts';
import timeline from './timeline.ts';
import verify from './verify.ts';
import watch from './watch.ts';
import watchList from './watch-list.ts';
import watchRemove from './watch-remove.ts';

/** Every command, in the order in which `help` lists them. */
export const commands: readonly Command[] = [
  ...[brief, ask, search],
  ...[quotes, positions, timeline, figures],
  ...[digest, digestSchedule, digestList, digestPause, digestResume, digestRemove, digestPreview],
  ...[watch, watchList, watchRemove],
  ...[checkQuote, findSources, verify, sources, show, help],
];
