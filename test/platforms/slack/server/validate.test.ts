import { describe, expect, test } from 'vitest';
import { button, modal, passage, quietly } from './samples.ts';
import { judgeMessage } from './validate/message.ts';
import { judgeView } from './validate/view.ts';

describe('what is judged', () => {
  const judged = (...blocks: unknown[]) => {
    const { error, findings } = judgeMessage({ text: 'Text', blocks, ...quietly }, { unfurls: true });
    return [error, ...findings.map(({ path, reason }) => `${path} ${reason}`)];
  };
  const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
  const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
  const word = { type: 'text', text: 'word', style: { bold: true } };

  test.each<[string, ...unknown[]]>([
    ['a quotation', rich({ type: 'rich_text_quote', elements: [word, { type: 'link', url: 'https://example.org' }] })],
    ['a list', rich({ type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(word)] })],
    ['a table', { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }, rich(section(word))]] }],
    ['a picture', { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A harbour' }],
    ['a context', { type: 'context', elements: [{ type: 'mrkdwn', text: '&lt;!here&gt;' }] }],
    ['markdown', { type: 'markdown', text: '**Bold**' }],
  ])('%s is taken', (_name, ...blocks) => {
    expect(judged(...blocks)).toEqual([null]);
  });

  test.each<[string, ...unknown[]]>([
    ['/blocks/0 unsupported type: shout', { type: 'shout' }],
    ['/blocks/0 unsupported type: constructor', { type: 'constructor' }],
    ['/blocks/0 invalid additional property: colour', { type: 'divider', colour: 'red' }],
    [
      '/blocks/0/text/text must be less than 151 characters',
      { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } },
    ],
    ['/blocks/0/text unsupported type: mrkdwn', { type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    ['/blocks/0 needs text or fields', { type: 'section' }],
    ['/blocks block_id already exists: a', { type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }],
    ['/blocks/0 action_id already exists: a', { type: 'actions', elements: [button('a'), button('a')] }],
    [
      '/blocks/0/elements no more than 25 items allowed',
      { type: 'actions', elements: Array.from({ length: 26 }, (_, index) => button(`${index}`)) },
    ],
    [
      '/blocks/0/elements/0/value must be less than 2001 characters',
      { type: 'actions', elements: [button('a', 'x'.repeat(2001))] },
    ],
    [
      '/blocks/0/elements/0/style must be one of primary, danger',
      { type: 'actions', elements: [{ ...button('a'), style: 'loud' }] },
    ],
    ['/blocks/0/elements/0 needs options or option_groups', { type: 'actions', elements: [{ type: 'static_select' }] }],
    ['/blocks/0/elements no fewer than 1 items allowed', { type: 'context', elements: [] }],
    ['/blocks/0/elements/0 unsupported type: button', { type: 'context_actions', elements: [button('a')] }],
    ['/blocks/0/elements/0/elements/0/text must be more than 0 characters', rich(section({ type: 'text', text: '' }))],
    [
      '/blocks/0/elements/0/elements/0 unsupported type: text',
      rich({ type: 'rich_text_list', style: 'bullet', elements: [word] }),
    ],
    [
      '/blocks/0/elements/0/elements/0/style invalid additional property: loud',
      rich(section({ ...word, style: { loud: true } })),
    ],
    [
      '/blocks/0/rows no more than 100 items allowed',
      { type: 'table', rows: Array.from({ length: 101 }, () => [{ type: 'raw_text', text: 'a' }]) },
    ],
    [
      '/blocks only_one_table_allowed',
      ...Array.from({ length: 2 }, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })),
    ],
    [
      '/blocks markdown blocks must be less than 12001 characters together',
      ...Array.from({ length: 2 }, () => ({ type: 'markdown', text: 'x'.repeat(6001) })),
    ],
    ['/blocks/0 needs image_url or slack_file', { type: 'image', alt_text: 'x' }],
  ])('refused: %s', (reason, ...blocks) => {
    expect(judged(...blocks)).toEqual(['invalid_blocks', reason]);
  });

  test.each<[string, ...unknown[]]>([
    [
      '/blocks/0/elements/0/elements/0 would mention somebody or something: user',
      rich(section({ type: 'user', user_id: 'U0ANNA' })),
    ],
    [
      '/blocks/0/elements/0/elements/0 would mention somebody or something: broadcast',
      rich(section({ type: 'broadcast', range: 'here' })),
    ],
    [
      '/blocks/0/text/text would mention somebody or something: <#C0NEWS>',
      { type: 'section', text: { type: 'mrkdwn', text: 'In <#C0NEWS>' } },
    ],
    [
      '/blocks action_id stands in several blocks: a',
      { type: 'actions', elements: [button('a')] },
      { type: 'actions', elements: [button('a')] },
    ],
    ['/blocks/0 this server has no rules for blocks of type video', { type: 'video' }],
  ])('taken and recorded: %s', (reason, ...blocks) => {
    expect(judged(...blocks)).toEqual([null, reason]);
  });

  test('a message needs text, and does not get too long', () => {
    const of = (message: Record<string, unknown>) => judgeMessage({ ...message, ...quietly }, { unfurls: true });
    expect(of({}).error).toBe('no_text');
    expect(of({ blocks: 'x', text: 'x' }).error).toBe('invalid_blocks_format');
    expect(of({ blocks: [{ type: 'divider' }] })).toMatchObject({ error: null, findings: [{ path: '/text' }] });
    const long = Array.from({ length: 5 }, () => passage('x'.repeat(2700)));
    expect(of({ text: 'x', blocks: long }).error).toBe('msg_blocks_too_long');
  });

  test('a modal keeps its limits', () => {
    const of = (changes: object) => judgeView({ ...modal, ...changes }, 'modal');
    const reasons = (changes: object) => of(changes).findings.map(({ path, reason }) => `${path} ${reason}`);
    expect(of({})).toEqual({ error: null, findings: [] });
    expect(reasons({ title: { type: 'plain_text', text: 'x'.repeat(25) } })).toEqual([
      '/view/title/text must be less than 25 characters',
    ]);
    expect(reasons({ submit: undefined })).toEqual(['/view missing required field: submit (there is an input block)']);
    expect(reasons({ private_metadata: 'x'.repeat(3001) })).toEqual([
      '/view/private_metadata must be less than 3001 characters',
    ]);
    expect(of({ blocks: Array.from({ length: 100 }, () => passage('x'.repeat(3000))) }).error).toBe('view_too_large');
    expect(reasons({ type: 'home' })).not.toEqual([]);
  });
});
