/** `npm start`: reads settings, clock and signals, wires the rest and lets the platforms talk. */
import { commands } from '../commands/index.ts';
import { discordSettings, slackSettings } from './chat-platforms.ts';
import { leaveOnClosedPipe } from './closed-pipe.ts';
import type { Desk } from './command.ts';
import { type Config, parseConfig, secretsIn } from './config.ts';
import { withEnvFile } from './env.ts';
import { reportFailure } from './exit.ts';
import { localZone } from './local-day.ts';
import type { Log } from './log.ts';
import { createLogger } from './logger.ts';
import { type Chat, createChat } from './platforms/chat/chat.ts';
import { personHash } from './platforms/chat/person.ts';
import { discord } from './platforms/discord/connect.ts';
import { FINISH_MS, type Platform } from './platforms/platform.ts';
import { slack } from './platforms/slack/connect.ts';
import { terminal } from './platforms/terminal/connect.ts';
import type { Poster } from './posting/poster.ts';
import { createPosting } from './posting/posting.ts';
import { progressBar } from './progress.ts';
import { expireOld } from './store/expire.ts';
import { openStoreOrRemember } from './store/open.ts';
import type { Store } from './store/store.ts';
import { type DeskInWorker, openDeskInWorker } from './worker/desk-in-worker.ts';

/** Signals are answered by closing; whoever does not close in this time is left behind. */
const GRACE_MS = 9_500;
const DAY_MS = 86_400_000;

const clock = () => new Date();

leaveOnClosedPipe(process.stdout);
try {
  await main();
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}

async function main(): Promise<void> {
  const env = withEnvFile(process.env);
  const config = parseConfig(env);
  const log = createLogger(config.logLevel, secretsIn(env), process.stderr);

  const bar = progressBar(process.stderr);
  const { corpus, dataDir, index } = config;
  const opened = openDeskInWorker({ corpus, dataDir, index, log, progress: bar.progress });
  const held = await opened.finally(bar.stop);

  if (config.slackBotToken === '' && config.discordToken === '') {
    await chatInTerminal(config, held, log);
  } else {
    await chatOnPlatforms(config, held, log);
  }
}

async function chatInTerminal({ dataDir }: Config, { desk, follow, close }: DeskInWorker, log: Log): Promise<void> {
  const { stdin: input, stdout: output } = process;
  const platform = terminal({ input, output, desk, commands, log, dataDir });
  void follow(() => {});
  onSignals(() => platform.stop());
  await platform
    .start()
    .then(() => platform.left)
    .finally(close);
}

/** Every platform whose tokens are set. One that cannot be had is told of and left out; without any, it ends. */
async function chatOnPlatforms(config: Config, { desk, follow, close }: DeskInWorker, log: Log): Promise<void> {
  const store = openStoreOrRemember(config.dataDir, log);
  forgetTheOld(store, log, config.threadTtlDays);
  const posting = createPosting({
    ...{ desk, store, clock, log },
    zone: localZone(),
    hashOf: (person) => personHash(store.secret, person),
    managers: config.digestManagers,
    catchUpHours: config.digestCatchUpHours,
  });
  await posting.noteArticles(null);
  void follow(posting.noteArticles);
  const chat = createChat({
    ...{ desk, commands, store, clock, log },
    channelDesk: posting.channelDesk,
    limits: { person: config.personLimit, channel: config.channelLimit },
    channelCommands: config.channelCommands,
  });
  const platforms = platformsFor(config, { chat, desk, store, log });
  onSignals(async () => {
    await Promise.all([chat.close(FINISH_MS), posting.stop(FINISH_MS)]);
    await Promise.allSettled([...platforms.map((platform) => platform.stop()), close()]);
    store.close();
    process.exit();
  });
  // A library's mistake on one platform must not take the other one down.
  process.on('unhandledRejection', (err) => log.error({ err }, 'A mistake outside of any ask.'));

  // What is posted needs no open line: a platform that cannot be connected for now keeps nobody from their digest elsewhere.
  posting.start(postersOf(platforms));
  const started = await Promise.allSettled(platforms.map((platform) => platform.start()));
  const failures = started.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const codes = failures.map((failure) => reportFailure(failure, process.stderr));
  if (failures.length < platforms.length) return;
  await Promise.allSettled([...platforms.map((platform) => platform.stop()), close()]);
  store.close();
  process.exit(codes[0]);
}

function platformsFor(
  config: Config,
  shared: { readonly chat: Chat; readonly desk: Desk; readonly store: Store; readonly log: Log },
): readonly Platform[] {
  const announce = (line: string) => void process.stdout.write(`${line}\n`);
  const common = { ...shared, commands, clock, announce };
  const [slackSet, discordSet] = [slackSettings(config), discordSettings(config)];
  return [
    ...(slackSet === null ? [] : [slack({ ...common, ...slackSet })]),
    ...(discordSet === null ? [] : [discord({ ...common, ...discordSet })]),
  ];
}

function postersOf(platforms: readonly Platform[]): Poster[] {
  return platforms.flatMap(({ poster }) => (poster === null ? [] : [poster]));
}

/** Once now, then every day. */
function forgetTheOld(store: Store, log: Log, threadDays: number): void {
  const forget = () => {
    try {
      expireOld(store, clock().getTime(), threadDays);
    } catch (err) {
      log.warn({ err }, 'What is old in the store could not be removed; it is tried again tomorrow.');
    }
  };
  forget();
  setInterval(forget, DAY_MS).unref();
}

/** Closes once, at the first signal; whatever has not closed in time is left behind. */
function onSignals(close: () => Promise<void>): void {
  const once = () => {
    process.off('SIGINT', once);
    process.off('SIGTERM', once);
    setTimeout(() => process.exit(), GRACE_MS).unref();
    void close();
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
}
