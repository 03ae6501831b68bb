import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIInteraction, APIMessage } from 'discord.js';
import * as acts from './acts.ts';
import type { Exchange } from './exchange.ts';
import { type Fault, Faults } from './faults.ts';
import { Gateway, type GatewayOptions, type Identify } from './gateway.ts';
import type { Posted } from './messages.ts';
import type { Act } from './payload.ts';
import { person } from './people.ts';
import { serve } from './rest.ts';
import { accountRoutes } from './routes/account.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { threadRoutes } from './routes/threads.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { BOT_ROLE_ID, CHANNEL_ID, GUILD_ID, MANAGERS_ROLE_ID, type Place, type Who } from './scenes.ts';
import { type LoggedRequest, type SessionStartLimit, World } from './world.ts';

export interface DiscordOptions extends Partial<GatewayOptions> {
  /** The only token that is good. */
  readonly token?: string;
  /** A port, to come back where a former server was; any free one, if nothing is said. */
  readonly port?: number;
  readonly sessionStartLimit?: Partial<SessionStartLimit>;
}

/**
 * A Discord of one's own, for `new Client({ rest: { api: server.url } })`. People do things on it, and what becomes of
 * them can be waited for:
 *
 *     const exchange = server.command({ name: 'brief', options: { topic: 'troops' } });
 *     const message = await exchange.answered();
 *     await server.press({ message, customId: 'more' }).answered();
 *     expect(server.violations).toEqual([]);
 */
export interface DiscordServer {
  readonly url: string;
  readonly port: number;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** The role that Discord made for the bot. */
  readonly botRoleId: string;
  /** A role whose members may manage every channel. */
  readonly managersRoleId: string;
  /** The only token that is good. Another value makes that of the bot a bad one. */
  token: string;
  sessionStartLimit: SessionStartLimit;
  /** What the bot may do in the guild, as Discord writes it. It is told, and nothing is refused by it: for that there are faults. */
  permissions: string;

  /** Everything that was asked of the server, the oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** What was wrong with it: more than what Discord refuses, see `validate/`. A test ends with none. */
  readonly violations: readonly string[];
  /** What stands in the channels, ephemeral or not, the oldest first. */
  readonly messages: readonly Posted[];
  /** What stands in this channel. */
  messagesIn(channelId: string): readonly Posted[];
  /** The commands of a guild, or of everywhere. */
  registered(scope?: 'global' | (string & {})): readonly APIApplicationCommand[];

  command(act: acts.CommandAct): Exchange;
  autocomplete(act: acts.AutocompleteAct): Exchange;
  press(act: acts.PressAct): Exchange;
  submitModal(act: acts.ModalAct): Exchange;
  contextMenu(act: acts.ContextMenuAct): Exchange;
  say(act: acts.SayAct): APIMessage;
  /** Any interaction, by its type and data. */
  sendInteraction(act: Act, who?: Who): Exchange;
  /** Where people write in a new thread that hangs from this message. */
  startThread(message: APIMessage, options?: { readonly isKnown: boolean }): { readonly threadId: string };
  /** Tells the bot once more of something that was said. */
  repeat(message: APIMessage): void;
  /** Takes away what was said. */
  unsay(message: APIMessage): void;
  /** The bot's reply to this message, as soon as it is there. */
  replyTo(message: APIMessage): Promise<APIMessage>;
  redeliver(exchange: { readonly payload: APIInteraction }): void;

  /** Makes a channel in the guild, or a thread within a channel, and tells the bot of it. */
  makeChannel(place: Place, parentId?: string): { readonly channelId: string };
  /** Gives a person, by their name, these roles. */
  giveRoles(user: string, ...roles: readonly string[]): void;

  /** Lets requests that match go wrong, after those faults that were set earlier. */
  fault(fault: Fault): void;
  readonly identifies: readonly Identify[];
  readonly resumes: number;
  readonly heartbeats: number;
  /** Whether a bot is logged in and connected. */
  readonly isConnected: boolean;
  dropSockets(): void;
  closeSockets(code: number): void;
  invalidateSession(options?: { readonly resumable?: boolean }): void;
  askToReconnect(): void;
  stopAccepting(how?: 'reset' | 'unavailable'): void;
  accept(): void;

