import type { types } from '@slack/bolt';
import { harmless } from '../../harmless.ts';
import { limits } from './limits.ts';

/** The text as it may be shown, its line breaks kept. */
export function harmlessLines(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(harmless)
    .join('\n');
}

/** Text in which Slack parses nothing, not even names of emoji. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** The beginning of a text that is too long, with a mark, cut between characters. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`.replace('\ufffd…', '…');
}

/**
 * One line for notifications and screen readers. Slack reads markup in it: what could be markup is left out, and the three
 * characters that begin mentions and links are escaped.
 */
export function fallbackText(text: string): string {
  const line = cutTo(
    harmless(text)
      .replace(/[*_~`|]/g, '')
      .trim(),
    limits.fallback,
  );
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
