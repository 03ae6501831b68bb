import { parseConfig } from '../config.ts';
import { BriefwireError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { backupStore } from '../store/backup.ts';
import type { Invocation } from './arguments.ts';
import { jsonLine } from './json.ts';
import type { Surroundings } from './surroundings.ts';

/** Writes what Briefwire remembers into a file, also while the bot runs. */
export function backup({ backupFile: file, json }: Invocation, { stdout, env }: Surroundings): ExitCode {
  if (file === null) throw new BriefwireError('usage', 'backup takes the file to write, such as backup.db.');
  const bytes = backupStore(parseConfig(env()).dataDir, file);
  stdout.write(json ? jsonLine({ file, bytes }) : `Backed up to ${file} (${Math.ceil(bytes / 1024)} KiB).\n`);
  return exitCodes.done;
}
