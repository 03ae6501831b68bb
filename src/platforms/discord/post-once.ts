import { RESTJSONErrorCodes as Codes, DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js';
import type { Outcome } from '../../posting/poster.ts';
import { codeOf, forLog } from './api-error.ts';
import { type MarkedBody, marked } from './mark.ts';
import type { MessageBody } from './render.ts';

type Failure = Exclude<Outcome, { kind: 'posted' }>;

/** What goes wrong before anything was sent: the address is unknown, or nobody is there. */
const NEVER_SENT: readonly unknown[] = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
];

/** A thread that was closed, or a channel in which nobody writes. */
const CLOSED: readonly unknown[] = [
  Codes.InvalidActionOnArchivedThread,
  Codes.ThreadLocked,
  Codes.CannotSendMessagesInNonTextChannel,
];

/**
 * Posts a message in a channel, by one attempt. Never rejects.
 * @param rest neither asks twice nor waits where it is to ask less
 */
export async function postOnce(
  rest: REST,
  channel: string,
  { body, name, signal }: { readonly body: MessageBody; readonly name: string; readonly signal: AbortSignal },
): Promise<Outcome> {
  try {
    const sent: MarkedBody = marked(body, name);
    const { id } = (await rest.post(Routes.channelMessages(channel), { body: sent, signal })) as {
      readonly id: string;
    };
    return { kind: 'posted', message: id };
  } catch (error) {
    return failureIn(error);
  }
}

/**
 * What an error says of a message. Whoever gets a 5xx cannot know: also a 503 comes from proxies that have passed the
 * message on.
 */
export function failureIn(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return { kind: 'away', afterMs: Math.ceil(error.retryAfter), error: forLog(error) };
  if (error instanceof DiscordAPIError) {
    const why = refusalIn(error);
    return why === null
      ? { kind: 'away', afterMs: null, error: forLog(error) }
      : { kind: 'refused', why, error: forLog(error) };
  }
  const { code } = Object(error) as { readonly code?: unknown };
  if (NEVER_SENT.includes(code)) return { kind: 'away', afterMs: null, error: forLog(error) };
  return { kind: 'uncertain', error: forLog(error) };
}

/** Why Discord will not let us do it however often we ask; null where it may. */
function refusalIn(error: DiscordAPIError): 'gone' | 'forbidden' | null {
  if (error.status === 404) return 'gone';
  return error.status === 403 || CLOSED.includes(codeOf(error)) ? 'forbidden' : null;
}
