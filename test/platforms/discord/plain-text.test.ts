import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noNames, plainText } from '../../../src/platforms/discord/plain-text.ts';
import { anyText } from './any-text.ts';

const grace = { id: '11', username: 'grace.h', global_name: 'Grace' };
const names = {
  role: (id: string) => (id === '21' ? 'Desk' : null),
  channel: (id: string) => (id === '31' ? 'general' : null),
};

describe('a message as plain text', () => {
  test.each([
    ['<@9> who denied it?', 'who denied it?'],
    ['<@!9>: who denied it?', 'who denied it?'],
    ['who denied it, <@9>?', 'who denied it?'],
    ['hey <@&8> who denied it?', 'hey who denied it?'],
    ['<@11> says <@12> denied it', 'Grace says denied it'],
    ['<@&21> and <@&22> in <#31> or <#32>', 'Desk and in general or'],
    ['</brief:41> troops <a:wave:51> <t:1700000000:F> <id:guide>', '/brief troops'],
    ['> quoted\n> words\n<@9> is that so?', '> quoted\n> words\nis that so?'],
    ['a < b, 3 > 2, <https://example.org/a>', 'a < b, 3 > 2, <https://example.org/a>'],
    ['  \n ', ''],
  ])('%j is %j', (content, text) => {
    expect(plainText(content, [grace], names, ['9', '8'])).toBe(text);
  });

  test('has people by the names that they have there', () => {
    const mentioned = (user: object) => plainText('<@11>', [{ ...grace, ...user }], noNames);
    expect(mentioned({})).toBe('Grace');
    expect(mentioned({ member: { nick: 'G.' } })).toBe('G.');
    expect(mentioned({ global_name: null, member: { nick: null } })).toBe('grace.h');
  });

  test('has no pointers left, and no name brings one', () => {
    fc.assert(
      fc.property(anyText, anyText, (content, name) => {
        const text = plainText(content, [{ ...grace, id: '1', global_name: name }], noNames);
        expect(text).toBe(text.trim());
        if (!name.includes('<') && !name.includes('>')) expect(text).not.toMatch(/<(?:@[!&]?|#)\d+>/);
      }),
    );
  });
});
