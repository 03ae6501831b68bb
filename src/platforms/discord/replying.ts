import { type APIMessage, RESTJSONErrorCodes as Codes, DiscordAPIError, Routes } from 'discord.js';
import pRetry from 'p-retry';
import { AGAIN, codeOf, forLog } from './api-error.ts';
import type { Line } from './bot.ts';
import { type Message, noteMessage } from './message.ts';
import { NEEDED_PERMISSIONS } from './permissions.ts';
import type { MessageBody } from './render.ts';

/** What can be said in reply to a message, where it stands. Where the bot may not write, that is in the log alone. */
export interface Replying {
  readonly page: (message: Message) => Promise<void>;
  readonly note: (sentence: string) => Promise<void>;
  /** Shows for some seconds that the bot is writing. Never rejects. */
  readonly typing: () => Promise<void>;
}

export function replying(
  { id, channel_id: channel }: Pick<APIMessage, 'id' | 'channel_id'>,
  { rest, log }: Pick<Line, 'rest' | 'log'>,
): Replying {
  /** By the nonce, which Discord remembers for a few minutes, what is sent again is the same message. */
  async function post(message: Message, nonce: string): Promise<void> {
    const { body, files, plain } = message;
    try {
      await send(body, files, nonce).catch((error: unknown) => {
        // Without Attach Files it still may say the same in words.
        if (files.length === 0 || codeOf(error) !== Codes.MissingPermissions) throw error;
        return send(plain, [], nonce);
      });
    } catch (error) {
      if (!isRefused(error)) throw forLog(error);
      log.warn(
        { err: forLog(error), channel },
        `Discord: the bot was asked where it may not write. What it needs there: ${NEEDED_PERMISSIONS}.`,
      );
    }
  }

  async function send(body: MessageBody, files: Message['files'], nonce: string): Promise<void> {
    const { allowed_mentions: mentions } = body;
    const whole = { ...body, allowed_mentions: { ...mentions, replied_user: false }, nonce, enforce_nonce: true };
    const reference = { message_id: id, fail_if_not_exists: false };
    await attempt({ ...whole, message_reference: reference }, files).catch((error: unknown) => {
      if (codeOf(error) !== Codes.CannotReplyWithoutPermissionToReadMessageHistory) throw error;
      return attempt(whole, files);
    });
  }

  const attempt = (body: object, files: Message['files']) =>
    pRetry(() => rest.post(Routes.channelMessages(channel), { body, files: [...files] }), AGAIN);

  return {
    page: (message) => post(message, id),
    note: (sentence) => post(noteMessage(sentence), `note-${id}`),
    async typing() {
      await rest.post(Routes.channelTyping(channel)).catch(() => {});
    },
  };
}

/** Whether the channel is closed to the bot, or gone: then nothing can be said there, also not that something failed. */
function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
}
