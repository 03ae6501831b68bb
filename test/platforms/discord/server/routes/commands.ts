import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { refusal } from '../api-error.ts';
import { commandsOf } from '../validate/commands.ts';
import type { World } from '../world.ts';
import { type Answer, type Call, inspect, ok, type Route, route } from './route.ts';

/** The commands of everywhere and of a guild: to read, and to replace all at once. */
export const commandRoutes: readonly Route[] = [
  route('GET', '/applications/:application/commands', read),
  route('PUT', '/applications/:application/commands', replace),
  route('GET', '/applications/:application/guilds/:guild/commands', read),
  route('PUT', '/applications/:application/guilds/:guild/commands', replace),
];

function read(call: Call): Answer {
  return ok(call.world.commands.get(scopeOf(call)) ?? []);
}

function replace(call: Call): Answer {
  const { world, params } = call;
  const scope = scopeOf(call);
  inspect(call, commandsOf(scope === 'global'));
  const before = world.commands.get(scope) ?? [];
  const after = (call.body as Partial<APIApplicationCommand>[]).map((command) =>
    complete(world, command, before, params.guild),
  );
  world.commands.set(scope, after);
  world.changes.notify();
  return ok(after);
}

function scopeOf({ world, params }: Call): string {
  if (params.application !== world.applicationId) throw refusal('unknownApplication');
  return params.guild ?? 'global';
}

/** The command as Discord keeps it. One of the same type and name keeps its id. */
function complete(
  world: World,
  command: Partial<APIApplicationCommand>,
  before: readonly APIApplicationCommand[],
  guild: string | undefined,
): APIApplicationCommand {
  const { type = ApplicationCommandType.ChatInput, name } = command;
  const known = before.find((one) => one.type === type && one.name === name);
  return {
    application_id: world.applicationId,
    ...(guild === undefined ? { integration_types: [0], contexts: null } : { guild_id: guild }),
    description: '',
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    ...command,
    type,
    id: known?.id ?? world.clock.snowflake(),
    version: world.clock.snowflake(),
  } as APIApplicationCommand;
}
