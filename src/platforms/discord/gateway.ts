import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type IIdentifyThrottler,
  type GatewayMessageCreateDispatchData as Message,
  Options,
  RESTEvents,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Log } from '../../log.ts';
import type { Budget } from './budget.ts';
import { refusalBy } from './failure.ts';
import { type Places, placesOf } from './places.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** What is known of the bot once it is connected. */
export interface Connected {
  readonly name: string;
  readonly application: string;
  readonly servers: number;
}

/** One client of discord.js, which logs in once. */
export interface Gateway {
  readonly rest: Client['rest'];
  readonly places: Places;
  /** Rejects where it cannot be reached or lets us not in; then the gateway is to be let go of. */
  readonly connect: (token: string) => Promise<Connected>;
  /** Ends it for good. Resolves when the connection is closed, or after two seconds. */
  readonly letGo: () => Promise<void>;
}

export interface GatewayOptions {
  /** Without version and trailing slash. */
  readonly apiUrl: string;
  readonly budget: Budget;
  readonly log: Log;
  readonly onInteraction: (interaction: APIInteraction) => void;
  readonly onMessage: (message: Message, surroundings: Surroundings) => void;
}

/** What is left of the ten seconds in which Briefwire stops, after answers under way were finished. */
const GOODBYE_MS = 1_000;

/**
 * What the client wants to hear, none of it privileged: which servers, channels, threads and roles there are, and that
 * something was written. The words of it Discord shows only where the bot is mentioned, and in direct messages.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Everybody who writes anywhere would be remembered otherwise. */
const onlyOurselves = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client }) => id === client.user?.id,
};

/**
 * Interactions and messages are taken as Discord sends them: discord.js throws away interactions whose type it does not know,
 * where somebody waits for an answer too, and direct messages of people whom it has not met. Nothing that was
 * written is kept, nor who wrote it.
 */
export function createGateway({ apiUrl, budget, log, onInteraction, onMessage }: GatewayOptions): Gateway {
  const ended = new AbortController();
  const client = new Client({
    intents: INTENTS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...{ MessageManager: 0, UserManager: onlyOurselves, GuildMemberManager: onlyOurselves },
    }),
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
    ws: {
      buildIdentifyThrottler: () => throttled(budget, ended.signal),
      buildStrategy: (manager) => {
        // Asked before each attempt to connect. `destroy` leaves attempts going on where the gateway is away; after the
        // end none of them gets any further, here.
        const { retrieveSessionInfo } = manager.options;
        manager.options.retrieveSessionInfo = (shard) =>
          ended.signal.aborted ? new Promise(() => {}) : retrieveSessionInfo(shard);
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  watch(client, log, ended.signal);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (!ended.signal.aborted) onInteraction(interaction);
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: Message) => {
    if (!ended.signal.aborted && client.user !== null) {
      onMessage(message, surroundingsOf(client as Client<true>, message));
    }
  });

  return {
    rest: client.rest,
    places: placesOf(client),
    async connect(token) {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      const login = client.login(token);
      const { user, application, guilds } = await Promise.race([login.then(() => ready), whenAborted(ended.signal)]);
      return { name: user.username, application: application.id, servers: guilds.cache.size };
    },
    async letGo() {
      ended.abort(new Error('The client was let go of.'));
      const destroyed = client.destroy().catch((err: unknown) => log.info({ err }, 'Discord: not closed cleanly.'));
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, GOODBYE_MS);
      });
      await Promise.race([destroyed, deadline]);
      clearTimeout(timer);
    },
  };
}

/** Every login counts, also those that discord.js makes by itself when a session is lost. */
function throttled(budget: Budget, ended: AbortSignal): IIdentifyThrottler {
  const spaced = new SimpleIdentifyThrottler(1);
  return {
    async waitForIdentify(shard, closed) {
      await budget.wait(AbortSignal.any([closed, ended]));
      await spaced.waitForIdentify(shard, closed);
      budget.spend();
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Writes down how the connection fares. Attempts to connect come twice a second: only the first is told of. */
function watch(client: Client, log: Log, ended: AbortSignal): void {
  let isAway = false;
  client.on(Events.ShardReconnecting, () => {
    if (isAway || ended.aborted) return;
    isAway = true;
    log.warn({}, 'Discord: the connection was lost; connecting again.');
  });
  const isBack = () => {
    if (isAway) log.info({}, 'Discord: connected again.');
    isAway = false;
  };
  client.on(Events.ShardResume, isBack);
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!ended.aborted) log.error({ code }, refusalBy(code) ?? 'Discord has ended the connection.');
  });
  client.on(Events.Invalidated, () => log.error({}, 'Discord: the session was ended and cannot be taken up again.'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'Discord: the connection made an error.'));
  client.on(Events.Error, (err) => log.error({ err }, 'Discord: an error in discord.js.'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord: a warning of discord.js.'));
  client.ws.addListener('error', (err) => log.error({ err }, 'Discord: an error in discord.js.'));
  // discord.js waits as it is told, and also by itself, before Discord has to say so.
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, global }) =>
    log.info({ route, retryAfterMs: retryAfter, global }, 'Discord: waiting, so as not to ask too much.'),
  );
  client.rest.on(RESTEvents.Response, ({ method, route }, { status, headers }) => {
    if (status !== 429) return;
    log.warn({ method, route, retryAfter: headers.get('retry-after') }, 'Discord: told to ask less; it waits as long.');
  });
}
