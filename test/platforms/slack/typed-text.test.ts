import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, wordsOf } from '../../../src/platforms/slack/typed-text.ts';

describe('the text of a message', () => {
  test.each([
    ['<@U0BOT> tide barrier', 'tide barrier'],
    ['<@U0BOT>', ''],
    ['what did <@U0ANNA|anna> say, <@U0BOT>?', 'what did anna say, ?'],
    ['<!here> <!subteam^S0DESK> boats', 'boats'],
    ['<!date^1392734382^{date}|18 February 2014>', '18 February 2014'],
    ['in <#C0NEWS|news> and <#C0LOBBY>', 'in news and'],
    ['watch boats channel: <#C0NEWS|news>', 'watch boats channel:<#C0NEWS>'],
    ['watch boats Channel:<#C0NEWS> please', 'watch boats Channel:<#C0NEWS> please'],
    ['ask channel:<@U0ANNA|anna>', 'ask channel:anna'],
    ['<https://example.org/a|the story>, <https://example.org/b>', 'the story, https://example.org/b'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6, &amp;lt;', '5 < 6 && 7 > 6, &lt;'],
    ['one\n\n  two\t three ', 'one\ntwo three'],
  ])('%j is read as %j', (sent, read) => {
    expect(textOf(sent, 'U0BOT')).toBe(read);
  });

  test('is as it was typed, whatever that was', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(squeezed(textOf(escaped(typed), 'U0BOT'))).toBe(squeezed(typed));
      }),
    );
  });
});

describe('the words of a message', () => {
  const written = (...elements: object[]) => [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
  ];

  test('are those of its rich text, without formats and mentions', () => {
    const bold = { type: 'text', text: 'tide', style: { bold: true } };
    const blocks = written({ type: 'user', user_id: 'U0BOT' }, { type: 'text', text: ' ' }, bold, {
      type: 'text',
      text: ' barrier_costs',
    });
    expect(wordsOf({ text: '<@U0BOT> *tide* barrier_costs', blocks }, 'U0BOT')).toBe('tide barrier_costs');
  });

  test('keep lines, quotations and addresses apart', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const quote = { type: 'rich_text_quote', elements: [text('We do not '), text('oppose safety')] };
    const list = {
      type: 'rich_text_list',
      elements: [
        { type: 'rich_text_section', elements: [text('one')] },
        { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://example.org/' }] },
      ],
    };
    const blocks = [{ type: 'rich_text', elements: [quote, list] }];
    expect(wordsOf({ blocks })).toBe('We do not oppose safety\none\nhttps://example.org/');
  });

  test('of an app are those that it shows, without its buttons', () => {
    const button = { type: 'button', text: { type: 'plain_text', text: 'Open' } };
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'A & B' } },
      { type: 'section', fields: [{ type: 'mrkdwn', text: '5 &lt; 6' }] },
      { type: 'actions', elements: [button] },
    ];
    expect(wordsOf({ text: 'New', blocks })).toBe('A & B\n5 < 6');
  });

  test.each([
    ['its text, where it has no blocks', { text: 'boats', attachments: [{ text: 'herring' }] }, 'boats'],
    ['what it passes on', { text: '', attachments: [{ text: 'herring' }, { fallback: 'cod' }, {}] }, 'herring\ncod'],
    ['none', {}, ''],
  ])('are %s', (_name, message, words) => {
    expect(wordsOf(message)).toBe(words);
  });
});
