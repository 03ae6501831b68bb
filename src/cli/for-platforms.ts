import { stringify } from 'yaml';
import { parseConfig } from '../config.ts';
import { BriefwireError } from '../errors.ts';
import { type ExitCode, exitCodeFor, exitCodes } from '../exit.ts';
import { localDay } from '../local-day.ts';
import { visibilityOf } from '../platforms/chat/lay-out.ts';
import { START } from '../platforms/chat/paging.ts';
import { languageFor } from '../platforms/languages/index.ts';
import type { Reply } from '../reply.ts';
import type { Invocation } from './arguments.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints the manifest from which Slack makes the app. */
export function printManifest({ format, url, hasAgentView }: Invocation, surroundings: Surroundings): ExitCode {
  const { stdout, env, commands, chatPlatforms } = surroundings;
  if (url !== null && !(URL.canParse(url) && /^https?:/i.test(url))) {
    throw new BriefwireError('usage', `--http takes the public address of this Briefwire, with https://, not ${url}.`);
  }
  const { commandPrefix } = parseConfig(env());
  const manifest = chatPlatforms.manifest({ commands, commandPrefix, url, hasAgentView });
  stdout.write(format === 'yaml' ? stringify(manifest) : `${JSON.stringify(manifest, null, 2)}\n`);
  return exitCodes.done;
}

/** Prints the first page of a reply as Slack or Discord would be sent it, to look at in their own builders. */
export function printPreview(reply: Reply, invocation: Invocation, surroundings: Surroundings): ExitCode {
  const { stdout, env, commands, clock, chatPlatforms } = surroundings;
  const { command, options, now, as, language } = invocation;
  const { commandPrefix, channelCommands } = parseConfig(env());
  const state = { ask: { command, options, now: now ?? localDay(clock()) }, cursor: START, trail: [] };
  const preview = chatPlatforms.previews[as!](reply, state, {
    visibility: visibilityOf({ command, options }, channelCommands),
    commandPrefix,
    commands,
    language: languageFor(language),
  });
  stdout.write(`${JSON.stringify(preview, null, 2)}\n`);
  return reply.kind === 'refusal' ? exitCodeFor(reply.code) : exitCodes.done;
}
