/**
 * A Briefwire of its own that posts what is due and then ends, for the tests that kill it: `node worker.ts <settings as JSON>`. At
 * the step that the settings name it kills itself, as `kill -9` would. It says `done` where it got to the end.
 */
import { flushCompileCache } from 'node:module';
import { commands } from '../../../commands/index.ts';
import type { Desk } from '../../../src/command.ts';
import type { IsoDate } from '../../../src/corpus/article.ts';
import { createDigester } from '../../../src/digest/compose.ts';
import { createChat } from '../../../src/platforms/chat/chat.ts';
import { createArrivals } from '../../../src/posting/arrivals.ts';
import { createChannelDesks } from '../../../src/posting/channel-desk.ts';
import { createChannelDigests } from '../../../src/posting/channel-digests.ts';
import type { Poster } from '../../../src/posting/poster.ts';
import { createRounds } from '../../../src/posting/rounds.ts';
import { createSearcher } from '../../../src/retrieval/search.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { archiveOf } from '../../retrieval/support.ts';
import { fakeDesk } from '../../support/fake-desk.ts';
import { newsOf } from './news.ts';
import { platformOf, type Where } from './platforms.ts';

export interface Settings {
  readonly where: Where;
  readonly dataDir: string;
  /** When it begins, in milliseconds since 1970. */
  readonly now: number;
  readonly topics: number;
  /** How many steps it may take before it is killed; null for all. */
  readonly steps: number | null;
}

const { where, dataDir, now: begun, topics, steps } = JSON.parse(process.argv[2]!) as Settings;
const started = Date.now();
const clock = () => new Date(begun + Date.now() - started);
const log = {
  info() {},
  warn() {},
  error(fields: object, message: string) {
    process.stderr.write(
      `${message} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? value.stack : value))}\n`,
    );
  },
};

let taken = 0;

/** Before and after each call is a step. */
function step(): void {
  if (steps !== null && taken++ === steps) process.kill(process.pid, 'SIGKILL');
}

/** The same object, each call of which is two steps. */
function stepped<Whole extends object>(whole: Whole): Whole {
  const entries = Object.entries(whole).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    const call = (...args: unknown[]) => {
      step();
      const result: unknown = value(...args);
      if (!(result instanceof Promise)) {
        step();
        return result;
      }
      return result.then((found: unknown) => {
        step();
        return found;
      });
    };
    return [name, call];
  });
  return Object.fromEntries(entries) as Whole;
}

const archive = archiveOf(newsOf(topics));
const today = () => clock().toISOString().slice(0, 10) as IsoDate;
const digester = createDigester(archive, createSearcher(archive, today), today);
const digest: Desk['digest'] = async (request) => digester(request);
const store = openStore(dataDir);
const arrivals = createArrivals(store);
const digests = createChannelDigests(digest, store.posts, arrivals);
const channelDesk = createChannelDesks({
  ...{ digests, store, arrivals, clock, zone: 'UTC', hashOf: (person: string) => person, managers: [] },
});
const desk = { ...fakeDesk(), digest };
const limits = { person: 0, channel: 0 };
const chat = createChat({ desk, commands, store, clock, log, limits, channelCommands: [], channelDesk });
const platform = await platformOf(where, { chat, desk, store, commands, clock, log });
// Whoever is killed leaves nothing behind otherwise, and each of hundreds would compile all of it anew.
flushCompileCache();
const round = createRounds({
  ...{ digests, arrivals, clock, log, catchUpMs: 12 * 3_600_000 },
  store: { ...store, posts: stepped(store.posts), orders: stepped(store.orders) },
  posters: [stepped(platform.poster as Poster)],
});
await round();
await round();
await platform.stop();
store.close();
process.stdout.write('done\n');
process.exit(0);
