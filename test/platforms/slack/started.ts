import { onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Chat, type ChatOptions, createChat } from '../../../src/platforms/chat/chat.ts';
import { type SlackOptions, slack } from '../../../src/platforms/slack/connect.ts';
import type { Patience } from '../../../src/platforms/slack/patience.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { channelDesks } from '../../support/channel-desk.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { type SlackOptions as ServerOptions, type SlackServer, startSlack } from './server/index.ts';

/** Everything that takes its time on Slack takes none here; what must not happen is as far away as in life. */
const impatient: Patience = {
  ...{ firstReconnect: 1, mostReconnect: 5, steadyConnection: 0, hello: 5000, call: 5000, post: 5000 },
  ...{ firstRepost: 1, posting: 20_000, looking: 60_000, language: 5000, reading: 5000, farewell: 100 },
};

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly reference?: string;
  readonly err?: unknown;
  readonly why?: string;
}

interface Changes {
  readonly slack?: Partial<SlackOptions>;
  readonly chat?: Partial<ChatOptions>;
  readonly patience?: Partial<Patience>;
  /** Nothing is worked out before. */
  readonly until?: Promise<void>;
  readonly server?: ServerOptions;
  readonly way?: 'Socket Mode' | 'HTTP';
}

/** Briefwire on the real Bolt beside a Slack of its own; it is not started yet. */
export async function beside({ server: serverOptions, way = 'Socket Mode', ...changes }: Changes = {}) {
  const server = await startSlack(serverOptions);
  onTestFinished(() => server.close());
  return { server, ...briefwireOn(server, way, changes) };
}

/** Briefwire for a Slack that runs already. */
export function briefwireOn(server: SlackServer, way: Changes['way'], changes: Omit<Changes, 'server' | 'way'> = {}) {
  const logged: Logged[] = [];
  const announced: string[] = [];
  const waiting = new Set<() => void>();
  const note = (level: Logged['level']) => (fields: object, message: string) => {
    logged.push({ ...fields, level, message });
    for (const look of waiting) look();
  };
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  /** The first line of the log that is meant, as soon as it is there. */
  const logs = (isMeant: (line: Logged) => boolean) =>
    new Promise<Logged>((resolve) => {
      const look = () => {
        const line = logged.find(isMeant);
        if (line !== undefined) resolve(line);
      };
      waiting.add(look);
      look();
    });
  const clock = () => new Date('2024-03-01T12:00:00Z');
  const desk = changes.chat?.desk ?? fakeDesk();
  const store = changes.chat?.store ?? memoryStore();
  const { channelDesk, askers } = channelDesks(desk, store, clock);
  const chat = createChat({
    ...{ desk, commands, store, clock, log, limits: { person: 0, channel: 0 }, channelCommands: [], channelDesk },
    ...changes.chat,
  });
  const { until } = changes;
  const show: Chat['show'] = async (...how) => {
    await until;
    return chat.show(...how);
  };
  const converse: Chat['converse'] = async (...how) => {
    await until;
    return chat.converse(...how);
  };
  const platform = slack({
    ...{
      chat: { ...chat, show, converse },
      desk,
      commands,
      clock,
      log,
      commandPrefix: '',
      port: 0,
      apiUrl: server.apiUrl,
    },
    botToken: server.workspace.tokens.bot,
    appToken: way === 'HTTP' ? null : server.workspace.tokens.app,
    signingSecret: way === 'HTTP' ? SECRET : null,
    announce: (line) => {
      announced.push(line);
      if (way === 'HTTP') {
        const port = /port (\d+)/.exec(line)?.[1];
        server.sendHttpTo(`http://127.0.0.1:${port}/slack/events`, SECRET);
      }
    },
    patience: { ...impatient, ...changes.patience },
    ...changes.slack,
  });
  onTestFinished(() => platform.stop());
  return { platform, poster: platform.poster!, chat, store, askers, logged, logs, announced };
}

const SECRET = 'signing-secret';

/** Briefwire on Slack, ready to be asked. */
export async function started(changes: Changes = {}) {
  const found = await beside(changes);
  await found.platform.start();
  return found;
}
