import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { startDiscord } from '../test/platforms/discord/server/index.ts';
import { startSlack } from '../test/platforms/slack/server/index.ts';
import { percentile } from './metrics.ts';
import { figure, table } from './table.ts';

const options = new Command('npm run soak --')
  .description('Asks `npm start` much, on a Slack and a Discord on loopback, and counts what is lost or doubled.')
  .option('--asks <number>', 'how many asks on each platform', Number, 500)
  .option('--seconds <number>', 'over how many seconds they come', Number, 60)
  .option('--corpus <path>', 'the articles', 'corpus')
  .option('--topics <list>', 'what to ask about, separated by commas', 'troops,arms deliveries,missiles,Lavrov,Seoul')
  .option('--no-faults', 'without rate limits, failures, cut sockets and deliveries that come twice')
  .parse()
  .opts<{ asks: number; seconds: number; corpus: string; topics: string; faults: boolean }>();
const topics = options.topics.split(',');

/** One ask as a platform sees it. */
interface Exchange {
  readonly acknowledged: Promise<unknown>;
  readonly answered: Promise<unknown>;
  readonly countMessages: () => number;
  readonly redeliver: () => void;
}

interface Side {
  readonly name: string;
  readonly ask: (topic: string, index: number) => Exchange;
  readonly disturb: () => void;
  readonly violations: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'briefwire-soak-'));
const [slack, discord] = [await startSlack(), await startDiscord()];
const sides: readonly Side[] = [
  {
    name: 'Slack',
    violations: slack.violations,
    ask(topic, index) {
      // Commands, mentions and direct messages in turn.
      const user = slack.workspace.users[index % slack.workspace.users.length]!.id;
      if (index % 3 === 1) return spoken(topic, user, user);
      if (index % 3 === 2) return spoken(`<@${slack.workspace.bot.user}> ${topic}`, '#news', user);
      const exchange = slack.command({ command: '/brief', text: topic, user });
      const redeliver = () => void slack.redeliver(exchange).ack.catch(() => {});
      // What is posted otherwise may belong to a question that somebody wrote in the same channel.
      const countMessages = () => exchange.messages.filter(({ via }) => via === 'response_url').length;
      return { acknowledged: exchange.ack, answered: exchange.answered(), countMessages, redeliver };
    },
    disturb() {
      slack.fault({ path: /response/, times: 5, status: 429, retryAfter: 1 });
      slack.fault({ path: /response/, times: 5, status: 503 });
      slack.fault({ method: 'chat.postMessage', times: 5, status: 429, retryAfter: 1 });
      slack.fault({ method: 'chat.postMessage', times: 5, status: 500, after: true });
    },
  },
  {
    name: 'Discord',
    violations: discord.violations,
    ask(topic, index) {
      const exchange = discord.command({ name: 'brief', options: { topic }, user: `Person ${index % 50}` });
      const redeliver = () => discord.redeliver(exchange);
      const countMessages = () => exchange.messages.length;
      return { acknowledged: exchange.firstResponse, answered: exchange.answered(), countMessages, redeliver };
    },
    disturb() {
      discord.fault({ path: /callback/, times: 5, status: 502, after: true });
      discord.fault({ path: /original/, times: 5, status: 500, after: true });
      discord.fault({ path: /original/, times: 5, status: 429, retryAfter: 0.5 });
      discord.dropSockets();
    },
  },
];

/** Something that is written on Slack, where answers are known by what they say that they answer. */
function spoken(text: string, channel: string, user: string): Exchange {
  const exchange = slack.say({ text, channel, user });
  const answers = () =>
    slack.messages.filter(({ metadata }) => JSON.stringify(metadata ?? '').includes(exchange.message.ts));
  return {
    acknowledged: exchange.ack,
    answered: slack.until(`an answer to ${text}`, () => answers()[0]),
    countMessages: () => answers().length,
    redeliver: () => void slack.redeliver(exchange).ack.catch(() => {}),
  };
}

const bot = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...{ PATH: process.env.PATH, DATA_DIR: folder, CORPUS: options.corpus, LOG_LEVEL: 'error' },
    ...{ SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.url, DISCORD_TOKEN: discord.token },
    ...{ SLACK_BOT_TOKEN: slack.workspace.tokens.bot, SLACK_APP_TOKEN: slack.workspace.tokens.app },
    ...{ PERSON_LIMIT: '0', CHANNEL_LIMIT: '0' },
  },
});
try {
  await Promise.all([slack.connected(), discord.until('the commands', () => discord.registered().length > 0)]);
  await discord.until('the bot', () => discord.isConnected);
  console.error(`${options.asks} asks on each platform over ${options.seconds} s`);
  const head = [
    'ms',
    'asked',
    'lost',
    'doubled',
    'violations',
    ...['first p50', 'p99', 'max', 'answer p50', 'p99', 'max'],
  ];
  console.log(table([head, ...(await Promise.all(sides.map(soak)))]));
} finally {
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await Promise.all([slack.close(), discord.close()]);
  rmSync(folder, { recursive: true });
}

/** The figures of one platform. Every tenth delivery comes twice; half-way through, everything goes wrong for a while. */
async function soak({ name, ask, disturb, violations }: Side): Promise<string[]> {
  const [first_ms, answer_ms]: [number[], number[]] = [[], []];
  const exchanges: Exchange[] = [];
  const gap_ms = (options.seconds * 1000) / options.asks;
  const started_ms = performance.now();
  for (let index = 0; index < options.asks; index++) {
    if (options.faults && index === Math.floor(options.asks / 2)) disturb();
    const asked_ms = performance.now();
    const exchange = ask(topics[index % topics.length]!, index);
    const note = (times_ms: number[]) => () => void times_ms.push(performance.now() - asked_ms);
    exchange.acknowledged.then(note(first_ms), () => {});
    exchange.answered.then(note(answer_ms), () => {});
    if (options.faults && index % 10 === 0) exchange.redeliver();
    exchanges.push(exchange);
    await wait(Math.max(0, started_ms + (index + 1) * gap_ms - performance.now()));
  }
  await Promise.allSettled(exchanges.map(({ answered }) => answered));
  const counts = exchanges.map(({ countMessages }) => countMessages());
  const lost = counts.filter((count) => count === 0).length;
  const doubled = counts.filter((count) => count > 1).length;
  if (lost + doubled + violations.length > 0) process.exitCode = 1;
  for (const violation of violations.slice(0, 5)) console.error(`${name}: ${violation}`);
  const times = [first_ms, answer_ms].flatMap((all) =>
    [50, 99, 100].map((percent) => figure(percentile(all, percent), 0)),
  );
  return [name, ...[counts.length, lost, doubled, violations.length].map(String), ...times];
}
