import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  RESTJSONErrorCodes as Codes,
  MessageFlags,
  InteractionResponseType as Response,
  Routes,
} from 'discord.js';
import pRetry from 'p-retry';
import type { Visibility } from '../chat/lay-out.ts';
import { AGAIN, codeOf, forLog } from './api-error.ts';
import type { Line } from './bot.ts';
import { type Message, noteMessage } from './message.ts';
import { noteBody } from './render.ts';

/** All that may be said in answer to one interaction, in the order that Discord wants. */
export interface Answering {
  /** First answer: a message will follow, which is seen by the person alone or by everybody. */
  readonly defer: (visibility: Visibility) => Promise<void>;
  /** First answer: the message of the button will change. */
  readonly deferUpdate: () => Promise<void>;
  /** First answer: a form opens. */
  readonly open: (form: APIModalInteractionResponseCallbackData) => Promise<void>;
  /** Gives the message that was promised. */
  readonly edit: (message: Message) => Promise<void>;
  /** Tells the person alone a sentence, whatever was answered before. */
  readonly note: (sentence: string) => Promise<void>;
}

/** What has become of an interaction. `gone`: nothing can be said any more. */
type Stage = 'open' | 'private' | 'channel' | 'update' | 'told' | 'gone';

export function answering({ id, token, application_id }: APIInteraction, { rest, restOnce, log }: Line): Answering {
  let stage: Stage = 'open';
  const webhook = Routes.webhook(application_id, token);
  const original = Routes.webhookMessage(application_id, token, '@original');

  /** A first answer of which nobody knows whether it was taken. */
  let uncertain: Stage | null = null;

  async function respond(body: APIInteractionResponse, then: Stage): Promise<void> {
    try {
      await pRetry(() => rest.post(Routes.interactionCallback(id, token), { body, auth: false }), AGAIN);
      stage = then;
    } catch (error) {
      if (codeOf(error) === Codes.InteractionHasAlreadyBeenAcknowledged) {
        // An answer was taken although we were told of an error: this one, or the one before it.
        stage = uncertain ?? then;
        return;
      }
      if (codeOf(error) === Codes.UnknownInteraction) stage = 'gone';
      else uncertain ??= then;
      throw forLog(error);
    }
  }

  async function edit({ body, files }: Message): Promise<void> {
    try {
      await pRetry(() => rest.patch(original, { body, files: [...files], auth: false }), AGAIN);
      // What was given is not taken away any more, should something go wrong after it.
      if (stage !== 'update') stage = 'told';
    } catch (error) {
      if (!isOver(error)) throw forLog(error);
      stage = 'gone';
      log.info({ interaction: id }, 'A message was taken away before it could be answered in it.');
    }
  }

  /** The compiler takes `stage` for what it was before `respond`. */
  const stageNow = (): Stage => stage;

  async function note(sentence: string): Promise<void> {
    switch (stage) {
      case 'open': {
        const data = noteBody(sentence, 'private message');
        await respond({ type: Response.ChannelMessageWithSource, data }, 'told');
        // The answer that was taken was another one, which is now to be followed.
        return stageNow() === 'told' ? undefined : note(sentence);
      }
      case 'private':
        return edit(noteMessage(sentence));
      case 'channel':
        // What everybody sees cannot become private, so it goes, and the sentence comes by itself.
        await rest.delete(original, { auth: false }).catch((error: unknown) => {
          if (!isOver(error)) throw forLog(error);
        });
        return followUp(sentence);
      case 'update':
      case 'told':
        return followUp(sentence);
      case 'gone':
        return;
      default:
        stage satisfies never;
    }
  }

  async function followUp(sentence: string): Promise<void> {
    try {
      await restOnce.post(webhook, { body: noteBody(sentence, 'private message'), auth: false });
      stage = 'told';
    } catch (error) {
      throw forLog(error);
    }
  }

  return {
    defer: (visibility) =>
      respond(
        {
          type: Response.DeferredChannelMessageWithSource,
          // Nothing else can be said here: that the message has new components comes with the edit.
          ...(visibility === 'private' && { data: { flags: MessageFlags.Ephemeral } }),
        },
        visibility,
      ),
    deferUpdate: () => respond({ type: Response.DeferredMessageUpdate }, 'update'),
    open: (form) => respond({ type: Response.Modal, data: form }, 'told'),
    edit,
    note,
  };
}

/** Whether the person has dismissed the message, or a quarter of an hour has passed. */
function isOver(error: unknown): boolean {
  const over: readonly unknown[] = [Codes.UnknownMessage, Codes.UnknownWebhook, Codes.InvalidWebhookToken];
  return over.includes(codeOf(error));
}
