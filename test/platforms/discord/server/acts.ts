import {
  type APIInteraction,
  type APIMessage,
  type APIUser,
  GatewayIntentBits as Intent,
  InteractionType,
  MessageType,
} from 'discord.js';
import { referenceTo } from './answer-fields.ts';
import { idOf } from './clock.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { type Entries, filledModal, type Modal } from './filled-modal.ts';
import type { Interaction } from './interactions.ts';
import { shownBy } from './message-body.ts';
import { announce, type Posted, post, remove } from './messages.ts';
import { type Act, payloadOf, resolvedMember } from './payload.ts';
import { person } from './people.ts';
import { channelOf, type Place, type Scene, userOf, type Who } from './scenes.ts';
import { type Options, registeredCommand, typedCommand } from './typed-options.ts';
import { everyComponent } from './validate/components.ts';
import type { World } from './world.ts';

export interface CommandAct extends Who {
  /** `brief`, or `archive show` for a subcommand. */
  readonly name: string;
  readonly options?: Options;
}

export interface AutocompleteAct extends CommandAct {
  /** The option that is being typed, and what is typed of it so far. */
  readonly option: string;
  readonly value: string;
}

export interface PressAct extends Who {
  readonly customId: string;
  readonly message: APIMessage;
  /** What is selected, where it is a select. */
  readonly values?: readonly string[];
}

export interface ModalAct extends Who {
  /** The exchange that the bot answered with the modal. */
  readonly opened: Exchange;
  readonly entries: Entries;
}

export interface ContextMenuAct extends Who {
  readonly name: string;
  /** A message, or the name of a person. */
  readonly target: APIMessage | string;
}

export interface SayAct extends Who {
  readonly content: string;
  /** Names of people whom the text mentions. */
  readonly mentions?: readonly string[];
  /** The message that it replies to. */
  readonly repliesTo?: APIMessage;
  /** Whether a reply calls the author of that message, as it does unless somebody switches that off. */
  readonly pings?: boolean;
  /** Anything else that a message can have. */
  readonly more?: Partial<APIMessage>;
}

/** Sends an interaction to the bot, and keeps it for its answers. */
export function sendInteraction(world: World, act: Act, who: Who = {}, scene: Scene = world.scenes.of(who)): Exchange {
  const payload = payloadOf(world, act, who, scene);
  const source = world.messages.find(({ message }) => message.id === act.message?.id) ?? null;
  const interaction: Interaction = {
    payload,
    scene,
    userId: userOf(who).id,
    sentAt: world.clock.now(),
    callbacks: [],
    original: source,
    results: [],
    followUps: 0,
  };
  world.interactions.push(interaction);
  redeliver(world, payload);
  return exchangeOf(world, interaction);
}

/** Sends the same event once more, as happens when a connection is lost at the wrong time. */
export function redeliver(world: World, payload: APIInteraction): void {
  world.dispatch('INTERACTION_CREATE', () => payload);
}

/**
 * Makes a thread that hangs from the message. `isKnown`: the bot is told of it; a thread that is taken out of the archive it
 * may not know.
 */
export function startThread(world: World, message: APIMessage, isKnown: boolean): { readonly threadId: string } {
  const { scene } = postedOf(world, message);
  const within = world.scenes.of({ channelId: scene.channelId, threadId: message.id });
  world.dispatch('THREAD_CREATE', (intents) => (isKnown && (intents & Intent.Guilds) !== 0 ? channelOf(within) : null));
  const starter = { ...replyingTo(message), type: MessageType.ThreadStarterMessage };
  post(world, within, shownBy({}, null), message.author.id, { author: message.author, ...starter });
  return { threadId: message.id };
}

/** Makes a channel in the guild, or a thread within one, and tells the bot of it. */
export function makeChannel(
  world: World,
  place: Place,
  parentId: string | null = null,
): { readonly channelId: string } {
  const channelId = idOf(`channel ${place.name} in ${parentId}`);
  const scene = world.scenes.make(channelId, parentId, place);
  const event = parentId === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE';
  world.dispatch(event, (intents) => ((intents & Intent.Guilds) === 0 ? null : channelOf(scene)));
  return { channelId };
}

/** Tells the bot of a message once more, as happens when a connection is lost at the wrong time. */
export function repeat(world: World, message: APIMessage): void {
  announce(world, 'MESSAGE_CREATE', postedOf(world, message));
}

/** Takes a message away, as whoever wrote it can. */
export function unsay(world: World, message: APIMessage): void {
  remove(world, postedOf(world, message));
}

