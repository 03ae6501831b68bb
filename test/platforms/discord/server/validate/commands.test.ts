import { ApplicationCommandOptionType, ApplicationCommandType, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { answersCards, bot } from '../bots.ts';

const topic = {
  type: ApplicationCommandOptionType.String as const,
  name: 'topic',
  description: 'What it is about',
  required: true,
  autocomplete: true,
};
const brief = { name: 'brief', description: 'What the articles say', options: [topic] };
const menu = { name: 'Ask about this', type: ApplicationCommandType.Message as const };
const choices = Array.from({ length: 25 }, (_, index) => ({ name: `n${index}`, value: 'x'.repeat(20) }));
const large = Array.from({ length: 25 }, (_, index) => ({ ...topic, name: `o${index}`, autocomplete: false, choices }));

test('commands are registered, keep their ids, and are what people can type', async () => {
  const { server, client } = await bot(answersCards);
  const manager = client.application!.commands;
  await manager.set([{ ...brief, contexts: [0, 1], integrationTypes: [0] }, menu]);
  const [first] = server.registered();
  await manager.set([brief]);
  expect(server.registered()).toMatchObject([{ id: first!.id, name: 'brief', type: 1 }]);
  expect(() => server.command({ name: 'breif' })).toThrow('no command breif');
  expect(() => server.command({ name: 'brief' })).toThrow('needs the option topic');
  expect(() => server.command({ name: 'brief', options: { topic: 'x', day: 'y' } })).toThrow('no option day');
  await server.command({ name: 'brief', options: { topic: 'troops' } }).answered();
  expect(server.violations).toEqual([]);
});

test('subcommands are typed after their command', async () => {
  const { server, client } = await bot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(
      [options.getSubcommandGroup(false), options.getSubcommand(), options.getString('topic')].join(),
    );
  });
  const group = (options: object[]) => ({ type: 2, name: 'old', description: 'Earlier ones', options });
  const show = { type: 1, name: 'show', description: 'Shows one', options: [topic] };
  const act = { name: 'archive old show', options: { topic: 'troops' } };
  expect((await server.command(act).answered()).content).toBe('old,show,troops');
  const body = [{ name: 'archive', description: 'What there is', options: [group([show])] }];
  await client.rest.put(Routes.applicationCommands(server.applicationId), { body });
  expect((await server.command(act).answered()).content).toBe('old,show,troops');
  expect(() => server.command({ name: 'archive new' })).toThrow('no option new');
});

test('a guild has commands of its own, which say nothing of contexts', async () => {
  const { server, client } = await bot();
  await client.application!.commands.set([{ ...brief, contexts: [0] }], server.guildId);
  expect(server.registered(server.guildId)).toHaveLength(1);
  expect(server.violations).toEqual([expect.stringContaining('0.contexts: Discord knows no such field here.')]);
});

test.each<[string, object, string]>([
  ['capitals', { name: 'Brief' }, '0.name: Command name is invalid'],
  ['a space', { name: 'a b' }, '0.name: Command name is invalid'],
  ['no description', { description: '' }, '0.description: This field is required'],
  ['a long description', { description: 'x'.repeat(101) }, '0.description: Must be 100'],
  [
    'optional before required',
    { options: [{ ...topic, required: false, name: 'day' }, topic] },
    '0.options.1: Required',
  ],
  ['twice the same option', { options: [topic, topic] }, '0.options.1.name: Names must be unique'],
  ['choices and autocomplete', { options: [{ ...topic, choices }] }, '0.options.0.autocomplete: Cannot be true'],
  [
    'a long choice',
    { options: [{ ...topic, choices: [{ name: 'x'.repeat(101), value: 'x' }] }] },
    'choices.0.name: Must be 100',
  ],
  [
    'a minimum above the maximum',
    { options: [{ ...topic, type: 4, min_value: 3, max_value: 2 }] },
    'min_value: Must not',
  ],
  ['a locale that is none', { name_localizations: { en: 'brief' } }, '0.name_localizations.en: Value "en"'],
  ['a translation', { name_localizations: { de: 'Bericht' } }, '0.name_localizations.de: Command name is invalid'],
  ['a context', { contexts: [3] }, '0.contexts.0: Value must be one of {0, 1, 2}.'],
  ['permissions', { default_member_permissions: 8 }, '0.default_member_permissions: Value 8'],
  ['much in all', { options: large }, 'Command exceeds maximum size'],
])('refused: %s', async (_, change, reason) => {
  const { server, client } = await bot();
  const put = client.rest.put(Routes.applicationCommands(server.applicationId), { body: [{ ...brief, ...change }] });
  await expect(put).rejects.toMatchObject({ code: 50035 });
  expect(server.violations.join('\n')).toContain(reason);
  expect(server.registered()).toEqual([]);
});

test('refused: twice the same name', async () => {
  const { server, client } = await bot();
  await expect(client.application!.commands.set([brief, brief])).rejects.toMatchObject({ code: 50035 });
  expect(server.violations).toEqual([expect.stringContaining('1.name: Names must be unique')]);
});
