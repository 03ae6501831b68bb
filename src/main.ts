/** `npm start`: reads settings, clock and signals, wires the rest and lets the platforms talk. */
import { commands } from '../commands/index.ts';
import { leaveOnClosedPipe } from './closed-pipe.ts';
import { parseConfig, secretsIn } from './config.ts';
import { openDesk } from './desk.ts';
import { withEnvFile } from './env.ts';
import { reportFailure } from './exit.ts';
import { createLogger } from './logger.ts';
import type { Platform } from './platforms/platform.ts';
import { terminal } from './platforms/terminal/connect.ts';
import { progressBar } from './progress.ts';

/** Signals are answered by closing; whoever does not close in this time is left behind. */
const GRACE_MS = 5_000;

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
  const { corpus, dataDir } = config;
  const { desk } = await openDesk({ corpus, dataDir, clock: () => new Date(), log, progress: bar.progress }).finally(
    bar.stop,
  );

  const platforms: readonly Platform[] = [
    terminal({ input: process.stdin, output: process.stdout, desk, commands, log, dataDir }),
  ];
  closeOnSignals(platforms);
  await Promise.all(platforms.map((platform) => platform.start()));
}

function closeOnSignals(platforms: readonly Platform[]): void {
  const close = () => {
    setTimeout(() => process.exit(), GRACE_MS).unref();
    void Promise.all(platforms.map((platform) => platform.stop()));
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}
