import type { Holdings } from '../../command.ts';
import { count, coveragePhrase } from '../phrases.ts';
import { type Line, wrap } from './layout.ts';

/** What is there to ask about, and what to type. */
export function welcomeLines({ coverage, publishers }: Holdings, width: number): Line[] {
  const held = `Briefwire · ${coveragePhrase(coverage)} · ${count(publishers, 'publisher')}`;
  const advice = 'Type a question, /brief and a topic, or /help. Tab completes; /quit or Ctrl-D leaves.';
  return [...wrap([{ text: held, style: 'title' }], width), ...wrap([{ text: advice, style: 'faint' }], width)];
}
