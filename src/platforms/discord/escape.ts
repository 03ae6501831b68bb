import { harmless } from '../../harmless.ts';

/**
 * Characters that begin or end something in Discord's Markdown: emphasis, spoilers, code, masked links, headings and
 * quotations, mentions, emoji, time stamps and commands in angle brackets, `@everyone`, `:emoji:`. Without a colon before
 * anything there is no address either: Discord looks for `https://` and `steam://`.
 */
const acting = /[\\*_~|`<>[\]#@]|:(?!\s)/g;

/**
 * What makes a list or small print where a line begins: `- `, `+ `, `1. `, `-# `. A run cannot tell whether it begins a
 * line, so that each counts as if it did: a backslash too many is not seen.
 */
const beginning = /^(\s*)([-+]|\d+(?=\.))/;

/** Invitations are known to Discord without `https://`: `discord.gg/...`. */
const invitation = /(discord(?:app)?)\./gi;

/**
 * Discord Markdown that shows one line of any text as it is, and in which nothing acts. A backslash before any ASCII
 * character that is neither letter, digit nor space makes Discord show that character.
 */
export function literal(text: string): string {
  return harmless(text)
    .replace(acting, '\\$&')
    .replace(invitation, '$1\\.')
    .replace(beginning, (_, space: string, mark: string) => space + (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** The text as code in a line. Within backticks nothing but a backtick acts, and with one in it, it is no code. */
export function code(text: string): string {
  const shown = harmless(text);
  return shown.includes('`') || shown.trim() === '' ? literal(text) : `\`${shown}\``;
}
