import type { Command } from '../../command.ts';
import type { Notice } from '../../posting/poster.ts';
import { lineOf } from './line.ts';
import type { Reader } from './reader.ts';

/** What whoever set something up is told of it, in a sentence with what to type. The channel is named beside it. */
export function noticeSentence(
  { about, why, what, topic, number }: Notice,
  { language, toType }: Reader,
  commands: readonly Command[],
): string {
  const { notices } = language;
  const it = what === 'digest' ? notices.aDigest(topic) : notices.aWatch(topic);
  const on = topic === null ? {} : { topic };
  if (about === 'paused') {
    const resume = what === 'digest' ? `digest resume ${number}` : lineOf({ command: 'watch', options: on }, commands);
    return notices.paused(it, why, toType(resume));
  }
  // What may have been lost counts as posted, so that it has to be asked for by its day.
  const command = what === 'digest' ? 'digest' : 'brief';
  return notices.perhapsLost(it, toType(lineOf({ command, options: { ...on, since: 'yesterday' } }, commands)));
}
