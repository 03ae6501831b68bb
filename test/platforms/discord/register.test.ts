import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { MAX_OPTION_LENGTH } from '../../../src/dispatch.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';
import { messageCommands, registrationOf, slashCommands } from '../../../src/platforms/discord/register.ts';
import { commandsOf } from './server/validate/commands.ts';
import { Place } from './server/validate/place.ts';

const longestPrefix = 'x'.repeat(16);

/** Names, descriptions and values of a command and all that it holds, of translated ones the longest. */
function charactersOf(one: Held): number {
  const longest = (text = '', translated: Translated = {}) =>
    Math.max(text.length, ...Object.values(translated ?? {}).map((other) => other?.length ?? 0));
  const own = longest(one.name, one.name_localizations) + longest(one.description, one.description_localizations);
  const within = [...(one.options ?? []), ...(one.choices ?? [])].map(charactersOf);
  return within.reduce((sum, characters) => sum + characters, own + String(one.value ?? '').length);
}

type Translated = Readonly<Record<string, string | null | undefined>> | null;
interface Held {
  readonly name?: string;
  readonly name_localizations?: Translated;
  readonly description?: string;
  readonly description_localizations?: Translated;
  readonly value?: string | number;
  readonly options?: readonly Held[];
  readonly choices?: readonly Held[];
}

/** What it holds, subcommands and their options. */
function everyOption(command: Held): Held[] {
  return (command.options ?? []).flatMap((option) => [option, ...everyOption(option)]);
}

/** A command as people see it where they type, with a line for each subcommand. */
function shownIn(locale: string, command: Held): string[] {
  const named = ({ name, name_localizations: names }: Held) => names?.[locale] ?? name;
  const subcommands = (command.options ?? []).filter((option) => 'options' in option);
  const line = (held: Held, ...before: Held[]) =>
    `/${[...before, held].map(named).join(' ')} ${(held.options ?? []).map(named).join(' ')}`.trim();
  return subcommands.length === 0 ? [line(command)] : subcommands.map((one) => line(one, command));
}

describe('the registration', () => {
  test.each([
    ['everywhere', null, ''],
    ['in one server', '1012345678901234567', ''],
    ['with the longest prefix', null, longestPrefix],
  ])('is one that Discord takes: %s', (_, guildId, commandPrefix) => {
    const place = new Place();
    commandsOf(guildId === null)(registrationOf({ commands, commandPrefix, guildId }), place);
    expect([...place.refused, ...place.remarked]).toEqual([]);
  });

  test('is translated, with the prefix in every language', () => {
    const brief = slashCommands({ commands, commandPrefix: 'bw-', guildId: null })[0]!;
    expect(brief).toMatchObject({ name: 'bw-brief', default_member_permissions: '2048', contexts: [0, 1, 2] });
    for (const locale of ['ko', 'ja'] as const) {
      expect(brief.name_localizations![locale]).toMatch(/^bw-\P{ASCII}+$/u);
      expect(brief.description_localizations![locale]).toMatch(/\P{ASCII}/u);
      expect(brief.options![0]!.name_localizations![locale]).toMatch(/\P{ASCII}/u);
    }
    const names = slashCommands({ commands, commandPrefix: '', guildId: null }).flatMap(
      ({ name_localizations: names }) => Object.values(names ?? {}),
    );
    expect(
      names.every((name) => typeof name === 'string' && longestPrefix.length + name.length <= limits.commandName),
    ).toBe(true);
  });

  test('keeps to the limits of our own table', () => {
    const all = slashCommands({ commands, commandPrefix: longestPrefix, guildId: null });
    expect(all.length).toBeLessThanOrEqual(limits.commands);
    expect(limits.optionLength).toBeLessThanOrEqual(MAX_OPTION_LENGTH);
    for (const command of all) {
      expect(command.options!.length).toBeLessThanOrEqual(limits.options);
      expect(charactersOf(command as Held)).toBeLessThanOrEqual(limits.commandCharacters);
      const subcommands = command.options!.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      expect(subcommands.length).toBeLessThanOrEqual(limits.subcommands);
      const held = [command as Held, ...everyOption(command as Held)];
      for (const { name = '', description = '', description_localizations: translated } of held) {
        expect(name.length).toBeLessThanOrEqual(limits.commandName);
        for (const text of [description, ...Object.values(translated ?? {})]) {
          expect(text!.length).toBeLessThanOrEqual(limits.commandDescription);
        }
      }
    }
  });

  test('has every command that can be chosen on a message, in every language', () => {
    const wanted = commands.flatMap(({ onMessage }) => (onMessage === undefined ? [] : [onMessage.label]));
    const menus = messageCommands({ commands, commandPrefix: longestPrefix, guildId: null });
    expect(wanted).toContain('Check quote');
    expect(menus.map(({ name }) => name)).toEqual(wanted);
    expect(menus.length).toBeLessThanOrEqual(limits.messageCommands);
    for (const { name, name_localizations: names, type } of menus) {
      expect(type).toBe(ApplicationCommandType.Message);
      expect(Object.keys(names!)).toEqual(['ko', 'ja']);
      for (const label of [name, ...Object.values(names!)]) {
        expect(label!.length).toBeLessThanOrEqual(limits.commandName);
      }
    }
  });

  test('has a subcommand for each command whose name begins with the same word', () => {
    const all = slashCommands({ commands, commandPrefix: 'bw-', guildId: null });
    const groups = all.filter(({ name }) => ['bw-digest', 'bw-watch'].includes(name)) as Held[];
    expect(groups.flatMap((group) => shownIn('en', group))).toMatchSnapshot();
    expect(groups.flatMap((group) => shownIn('ko', group))).toMatchSnapshot();
    expect(groups.flatMap((group) => shownIn('ja', group))).toMatchSnapshot();
    expect(groups).toHaveLength(2);
  });

  test('has an option of each kind', () => {
    const all = slashCommands({ commands, commandPrefix: '', guildId: null });
    const option = (command: string, name: string) =>
      all.find((one) => one.name === command)!.options!.find((one) => one.name === name);
    expect(option('brief', 'topic')).toMatchObject({ required: true, autocomplete: true, max_length: 6000 });
    expect(option('brief', 'since')).not.toHaveProperty('autocomplete');
    expect(option('brief', 'limit')).toMatchObject({
      type: ApplicationCommandOptionType.Integer,
      min_value: 1,
      max_value: 10,
    });
    const watch = all.find(({ name }) => name === 'watch')!.options![0] as { options?: readonly Held[] };
    const channel = watch.options!.find(({ name }) => name === 'channel');
    expect(channel).toMatchObject({ type: ApplicationCommandOptionType.Channel, channel_types: [0, 5, 10, 11, 12] });
    expect(option('brief', 'visibility')).toMatchObject({ choices: [{ value: 'private' }, { value: 'channel' }] });
  });
});
