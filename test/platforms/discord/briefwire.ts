import { onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Asker, ChannelDesk, Command, Desk } from '../../../src/command.ts';
import { type Chat, createChat } from '../../../src/platforms/chat/chat.ts';
import type { Said, ThreadAsRead } from '../../../src/platforms/chat/conversation.ts';
import type { FloodLimits } from '../../../src/platforms/chat/flood.ts';
import { discord } from '../../../src/platforms/discord/connect.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { channelDesks } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { type DiscordOptions, type DiscordServer, startDiscord } from './server/index.ts';

export interface Setting {
  readonly server?: DiscordServer | DiscordOptions;
  readonly token?: string;
  readonly apiUrl?: string;
  readonly guildId?: string | null;
  readonly commandPrefix?: string;
  readonly channelCommands?: readonly string[];
  readonly commands?: readonly Command[];
  readonly desk?: Desk;
  readonly store?: Store;
  readonly limits?: FloodLimits;
  readonly clock?: () => Date;
  /** What channels get; a desk of the test's own, if nothing is said. */
  readonly channelDesk?: (asker: Asker) => ChannelDesk;
}

interface Entry {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Asked {
  readonly said: Omit<Said, 'read'>;
  readonly around: ThreadAsRead;
}

export interface Briefwire {
  readonly server: DiscordServer;
  readonly platform: Platform;
  readonly chat: Chat;
  readonly store: Store;
  /** What was written to the bot, each with what was read around it. */
  readonly asked: readonly Asked[];
  /** Who asked, and for which channel. */
  readonly askers: readonly Asker[];
  /** What stands in the log, the oldest first. */
  readonly entries: readonly Entry[];
  /** The first line of the log that matches, now or later. */
  readonly logged: (pattern: RegExp) => Promise<Entry>;
  /** The next line that is announced, or the one that was not looked at yet. */
  readonly announced: () => Promise<string>;
}

/** A server that is closed after the test. */
export async function serverFor(options: DiscordOptions = {}): Promise<DiscordServer> {
  const server = await startDiscord(options);
  onTestFinished(() => server.close());
  return server;
}

/** Briefwire with the real discord.js, not connected yet. It is stopped after the test. */
export async function briefwire(setting: Setting = {}): Promise<Briefwire> {
  const given = setting.server;
  const server = given !== undefined && 'violations' in given ? given : await serverFor(given);
  const store = setting.store ?? memoryStore();
  const desk = setting.desk ?? fakeDesk();
  const clock = setting.clock ?? (() => new Date());
  const { entries, log, logged } = recordingLog();
  const lines = mailbox();
  const all = setting.commands ?? commands;
  const limits = setting.limits ?? { person: 0, channel: 0 };
  const { channelCommands = [] } = setting;
  const { askers, channelDesk: own } = channelDesks(desk, store, clock);
  const { channelDesk = own } = setting;
  const made = createChat({ desk, commands: all, store, clock, log, limits, channelCommands, channelDesk });
  const { asked, chat } = recording(made);
  const platform = discord({
    token: setting.token ?? server.token,
    guildId: setting.guildId ?? null,
    apiUrl: setting.apiUrl ?? server.url,
    commandPrefix: setting.commandPrefix ?? '',
    ...{ chat, desk, commands: all, store, clock, log },
    announce: lines.put,
    firstWaitMs: 1,
  });
  onTestFinished(() => platform.stop());
  return { server, platform, chat, store, asked, askers, entries, logged, announced: lines.take };
}

/** The same, connected, with its commands registered. */
export async function connected(setting: Setting = {}): Promise<Briefwire & { readonly line: string }> {
  const bot = await briefwire(setting);
  await bot.platform.start();
  return { ...bot, line: await bot.announced() };
}

/** The chat, with what it is given to converse about. */
function recording(chat: Chat): { readonly asked: readonly Asked[]; readonly chat: Chat } {
  const asked: Asked[] = [];
  const converse: Chat['converse'] = ({ read, ...said }, surface) => {
    const noted = async () => {
      const around = await read();
      asked.push({ said, around });
      return around;
    };
    return chat.converse({ ...said, read: noted }, surface);
  };
  return { asked, chat: { ...chat, converse } };
}

function recordingLog() {
  const entries: Entry[] = [];
  const waiting = new Set<() => void>();
  const write = (level: Entry['level']) => (fields: object, message: string) => {
    entries.push({ level, fields: { ...fields }, message });
    for (const look of waiting) look();
  };
  const logged = (pattern: RegExp) =>
    new Promise<Entry>((resolve) => {
      const look = () => {
        const found = entries.find(({ message }) => pattern.test(message));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { entries, logged, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

function mailbox() {
  const lines: string[] = [];
  const readers: ((line: string) => void)[] = [];
  return {
    put(line: string) {
      const reader = readers.shift();
      if (reader === undefined) lines.push(line);
      else reader(line);
    },
    take: () =>
      new Promise<string>((resolve) => {
        const line = lines.shift();
        if (line === undefined) readers.push(resolve);
        else resolve(line);
      }),
  };
}
