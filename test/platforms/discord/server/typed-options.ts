import {
  type APIApplicationCommand,
  ApplicationCommandType as Command,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import { idOf } from './clock.ts';
import { PERMISSIONS } from './people.ts';
import { channelOf, type Scene } from './scenes.ts';
import type { World } from './world.ts';

export type Options = Readonly<Record<string, string | number | boolean>>;

interface Holder {
  readonly options?: readonly Declared[];
}

interface Declared extends Holder {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly channel_types?: readonly number[];
}

interface Typing {
  readonly name: string;
  readonly options?: Options;
  readonly permissionsThere?: string;
}

/**
 * The data of a command as a person has typed it: `brief`, or `archive show` for a subcommand. Where the bot has
 * registered commands, it must be one of them, with options that it has; Discord lets nobody send anything else.
 */
export function typedCommand(
  world: World,
  scene: Scene,
  { name: line, options: typed = {}, permissionsThere = PERMISSIONS }: Typing,
  focused?: string,
): object {
  const [name, ...below] = line.split(' ');
  const command = registeredCommand(world, scene.guildId, Command.ChatInput, name!);
  const parts = partsOf(command, below, `/${line}`);
  const declared = command && (parts.at(-1) ?? (command as Holder)).options;
  const values = Object.entries(typed).map(([option, value]) => ({
    name: option,
    type: command ? pick(declared, option, `/${line}`).type : typeOf(value),
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  const chosen = values
    .filter(({ type }) => type === Type.Channel)
    .map(({ name, value }) => [
      value,
      chosenChannel(world, scene, pick(declared, name, `/${line}`), String(value), permissionsThere),
    ]);
  const missing = declared?.find((one) => one.required && !Object.hasOwn(typed, one.name));
  if (missing && focused === undefined) throw new Error(`/${line} needs the option ${missing.name}.`);
  const options = parts.reduceRight<object[]>(
    (inner, part) => [{ name: part.name, type: part.type, options: inner }],
    values,
  );
  return {
    id: command?.id ?? idOf(`command ${name}`),
    name,
    type: Command.ChatInput,
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(chosen.length > 0 ? { resolved: { channels: Object.fromEntries(chosen) } } : {}),
  };
}

/** What Discord says of a channel that was chosen. It offers those of the guild, of the types that the option has. */
function chosenChannel(world: World, scene: Scene, option: Declared, id: string, permissions: string): object {
  const place = world.scenes.find(id);
  if (place === undefined || place.guildId !== scene.guildId) throw new Error(`There is no channel ${id} to choose.`);
  const { name, type, parent_id } = channelOf(place) as { name: string; type: number; parent_id: string | null };
  if (option.channel_types?.includes(type) === false) throw new Error(`#${name} is no channel to choose.`);
  return { id, name, type, permissions, parent_id };
}

/** The groups and the subcommand that are named after the command. */
function partsOf(command: APIApplicationCommand | undefined, below: readonly string[], where: string): Declared[] {
  if (command === undefined) {
    return below.map((name, depth) => ({
      name,
      type: depth < below.length - 1 ? Type.SubcommandGroup : Type.Subcommand,
    }));
  }
  let holder = command as Holder;
  return below.map((name) => {
    const part = pick(holder.options, name, where);
    holder = part;
    return part;
  });
}

/** The command of this name, or none where nothing is registered at all. */
export function registeredCommand(
  { commands }: World,
  guildId: string | null,
  type: number,
  name: string,
): APIApplicationCommand | undefined {
  const all = [...(commands.get(guildId ?? '') ?? []), ...(commands.get('global') ?? [])];
  const found = all.find((one) => one.name === name && one.type === type);
  if (found === undefined && all.length > 0) {
    throw new Error(`The bot has registered no command ${name} of type ${type}.`);
  }
  return found;
}

function pick(declared: readonly Declared[] | undefined, name: string, where: string): Declared {
  const found = declared?.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${where} has no option ${name}.`);
  return found;
}

function typeOf(value: string | number | boolean): number {
  if (typeof value === 'string') return Type.String;
  if (typeof value === 'boolean') return Type.Boolean;
  return Number.isInteger(value) ? Type.Integer : Type.Number;
}
