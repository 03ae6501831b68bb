import { type APIMessage, ApplicationCommandType, InteractionType, MessageType } from 'discord.js';
import type { Interaction } from './interactions.ts';
import type { World } from './world.ts';

/** What a message has beside its text because it answers an interaction, or follows such an answer. */
export function answerFields({ applicationId }: World, { payload, original }: Interaction): Partial<APIMessage> {
  const user = payload.user ?? payload.member!.user;
  const repliesTo = original?.message ?? payload.message;
  const isMenu =
    payload.type === InteractionType.ApplicationCommand && payload.data.type !== ApplicationCommandType.ChatInput;
  const command = isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
  const metadata = {
    id: payload.id,
    type: payload.type,
    user,
    authorizing_integration_owners: payload.authorizing_integration_owners,
    ...(payload.type === InteractionType.ApplicationCommand ? { name: payload.data.name } : {}),
    ...(payload.type === InteractionType.MessageComponent ? { interacted_message_id: payload.message.id } : {}),
  };
  return {
    application_id: applicationId,
    webhook_id: applicationId,
    interaction_metadata: metadata as unknown as NonNullable<APIMessage['interaction_metadata']>,
    type: repliesTo === undefined ? command : MessageType.Reply,
    ...(repliesTo === undefined ? {} : { message_reference: referenceTo(repliesTo) }),
  };
}

export function referenceTo({ id, channel_id }: APIMessage) {
  return { type: 0, message_id: id, channel_id };
}