/** Types a command and sends it. */
export function command(world: World, act: CommandAct): Exchange {
  const data = typedCommand(world, world.scenes.of(act), act);
  return sendInteraction(world, { type: InteractionType.ApplicationCommand, data }, act);
}

/** Types a part of an option, for which the bot is asked to offer choices. */
export function autocomplete(world: World, act: AutocompleteAct): Exchange {
  const options = { ...act.options, [act.option]: act.value };
  const data = typedCommand(world, world.scenes.of(act), { ...act, options }, act.option);
  return sendInteraction(world, { type: InteractionType.ApplicationCommandAutocomplete, data }, act);
}

/** Presses a button, or chooses in a select, of a message as it stands now. */
export function press(world: World, act: PressAct): Exchange {
  const posted = postedOf(world, act.message);
  const { message, scene, seenBy } = posted;
  const user = userOf(act);
  if (seenBy !== 'everyone' && seenBy !== user.id) throw new Error(`${user.username} cannot see the message.`);
  const all = everyComponent(message.components).map(({ child }) => child);
  const found = all.find((component) => component.custom_id === act.customId);
  if (found === undefined) {
    const there = all.flatMap((component) => component.custom_id ?? []);
    throw new Error(`The message has no component '${act.customId}'; there are: ${there.join(', ') || 'none'}.`);
  }
  if (found.disabled === true) throw new Error(`The component '${act.customId}' is disabled.`);
  const chosen = act.values === undefined ? {} : { values: act.values };
  const data = { custom_id: act.customId, component_type: found.type, id: found.id, ...chosen };
  return sendInteraction(world, { type: InteractionType.MessageComponent, data, message }, act, scene);
}

/** Fills in the modal that the bot has opened, and sends it, where it was opened. */
export function submitModal(world: World, { opened, entries, ...who }: ModalAct): Exchange {
  const modal = opened.callbacks.find(({ type }) => type === 9)?.data as Modal | undefined;
  const from = world.interactions.find(({ payload }) => payload.id === opened.id);
  if (modal === undefined || from === undefined) throw new Error('No modal was opened there.');
  const data = filledModal(modal, entries);
  const message = opened.payload.message;
  return sendInteraction(world, { type: InteractionType.ModalSubmit, data, message }, who, from.scene);
}

/** Calls a command from the context menu of a message or of a person. */
export function contextMenu(world: World, act: ContextMenuAct): Exchange {
  const { name, target } = act;
  const isUser = typeof target === 'string';
  const scene = isUser ? world.scenes.of(act) : postedOf(world, target).scene;
  const type = isUser ? 2 : 3;
  const id = registeredCommand(world, scene.guildId, type, name)?.id ?? world.clock.snowflake();
  const aimed = isUser
    ? aimedAt(person(target), scene)
    : { target_id: target.id, resolved: { messages: { [target.id]: target } } };
  const data = { id, name, type, ...aimed };
  return sendInteraction(world, { type: InteractionType.ApplicationCommand, data }, act, scene);
}

function aimedAt(user: APIUser, { guildId }: Scene): object {
  const members = guildId === null ? {} : { members: { [user.id]: resolvedMember(user) } };
  return { target_id: user.id, resolved: { users: { [user.id]: user }, ...members } };
}

/** Says something in a channel or to the bot. The bot hears of it as far as its intents go. */
export function say(world: World, act: SayAct): APIMessage {
  const { content, repliesTo, pings = true, mentions = [], more } = act;
  const author = userOf(act);
  const scene = repliesTo === undefined ? world.scenes.of(act) : postedOf(world, repliesTo).scene;
  const shown = shownBy({ content, embeds: more?.embeds ?? [] }, null);
  const called = [
    ...(repliesTo !== undefined && pings ? [repliesTo.author] : []),
    ...[world.bot, ...mentions.map(person)].filter(({ id }) => new RegExp(`<@!?${id}>`).test(content)),
  ];
  const about = { author, mentions: called as APIMessage['mentions'] };
  return post(world, scene, shown, author.id, { ...about, ...replyingTo(repliesTo), ...more, embeds: shown.embeds })
    .message;
}

function replyingTo(message: APIMessage | undefined): Partial<APIMessage> {
  if (message === undefined) return {};
  return { type: MessageType.Reply, message_reference: referenceTo(message), referenced_message: message };
}

function postedOf({ messages }: World, { id }: APIMessage): Posted {
  const found = messages.find(({ message, isDeleted }) => message.id === id && !isDeleted);
  if (found === undefined) throw new Error(`There is no message ${id} any more.`);
  return found;
}
