import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { DeskOptions, OpenDesk } from '../desk.ts';
import { BriefwireError, messageOf } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { silentLog } from '../log.ts';
import { type Line, painted, wrap } from '../platforms/terminal/layout.ts';
import { paintFor } from '../platforms/terminal/paint.ts';
import { hanging, span } from '../platforms/terminal/render/page.ts';
import { widthFor } from '../platforms/terminal/render.ts';
import { progressBar } from '../progress.ts';
import { openStore } from '../store/sqlite.ts';
import type { Invocation } from './arguments.ts';
import { type CheckReport, type Facts, reportOn } from './check-report.ts';
import { jsonLine } from './json.ts';
import type { Surroundings } from './surroundings.ts';

/** Looks for everything that is wrong with settings and corpus at once, and says how to mend it. */
export async function check(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const report = reportOn(await factsOf(invocation, surroundings));
  const { stdout } = surroundings;
  const text = () => painted(reportLines(report, widthFor(stdout.columns)), paintFor(stdout));
  stdout.write(invocation.json ? jsonLine({ ok: report.errors === 0, ...report }) : text());
  return report.errors === 0 ? exitCodes.done : exitCodes.failed;
}

/** A setting that cannot be used does not hide what is wrong with the rest: its default stands in for it. */
async function factsOf(invocation: Invocation, surroundings: Surroundings): Promise<Facts> {
  const { config, faults } = readConfig(surroundings.env());
  const paths = invocation.corpus.length > 0 ? invocation.corpus : config.corpus;
  const missingPaths: string[] = [];
  for (const path of paths) {
    if (!(await exists(path))) missingPaths.push(path);
  }
  const isUnknown = (name: string) => !surroundings.commands.some((command) => command.name === name);
  const dataDirFault = await faultOfFolder(config.dataDir);
  const corpus = paths.filter((path) => !missingPaths.includes(path));
  const dataDir = dataDirFault === null ? config.dataDir : null;
  const opened = await open({ corpus, dataDir, index: config.index }, surroundings);
  return {
    nodeVersion: process.versions.node,
    settingFaults: faults,
    dataDirFault,
    missingPaths,
    corpusFault: opened instanceof BriefwireError ? opened.message : null,
    problems: opened === null || opened instanceof BriefwireError ? [] : opened.problems,
    articles: opened === null || opened instanceof BriefwireError ? [] : opened.articles(),
    storeFault: dataDirFault === null ? storeFaultIn(config.dataDir) : null,
    unknownChannelCommands: config.channelCommands.filter(isUnknown),
    platforms: await surroundings.chatPlatforms.checks(config, surroundings.commands),
  };
}

/** The desk, what keeps it from opening, or null where no path is left. The report names problems: the log need not. */
async function open(
  place: Pick<DeskOptions, 'corpus' | 'dataDir' | 'index'>,
  { stderr, clock, openDesk }: Surroundings,
): Promise<Pick<OpenDesk, 'problems' | 'articles'> | BriefwireError | null> {
  if (place.corpus.length === 0) return null;
  const bar = progressBar(stderr);
  try {
    return await openDesk({ ...place, clock, log: silentLog, progress: bar.progress });
  } catch (error) {
    if (error instanceof BriefwireError) return error;
    throw error;
  } finally {
    bar.stop();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What is wrong with what Briefwire remembers, or null. A store that is not there yet is made. */
function storeFaultIn(folder: string): string | null {
  try {
    const store = openStore(folder);
    try {
      return store.fault();
    } finally {
      store.close();
    }
  } catch (error) {
    return messageOf(error);
  }
}

/** Why nothing can be written into a folder, by trying it: permissions alone do not tell on every file system. */
async function faultOfFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await rmdir(await mkdtemp(join(folder, 'check-')));
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function reportLines({ findings, summary }: CheckReport, width: number): Line[] {
  const lines = findings.flatMap(({ severity, about, message }): Line[] => [
    ...wrap(
      [
        { text: severity, style: severity === 'error' ? 'bad' : 'command' },
        { text: ` ${about}`, style: 'match' },
      ],
      width,
    ),
    ...hanging(span('  '), [span(message)], { width }),
    [],
  ]);
  return [...lines, ...wrap([{ text: summary, style: 'title' }], width)];
}
