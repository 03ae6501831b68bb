import { REST } from 'discord.js';
import pRetry from 'p-retry';
import type { Command, Desk } from '../../command.ts';
import { harmless } from '../../harmless.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Chat } from '../chat/chat.ts';
import { count } from '../phrases.ts';
import type { Platform } from '../platform.ts';
import { apiUrlFrom } from './api-url.ts';
import type { Bot } from './bot.ts';
import { createBudget } from './budget.ts';
import { outageIn, refusalIn } from './failure.ts';
import { type Connected, createGateway, type Gateway } from './gateway.ts';
import { onInteraction } from './interactions.ts';
import { onMessage } from './messages.ts';
import { createPoster } from './poster.ts';
import { registerIfChanged } from './registration.ts';

export interface DiscordOptions {
  readonly token: string;
  /** The only server that has the commands; null for everywhere. */
  readonly guildId: string | null;
  readonly apiUrl: string;
  readonly commandPrefix: string;
  readonly chat: Chat;
  readonly desk: Desk;
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  /** Gets one line when people can write. */
  readonly announce: (line: string) => void;
  /** Milliseconds before the second attempt to connect; each further wait is twice as long, up to five minutes. */
  readonly firstWaitMs?: number;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Discord, by its gateway. */
export function discord(options: DiscordOptions): Platform {
  const { token, store, clock, log } = options;
  const apiUrl = apiUrlFrom(options.apiUrl);
  const budget = createBudget(store, clock, log);
  const restOnce = new REST({ api: apiUrl, retries: 0 });
  const poster = createPoster({ ...options, apiUrl, places: () => gateway?.places ?? null });
  const stopped = new AbortController();
  let gateway: Gateway | null = null;

  /** A client that could not log in goes on trying by itself, without a token: a new one for each attempt. */
  async function attempt(): Promise<Connected> {
    await budget.wait(stopped.signal);
    const mine: Gateway = createGateway({
      ...{ apiUrl, budget, log },
      onInteraction: (interaction) => void onInteraction(interaction, bot()),
      onMessage: (message, around) => void onMessage(message, around, bot()),
    });
    const bot = (): Bot => ({ ...options, rest: mine.rest, restOnce, places: mine.places });
    gateway = mine;
    try {
      return await mine.connect(token);
    } catch (error) {
      await mine.letGo();
      throw refusalIn(error) ?? new Error(outageIn(error), { cause: error });
    }
  }

  return {
    name: 'Discord',
    poster,
    async start() {
      try {
        const connected = await pRetry(attempt, {
          retries: Number.POSITIVE_INFINITY,
          minTimeout: options.firstWaitMs ?? FIRST_WAIT_MS,
          maxTimeout: LONGEST_WAIT_MS,
          signal: stopped.signal,
          shouldRetry: ({ error }) => refusalIn(error.cause) === null,
          onFailedAttempt: ({ error, attemptNumber }) => {
            if (refusalIn(error.cause) !== null || stopped.signal.aborted) return;
            log.warn({ attempt: attemptNumber, err: error.cause }, `${error.message} It is tried again.`);
          },
        });
        // People can write by now, whatever becomes of the registration and however long Discord takes for it.
        void announceTo(options, gateway!, connected);
      } catch (error) {
        if (!stopped.signal.aborted) throw error;
      }
    },
    async stop() {
      stopped.abort(new Error('Briefwire is being stopped.'));
      await gateway?.letGo();
      poster.letGo();
      restOnce.clearHashSweeper();
      restOnce.clearHandlerSweeper();
    },
  };
}

/** Registers the commands, and says in one line how things stand. Never rejects. */
async function announceTo(options: DiscordOptions, { rest }: Gateway, connected: Connected): Promise<void> {
  const { name, servers, application } = connected;
  const registered = await registerIfChanged(rest, application, options).then(
    (isChanged) => (isChanged ? 'its commands were registered' : 'its commands are registered as before'),
    (err: unknown) => {
      options.log.error(
        { err },
        'Discord: the commands could not be registered. Those of before stay; restart to try again.',
      );
      return 'its commands could not be registered (see the log)';
    },
  );
  options.announce(`Discord: connected as ${harmless(name)}, in ${count(servers, 'server')}; ${registered}.`);
}
