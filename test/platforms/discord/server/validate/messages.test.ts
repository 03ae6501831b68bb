import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { bot, card, questionModal } from '../bots.ts';

const none = { allowed_mentions: { parse: [] } };
const button = { type: 2, style: 2, custom_id: 'a', label: 'A' };
const link = { type: 2, style: 5, url: 'https://example.org', label: 'Source' };
const row = (...components: object[]) => ({ type: 1, components });
const display = (content: string) => ({ type: 10, content });
const section = { type: 9, components: [display('x'), display('y')], accessory: link };
const v2 = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

async function post(body: object) {
  const { server, client } = await bot();
  const posted = client.rest.post(Routes.channelMessages(server.channelId), { body });
  return {
    server,
    error: await posted.then(
      () => null,
      (error) => error,
    ),
  };
}

test.each<[string, object, string]>([
  ['content', { content: 'x'.repeat(2001) }, 'content: Must be 2000 or fewer'],
  ['no content', { content: ' ' }, 'empty'],
  ['a number for a text', { content: 7 }, 'content: Could not interpret'],
  ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce: Must be 25'],
  ['embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds: Must be between 0 and 10'],
  ['embeds together', { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) }, 'embeds: Embed size exceeds'],
  ['embed fields', { embeds: [{ fields: times(26, () => ({ name: 'x', value: 'y' })) }] }, 'embeds.0.fields: Must be'],
  ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title: Must be 256'],
  ['new components without the flag', { components: [display('x')] }, 'components.0.type: Value of field "type"'],
  ['content beside components', { content: 'x', ...v2(display('x')) }, "content: The 'content' field cannot"],
  ['41 components', v2(...times(41, () => display('x'))), 'components: The maximum of 40'],
  ['41 nested ones', v2({ type: 17, components: times(10, () => section) }), 'components is exceeded: 41.'],
  ['texts together', v2(display('x'.repeat(2000)), display('y'.repeat(2001))), 'Displayable text exceeds 4000'],
  ['an empty text', v2(display('')), 'components.0.content: This field is required'],
  ['six buttons', v2(row(...times(6, (i) => ({ ...button, custom_id: `b${i}` })))), 'between 1 and 5'],
  ['an empty row', v2(row()), 'components.0.components: Must be between 1 and 5'],
  ['a bare section', v2({ type: 9, components: [display('x')] }), 'accessory: This field is required'],
  ['four texts in a section', v2({ ...section, components: times(4, () => display('x')) }), 'between 1 and 3'],
  ['a wide separator', v2({ type: 14, spacing: 3 }), 'spacing: Value must be one of {1, 2}'],
  [
    'a container in one',
    v2({ type: 17, components: [{ type: 17, components: [] }] }),
    'components.0.components.0.type',
  ],
  ['a long label', v2(row({ ...button, label: 'x'.repeat(81) })), 'label: Must be 80 or fewer'],
  ['a long custom_id', v2(row({ ...button, custom_id: 'x'.repeat(101) })), 'custom_id: Must be 100 or fewer'],
  ['twice the custom_id', v2(row(button, button)), 'components.0.components.1.custom_id: Component custom_id'],
  ['a link with a custom_id', v2(row({ ...link, custom_id: 'a' })), 'custom_id: No custom_id goes'],
  ['a link without url', v2(row({ ...link, url: undefined })), 'url: A url is required'],
  ['a long url', v2(row({ ...link, url: `https://example.org/${'x'.repeat(512)}` })), 'url: Must be 512'],
  ['a script', v2(row({ ...link, url: 'javascript:alert(1)' })), 'url: Scheme "javascript"'],
  ['an unknown style', v2(row({ ...button, style: 7 })), 'style: Value must be one of {1, 2, 3, 4, 5, 6}'],
  [
    '26 options',
    v2(row({ type: 3, custom_id: 's', options: times(26, (i) => ({ label: 'x', value: `${i}` })) })),
    'options: Must be between 1 and 25',
  ],
])('Discord refuses %s', async (_, payload, reason) => {
  const { server, error } = await post({ ...none, ...payload });
  expect(error).toMatchObject({ status: 400 });
  expect(server.violations.join('\n')).toContain(reason);
  expect(server.messages).toEqual([]);
});

test.each<[string, object, string]>([
  ['mentions in content', { content: '@everyone' }, 'allowed_mentions: Must be there with "parse": [].'],
  ['mentions in components', v2(display('@everyone')), 'allowed_mentions: Must be there with "parse": [].'],
  ['some mentions', { content: 'x', allowed_mentions: { parse: ['users'] } }, 'allowed_mentions: Must be there'],
  ['an unknown field', { content: 'x', contents: 'y', ...none }, 'contents: Discord knows no such field'],
  ['a flag that does nothing', { content: 'x', flags: 64, ...none }, 'flags: Flags 64 cannot be set here.'],
])('Discord takes it, and it is a mistake of ours: %s', async (_, body, reason) => {
  const { server, error } = await post(body);
  expect(error).toBeNull();
  expect(server.violations).toEqual([expect.stringContaining(reason)]);
});

test('a good message passes, with all that can be in it', async () => {
  const inside = [section, { type: 14, divider: true, spacing: 2 }, row(button, { ...button, custom_id: 'b' })];
  const select = row({ type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }], max_values: 1 });
  const { server } = await post({ ...v2({ type: 17, accent_color: 0xffffff, components: inside }, select), ...none });
  expect(server.violations).toEqual([]);
});

test('an error has its place, and the flag of new components stays', async () => {
  const errors: unknown[] = [];
  const { server } = await bot(async (interaction) => {
    if (!interaction.isCommand()) return;
    await interaction.deferReply();
    await interaction.editReply(card('Good.'));
    await interaction.editReply({ content: 'x', components: [] }).catch((error) => errors.push(error));
    await interaction.editReply({ flags: MessageFlags.SuppressEmbeds, components: card('x').components });
  });
  server.command({ name: 'brief' });
  await server.until('two refusals', () => server.violations.length === 2);
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  expect(errors).toMatchObject([{ code: 50035, rawError: { errors: { content: { _errors: [{ code }] } } } }]);
  expect(server.violations[1]).toContain('flags: The components flag cannot be removed.');
});

describe('an answer to an interaction', () => {
  test.each<[string, object, string]>([
    [
      'a flag on a deferral',
      { type: 5, data: { flags: 1 << 15 } },
      'data.flags: Flags 32768 do not go with a deferral',
    ],
    ['choices for a command', { type: 8, data: { choices: [] } }, 'type: Value must be one of {4, 5, 9}.'],
    ['a long title', { type: 9, data: { ...questionModal, title: 'x'.repeat(46) } }, 'data.title: Must be 45'],
    [
      'six fields',
      { type: 9, data: { ...questionModal, components: times(6, () => display('x')) } },
      'data.components: Must',
    ],
  ])('is checked: %s', async (_, body, reason) => {
    const { server } = await bot(async ({ client, id, token }) => {
      await client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    });
    server.command({ name: 'brief' });
    expect(await server.until('a violation', () => server.violations[0])).toContain(reason);
  });

  test('is checked: choices', async () => {
    const { server } = await bot(async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: 'x'.repeat(101), value: '' }]);
    });
    server.autocomplete({ name: 'brief', option: 'topic', value: 'x' });
    await server.until('violations', () => server.violations.length === 2);
    expect(server.violations.join('\n')).toMatch(/choices\.0\.name: Must be 100 .*\n.*choices\.0\.value: This field/);
  });
});
