import type { Ask, Command } from '../command.ts';
import type { Turn } from './turn.ts';

export interface Thread {
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** What people wrote in the thread before the bot was called, oldest first. */
  readonly said: readonly string[];
}

export type Understood =
  | { readonly kind: 'ask'; readonly ask: Pick<Ask, 'command' | 'options'>; readonly carried: readonly string[] }
  /** The next page of the last reply. */
  | { readonly kind: 'more' }
  /** Nothing that could be looked for. */
  | { readonly kind: 'nothing' };

/** What is meant by what somebody wrote to the bot. */
export function understand(text: string, { turns }: Thread, _commands: readonly Command[]): Understood {
  if (text.trim() === '') return { kind: 'nothing' };
  if (turns.length > 0 && /^more\W*$/i.test(text.trim())) return { kind: 'more' };
  const before = turns.at(-1)?.ask.options.question;
  const isShort = before !== undefined && text.trim().split(/\s+/).length < 4;
  const question = isShort ? `${text.trim()} ${before}` : text.trim();
  return { kind: 'ask', ask: { command: 'ask', options: { question } }, carried: isShort ? [before] : [] };
}
