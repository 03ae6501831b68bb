import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * Further attempts after 0.25 and 0.5 s, at what may be repeated without harm. discord.js itself tries again at once after
 * errors of the server, and not at all where the connection was cut.
 */
export const AGAIN = {
  retries: 2,
  minTimeout: 250,
  shouldRetry: ({ error }: { readonly error: Error }) => !(error instanceof DiscordAPIError),
} as const;

/** Discord's code for what is wrong; null where it said nothing of that. */
export function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

/**
 * The error for the log, without what was sent and without the address: its token would let anybody answer in our name for
 * a quarter of an hour.
 */
export function forLog(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const code = error instanceof DiscordAPIError ? ` (${error.code})` : '';
  return new Error(`Discord answers with ${error.status}${code}: ${error.message}`);
}
