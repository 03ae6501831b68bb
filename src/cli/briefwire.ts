#!/usr/bin/env node
import { commands } from '../../commands/index.ts';
import { chatPlatforms } from '../chat-platforms.ts';
import { leaveOnClosedPipe } from '../closed-pipe.ts';
import { openDesk } from '../desk.ts';
import { withEnvFile } from '../env.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
leaveOnClosedPipe(stdout);
process.exitCode = await run(process.argv.slice(2), {
  ...{ stdin, stdout, stderr, commands, openDesk, chatPlatforms },
  env: () => withEnvFile(process.env),
  clock: () => new Date(),
});
