import {
  type APIInteraction,
  InteractionContextType as Context,
  type GatewayMessageCreateDispatchData as Message,
  Routes,
} from 'discord.js';
import type { Ask, Command } from '../../command.ts';
import { BriefwireError } from '../../errors.ts';
import type { AskerFor } from '../chat/asker-for.ts';
import { forLog } from './api-error.ts';
import type { Bot } from './bot.ts';
import { holdsThreadsAlone, isThreadType } from './channel-types.ts';
import type { Heard } from './heard.ts';
import { deliveryOf, languageOf } from './parse.ts';
import { managesWith, seesWith } from './permitted.ts';
import type { Places } from './places.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody waits for the answer. */
const READ_MS = 2_000;

/** Who did something. Discord says what they may do in the channel where they are, and in one that they chose. */
export function askerOf(interaction: APIInteraction, { commands, places }: Pick<Bot, 'commands' | 'places'>): AskerFor {
  const { guild_id: server, member, context } = interaction;
  const { person, channel: conversation } = deliveryOf(interaction);
  const somebody = { person, language: languageOf(interaction).code, zone: null };
  return async (ask, manages) => {
    const typed = channelNamed(ask, commands);
    if (typed !== undefined) {
      const chosen = chosenChannels(interaction)[typed];
      const channel = server === undefined ? null : places.find(server, typed);
      const whoever = { id: member?.user.id ?? '', roles: member?.roles ?? [] };
      const permitted = (id: string) =>
        chosen === undefined ? places.permitted(id, whoever) : BigInt(chosen.permissions);
      if (channel === null || !places.canWrite(channel) || !seesWith(permitted(channel))) {
        throw noSuchChannel(chosen?.name ?? typed);
      }
      return { ...somebody, channel: `discord:${channel}`, mayManage: manages && managesWith(permitted(channel)) };
    }
    const here = homeOf(interaction, places);
    const isTheirs = server === undefined && context !== Context.PrivateChannel;
    if (posts(ask, commands) && !isTheirs && !places.canWrite(here)) throw noSuchChannel(nameOf(interaction));
    if (server === undefined) return { ...somebody, channel: conversation, mayManage: manages && isTheirs };
    const mayManage = manages && managesWith(BigInt(member?.permissions ?? 0));
    return { ...somebody, channel: `discord:${here}`, mayManage };
  };
}

/** Who wrote something. A message says which roles its author has; what these may do is remembered from the gateway. */
export function askerWriting(
  message: Message,
  { delivery, language, isInThread }: Heard,
  { parent, names }: Pick<Surroundings, 'parent' | 'names'>,
  { commands, places, rest, log }: Pick<Bot, 'commands' | 'places' | 'rest' | 'log'>,
): AskerFor {
  const { guild_id: server, channel_id: here, author, content } = message;
  const somebody = { person: delivery.person, language: language.code, zone: null };
  const member = { id: author.id, roles: message.member?.roles ?? [] };
  return async (ask, manages) => {
    const typed = channelNamed(ask, commands);
    if (server === undefined) {
      if (typed !== undefined) throw noSuchChannel(typed);
      return { ...somebody, channel: delivery.channel, mayManage: manages };
    }
    const channel = typed === undefined ? await home() : places.find(server, typed, mentionedIn(content));
    if (channel === null) throw noSuchChannel(typed ?? here);
    const permitted = places.permitted(channel, member);
    const mustBeWritable = typed !== undefined || posts(ask, commands);
    // That there is a channel is told to nobody who cannot see it.
    const isHidden = typed !== undefined && !seesWith(permitted);
    if (isHidden || (mustBeWritable && !places.canWrite(channel))) {
      throw noSuchChannel(typed ?? names.channel(here) ?? here);
    }
    return { ...somebody, channel: `discord:${channel}`, mayManage: manages && managesWith(permitted) };
  };

  /** The channel that a thread belongs to. A thread that was archived at the start is looked up. */
  async function home(): Promise<string> {
    if (!isInThread || parent !== null) return around(here, parent, places);
    try {
      const signal = AbortSignal.timeout(READ_MS);
      const thread = (await rest.get(Routes.channel(here), { signal })) as { readonly parent_id?: string | null };
      return around(here, thread.parent_id, places);
    } catch (error) {
      log.info({ err: forLog(error), channel: here }, 'Discord: to which channel a thread belongs could not be read.');
      return here;
    }
  }
}

function commandOf({ command }: Pick<Ask, 'command'>, commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name === command);
}

/** Whether Briefwire has to be able to write where this is asked. */
function posts(ask: Pick<Ask, 'command'>, commands: readonly Command[]): boolean {
  return commandOf(ask, commands)?.posts ?? false;
}

/** The channel that is named in place of the one where it is asked. */
function channelNamed(ask: Pick<Ask, 'command' | 'options'>, commands: readonly Command[]): string | undefined {
  const option = commandOf(ask, commands)?.options.find(({ type }) => type === 'channel');
  const typed = option === undefined ? '' : (ask.options[option.name] ?? '').trim();
  return typed === '' ? undefined : typed;
}

function mentionedIn(content: string): string[] {
  return [...content.matchAll(/<#(\d+)>/g)].map(([, id]) => id!);
}

interface Chosen {
  readonly name?: string | null;
  /** Those of whoever chose it. */
  readonly permissions: string;
}

/** The channels that were chosen in options, by their ids. */
function chosenChannels({ data }: APIInteraction): Readonly<Record<string, Chosen>> {
  const { resolved } = (data ?? {}) as { readonly resolved?: { readonly channels?: Readonly<Record<string, Chosen>> } };
  return resolved?.channels ?? {};
}

/** The channel where something was done, or the one around it. */
function homeOf({ channel }: APIInteraction, places: Places): string {
  const { id = '', type, parent_id: parent } = (channel ?? {}) as Partial<Thread>;
  return isThreadType(type) ? around(id, parent, places) : id;
}

interface Thread {
  readonly id: string;
  readonly type: number;
  readonly parent_id: string | null;
}

/** What a thread is asked for: the channel that it belongs to, unless nobody can write there. */
function around(thread: string, parent: string | null | undefined, places: Places): string {
  return parent == null || holdsThreadsAlone(places.typeOf(parent)) ? thread : parent;
}

function nameOf({ channel }: APIInteraction): string {
  const { id = '', name } = (channel ?? {}) as { readonly id?: string; readonly name?: string | null };
  return name ?? id;
}

function noSuchChannel(name: string): BriefwireError {
  const typed = /^#|^\d+$/.test(name) ? name : `#${name}`;
  return new BriefwireError('not-found', { about: 'no such channel', typed });
}
