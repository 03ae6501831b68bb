import {
  RESTJSONErrorCodes as Codes,
  DiscordAPIError,
  type GatewayMessageCreateDispatchData,
  MessageReferenceType,
  Routes,
} from 'discord.js';
import pRetry from 'p-retry';
import { AGAIN, type Line } from './answering.ts';
import type { Message } from './message.ts';

/** Answers a message where it was written. */
export type InChannel = (message: Message) => Promise<void>;

/** What the bot is not let do; there is nobody then whom it could tell. */
const FORBIDDEN: readonly unknown[] = [
  Codes.MissingAccess,
  Codes.MissingPermissions,
  Codes.UnknownChannel,
  Codes.CannotSendMessagesToThisUser,
];

/**
 * One answer to a message, however often it is sent: Discord gives back the first one where a nonce comes again within a few
 * minutes (https://discord.com/developers/docs/resources/message#create-message).
 */
export function inChannel({ id, channel_id }: GatewayMessageCreateDispatchData, { rest, log }: Line): InChannel {
  return async ({ body, files }) => {
    const reply = {
      ...body,
      allowed_mentions: { ...body.allowed_mentions, replied_user: false },
      message_reference: { type: MessageReferenceType.Default, message_id: id, fail_if_not_exists: false },
      nonce: id,
      enforce_nonce: true,
    };
    try {
      await pRetry(() => rest.post(Routes.channelMessages(channel_id), { body: reply, files: [...files] }), AGAIN);
    } catch (err) {
      if (!(err instanceof DiscordAPIError && FORBIDDEN.includes(err.code))) throw err;
      log.warn(
        { code: err.code, channel: channel_id },
        `Discord does not let Briefwire answer in a channel (${err.message}). It needs View Channel, Send Messages, and in threads Send Messages in Threads.`,
      );
    }
  };
}
