import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { BriefwireError, messageOf } from './errors.ts';
import type { Environment } from './read-options.ts';

/**
 * The environment with the settings of a `.env` file under it: a variable that is set outside wins.
 * @throws BriefwireError `config` if there is such a file and it cannot be read.
 */
export function withEnvFile(env: Environment, file = '.env'): Environment {
  try {
    return { ...parse(readFileSync(file)), ...env };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return env;
    const message = `The settings in ${file} cannot be read (${messageOf(error)}). Make it a readable file, or remove it.`;
    throw new BriefwireError('config', message, { cause: error });
  }
}
