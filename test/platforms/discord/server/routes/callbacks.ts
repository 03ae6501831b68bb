import { MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { answerFields } from '../answer-fields.ts';
import { answerable, answersTo, type Callback, type Interaction, noteResult } from '../interactions.ts';
import type { MessageBody } from '../message-body.ts';
import { edit, isEphemeral, isLoading, type Posted, post } from '../messages.ts';
import { callback } from '../validate/callback.ts';
import { type Answer, type Call, inspect, noContent, ok, type Route, route, shownOrRefused } from './route.ts';

/** The first answer to an interaction. */
export const callbackRoutes: readonly Route[] = [
  route('POST', '/interactions/:id/:token/callback', answer, { isOpen: true }),
];

function answer(call: Call): Answer {
  const { world, params, query } = call;
  const interaction = answerable(world, params.id!, params.token!);
  inspect(call, callback(answersTo(interaction)));
  const { type, data } = call.body as { readonly type: number; readonly data?: MessageBody };
  const message = take(call, interaction, type, data ?? {});
  const taken: Callback = { type, data: data ?? null, at: world.clock.now() };
  interaction.callbacks.push(taken);
  world.changes.notify();
  return query.get('with_response') === 'true' ? ok(response(interaction, type, message)) : noContent;
}

/** Does what the answer asks for. Returns the message that it makes or changes. */
function take(call: Call, interaction: Interaction, type: number, data: MessageBody): Posted | null {
  switch (type) {
    case Type.ChannelMessageWithSource:
    case Type.DeferredChannelMessageWithSource: {
      const { world } = call;
      const shown = type === Type.ChannelMessageWithSource ? shownOrRefused(call, data, null) : loading(data);
      const posted = post(world, interaction.scene, shown, interaction.userId, answerFields(world, interaction));
      interaction.original = posted;
      noteResult(interaction, posted);
      return posted;
    }
    case Type.UpdateMessage: {
      const posted = interaction.original;
      if (posted === null) return null;
      edit(call.world, posted, shownOrRefused(call, data, posted.message));
      noteResult(interaction, posted);
      return posted;
    }
    default:
      return null;
  }
}

/** The message that says that the bot is thinking. Whether it is ephemeral is settled from here on. */
function loading({ flags }: MessageBody) {
  const ephemeral = (flags ?? 0) & MessageFlags.Ephemeral;
  return { content: '', embeds: [], components: [], attachments: [], flags: MessageFlags.Loading | ephemeral };
}

function response({ payload }: Interaction, type: number, posted: Posted | null): object {
  const isShown = type === Type.ChannelMessageWithSource || type === Type.UpdateMessage;
  const of = posted && {
    response_message_id: posted.message.id,
    response_message_loading: isLoading(posted),
    response_message_ephemeral: isEphemeral(posted),
  };
  return {
    interaction: { id: payload.id, type: payload.type, ...of },
    resource: { type, ...(posted !== null && isShown ? { message: posted.message } : {}) },
  };
}