  /** Lets time pass for the server, without waiting: interactions and tokens grow old. */
  passTime(milliseconds: number): void;
  /** The first value that `find` has that is not null, undefined or false, now or after something has happened. */
  until<T>(what: string, find: () => T | null | undefined | false): Promise<T>;
  close(): Promise<void>;
}

/** Starts a Discord on this machine. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { token = 'good.token.of-the-test', heartbeatMs = 41_250, grantedIntents = 0 } = options;
  const world = new World(token);
  world.sessionStartLimit = { ...world.sessionStartLimit, ...options.sessionStartLimit };
  const faults = new Faults();
  const closing = new AbortController();
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const others = [callbackRoutes, webhookRoutes, channelRoutes, threadRoutes, commandRoutes];
  const routes = [accountRoutes(gatewayUrl), ...others].flat();
  const rest = { world, faults, routes, closing: closing.signal };
  // Whoever hangs up in the middle of a request has no answer to get.
  const http = createServer((request, response) => void serve(rest, request, response).catch(() => response.destroy()));
  const gateway = new Gateway(http, world, { heartbeatMs, grantedIntents }, gatewayUrl);
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  port = (http.address() as AddressInfo).port;
  const standing = () => world.messages.filter((posted) => !posted.isDeleted);

  return {
    url: `http://127.0.0.1:${port}/api`,
    port,
    applicationId: world.applicationId,
    botId: world.bot.id,
    guildId: GUILD_ID,
    channelId: CHANNEL_ID,
    botRoleId: BOT_ROLE_ID,
    managersRoleId: MANAGERS_ROLE_ID,
    get token() {
      return world.token;
    },
    set token(token) {
      world.token = token;
    },
    get sessionStartLimit() {
      return world.sessionStartLimit;
    },
    set sessionStartLimit(limit) {
      world.sessionStartLimit = limit;
    },

    get permissions() {
      return world.permissions;
    },
    set permissions(permissions) {
      world.permissions = permissions;
    },

    requests: world.requests,
    violations: world.violations,
    get messages() {
      return standing();
    },
    messagesIn: (channelId) => standing().filter(({ scene }) => scene.channelId === channelId),
    registered: (scope = 'global') => world.commands.get(scope) ?? [],

    command: (act) => acts.command(world, act),
    autocomplete: (act) => acts.autocomplete(world, act),
    press: (act) => acts.press(world, act),
    submitModal: (act) => acts.submitModal(world, act),
    contextMenu: (act) => acts.contextMenu(world, act),
    say: (act) => acts.say(world, act),
    sendInteraction: (act, who) => acts.sendInteraction(world, act, who),
    startThread: (message, { isKnown } = { isKnown: true }) => acts.startThread(world, message, isKnown),
    repeat: (message) => acts.repeat(world, message),
    unsay: (message) => acts.unsay(world, message),
    replyTo: ({ id }) =>
      world.changes.until(`a reply to ${id}`, () => {
        const isReply = ({ message }: Posted) =>
          message.author.id === world.bot.id && message.message_reference?.message_id === id;
        return standing().find(isReply)?.message;
      }),
    redeliver: ({ payload }) => acts.redeliver(world, payload),

    makeChannel: (place, parentId) => acts.makeChannel(world, place, parentId),
    giveRoles: (user, ...roles) => world.roles.set(person(user).id, roles),

    fault: (fault) => faults.add(fault),
    identifies: gateway.identifies,
    get resumes() {
      return gateway.resumes;
    },
    get heartbeats() {
      return gateway.heartbeats;
    },
    get isConnected() {
      return gateway.isConnected;
    },
    dropSockets: () => gateway.dropSockets(),
    closeSockets: (code) => gateway.closeSockets(code),
    invalidateSession: ({ resumable = false } = {}) => gateway.invalidateSession(resumable),
    askToReconnect: () => gateway.askToReconnect(),
    stopAccepting: (how = 'reset') => gateway.stopAccepting(how),
    accept: () => gateway.accept(),

    passTime: (milliseconds) => world.clock.pass(milliseconds),
    until: (what, find) => world.changes.until(what, find),
    close: async () => {
      world.changes.abandon();
      closing.abort();
      gateway.dropSockets();
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
}
