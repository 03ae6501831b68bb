import {
  type APIMessage,
  InteractionContextType as Context,
  GatewayIntentBits as Intent,
  MessageFlags,
  MessageType,
} from 'discord.js';
import type { Shown } from './message-body.ts';
import { member } from './people.ts';
import { channelOf, type Scene } from './scenes.ts';
import type { World } from './world.ts';

/** A message that somebody sees. */
export interface Posted {
  /** As it stands now. An edit puts a new object here, so that one that was taken earlier stays as it was. */
  message: APIMessage;
  /** What stood there before, the oldest first. */
  readonly earlier: APIMessage[];
  readonly scene: Scene;
  /** `everyone` who is there, or the id of the only person who sees it. */
  readonly seenBy: string;
  isDeleted: boolean;
}

/** Whether it only says that the bot is thinking. */
export function isLoading({ message }: Posted): boolean {
  return has(message, MessageFlags.Loading);
}

/** Whether one person alone sees it. */
export function isEphemeral({ message }: Posted): boolean {
  return has(message, MessageFlags.Ephemeral);
}

function has(message: APIMessage, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

/** Posts a message of the bot, or of the author in `more`. `viewer` is who sees it where it is ephemeral. */
export function post(world: World, scene: Scene, shown: Shown, viewer: string, more: Partial<APIMessage> = {}): Posted {
  const message: APIMessage = {
    id: world.clock.snowflake(),
    type: MessageType.Default,
    channel_id: scene.channelId,
    author: world.bot,
    timestamp: world.clock.timestamp(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    ...shown,
    ...more,
  };
  const seenBy = has(message, MessageFlags.Ephemeral) ? viewer : 'everyone';
  const posted: Posted = { message, earlier: [], scene, seenBy, isDeleted: false };
  world.messages.push(posted);
  announce(world, 'MESSAGE_CREATE', posted);
  return posted;
}

/** Lets the message show something else. */
export function edit(world: World, posted: Posted, shown: Shown): void {
  posted.earlier.push(posted.message);
  posted.message = { ...posted.message, ...shown, edited_timestamp: world.clock.timestamp() };
  announce(world, 'MESSAGE_UPDATE', posted);
}

/** Takes the message away. What is left of it is for the tests. */
export function remove(world: World, posted: Posted): void {
  posted.isDeleted = true;
  world.changes.notify();
}

/** Tells the bot of the message, as far as its intents go. Of ephemeral ones and of conversations of others it hears nothing. */
export function announce(world: World, event: string, posted: Posted): void {
  const { message, scene } = posted;
  const isGuild = scene.context === Context.Guild;
  const isHeard = !isEphemeral(posted) && scene.context !== Context.PrivateChannel;
  const where = isGuild
    ? {
        guild_id: scene.guildId,
        member: { ...member(message.author, world.rolesOf(message.author.id)), user: undefined },
      }
    : {};
  const channelType = channelOf(scene).type;
  world.dispatch(event, (intents) => {
    if (!isHeard || (intents & (isGuild ? Intent.GuildMessages : Intent.DirectMessages)) === 0) return null;
    const isTrusted = (intents & Intent.MessageContent) !== 0;
    return { ...readable(world, posted, isTrusted), channel_type: channelType, ...where };
  });
  world.changes.notify();
}

/**
 * The message as the bot gets to read it: without the Message Content intent only what is its own, what mentions it, and
 * what stands in direct messages.
 */
export function readable(world: World, { message, scene }: Posted, isTrusted = false): APIMessage {
  const isOpen = ({ author, mentions }: APIMessage) =>
    isTrusted || scene.guildId === null || [author, ...mentions].some(({ id }) => id === world.bot.id);
  const seen = (one: APIMessage): APIMessage => ({ ...one, ...(isOpen(one) ? {} : hidden) });
  const replied = message.referenced_message;
  return { ...seen(message), ...(replied ? { referenced_message: seen(replied) } : {}) };
}

/** What the Message Content intent is needed for. */
const hidden = { content: '', embeds: [], attachments: [], components: [] };
