import type { Command } from '../../command.ts';
import type { Notice } from '../../posting/poster.ts';
import { lineOf } from './line.ts';
import type { Reader } from './reader.ts';

/** What whoever set something up is told of it, in a sentence with what to type. The channel is named beside it. */
export function noticeSentence(
  { about, why, what, topic, again }: Notice,
  { language: { notices }, toType }: Reader,
  commands: readonly Command[],
): string {
  const it = what === 'digest' ? notices.aDigest(topic) : notices.aWatch(topic);
  const line = toType(lineOf(again, commands));
  return about === 'paused' ? notices.paused(it, why, line) : notices.perhapsLost(it, line);
}
