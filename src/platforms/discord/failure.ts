import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { BriefwireError, messageOf } from '../../errors.ts';

const PORTAL = 'https://discord.com/developers/applications';

export const BAD_TOKEN = `Discord does not know the token in DISCORD_TOKEN. In the Developer Portal (${PORTAL}) open the app, then Bot, click Reset Token, and write the new token into DISCORD_TOKEN.`;

const REFUSED_INTENTS = `Discord refuses what Briefwire wants to hear (intents), although it wants nothing special. In the Developer Portal (${PORTAL}) open the app and look at Bot, Privileged Gateway Intents; if nothing is wrong there, take a newer Briefwire.`;

const CANNOT_CONNECT =
  'Discord does not take this Briefwire any more (its version of the API, or the size of the bot). Take a newer Briefwire.';

/** What close codes of the gateway mean after which it is no use to try again. */
const closeCodes: Readonly<Record<number, string>> = {
  4004: BAD_TOKEN,
  4010: CANNOT_CONNECT,
  4011: CANNOT_CONNECT,
  4012: CANNOT_CONNECT,
  4013: REFUSED_INTENTS,
  4014: REFUSED_INTENTS,
};

/** The messages by which discord.js tells of these close codes at login. */
const messages: Readonly<Record<string, string>> = {
  'Authentication failed': BAD_TOKEN,
  'Invalid shard': CANNOT_CONNECT,
  'Sharding is required': CANNOT_CONNECT,
  'Used an invalid API version': CANNOT_CONNECT,
  'Used invalid intents': REFUSED_INTENTS,
  'Used disallowed intents': REFUSED_INTENTS,
};

/** Why Discord does not let us in, where trying again would not help; null where it may. */
export function refusalIn(error: unknown): BriefwireError | null {
  const sentence = isBadToken(error) ? BAD_TOKEN : messages[messageOf(error)];
  return sentence === undefined ? null : new BriefwireError('platform', sentence, { cause: error });
}

/** Why Discord has ended the connection for good, or null where discord.js connects again. */
export function refusalBy(closeCode: number): string | null {
  return closeCodes[closeCode] ?? null;
}

/** What keeps us from connecting for now, in a sentence. */
export function outageIn(error: unknown): string {
  const message = messageOf(error);
  const [, resetsAt] = /^Not enough sessions remaining.*resets at (\S+)$/.exec(message) ?? [];
  if (resetsAt !== undefined) return `Discord allows no more logins of this bot before ${resetsAt}.`;
  return `Discord cannot be reached: ${message}.`;
}

export function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
