import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Ask, Command, SearchRequest } from '../src/command.ts';
import type { IsoDate } from '../src/corpus/article.ts';
import { answer, MAX_OPTION_LENGTH, parseOptions } from '../src/dispatch.ts';
import { BriefwireError } from '../src/errors.ts';
import type { Reply } from '../src/reply.ts';
import { fakeDesk } from './support/fake-desk.ts';

const desk = fakeDesk();
const reply = (command: string, options: Ask['options'] = {}) => answer({ command, options }, desk, commands);

function refusal(reply: Reply): Extract<Reply, { kind: 'refusal' }> {
  if (reply.kind !== 'refusal') throw new Error(`not a refusal but a ${reply.kind}`);
  return reply;
}

describe('answer', () => {
  test('runs the command with its options', async () => {
    expect(await reply('brief', { topic: 'barrier', limit: '1' })).toMatchObject({
      kind: 'brief',
      findings: { query: 'barrier', excerpts: [{ article: { id: 'fishermen-protest' } }] },
    });
  });

  test('refuses an unknown command and names those that it may have been', async () => {
    expect(refusal(await reply('breif'))).toEqual({
      kind: 'refusal',
      code: 'usage',
      message: 'There is no command breif.',
      remark: { about: 'no such command', typed: 'breif' },
      suggestions: ['brief', 'help'],
    });
    expect(refusal(await reply('so')).suggestions).toEqual(['sources', 'help']);
    expect(refusal(await reply('xylophone')).suggestions).toEqual(['help']);
  });

  test('a name from Object.prototype is no command and no option', async () => {
    expect(refusal(await reply('constructor')).code).toBe('usage');
    expect(refusal(await reply('brief', { topic: 'x', toString: 'y' })).message).toContain('no option toString');
    expect(await reply('help', Object.create({ command: 'brief' }))).toEqual(await reply('help'));
  });

  test('refuses what the desk cannot carry out, in its words', async () => {
    const { code, message, suggestions } = refusal(await reply('brief', { topic: 'barrier', since: 'gestern' }));
    expect({ code, suggestions }).toEqual({ code: 'usage', suggestions: ['help brief'] });
    expect(message).toContain('gestern');
  });

  test('keeps the code of an error, for exit codes and logs', async () => {
    const broken: Command = {
      ...commands[0]!,
      run: () => {
        throw new BriefwireError('store', 'The disk is full.');
      },
    };
    const ask = { command: broken.name, options: { topic: 'x' } };
    expect(refusal(await answer(ask, desk, [broken]))).toMatchObject({ code: 'store', suggestions: [] });
  });

  test('throws a mistake of ours on, for the platform to log', async () => {
    const broken: Command = {
      ...commands[0]!,
      run: () => {
        throw new TypeError('undefined is not a function');
      },
    };
    await expect(answer({ command: broken.name, options: { topic: 'x' } }, desk, [broken])).rejects.toThrow(TypeError);
  });
});

describe('parseOptions', () => {
  const brief = commands.find(({ name }) => name === 'brief')!;
  const fault = (options: Ask['options']) => {
    try {
      parseOptions(brief, options);
      return null;
    } catch (error) {
      return error instanceof BriefwireError && error.code === 'usage' ? error.message : error;
    }
  };

  test('a required option is missing, also where it is blank', () => {
    expect(fault({})).toBe('The topic is missing, as in: brief troops');
    expect(fault({ topic: ' \t' })).toBe('The topic is missing, as in: brief troops');
  });

  test('an unknown option is told with how to use the command', () => {
    expect(fault({ topic: 'x', colour: 'red' })).toBe(
      'brief has no option colour. How to use it: brief <topic> [since:DATE] [until:DATE] [source:TEXT] [lang:TEXT] [limit:NUMBER] [visibility:private|channel]',
    );
  });

  test.each(['0', '11', '1.5', 'many', '1e1', '０'])('limit cannot be %s', (limit) => {
    expect(fault({ topic: 'x', limit })).toBe(`limit takes a whole number from 1 to 10, not ${limit}.`);
  });

  test.each(['1', '10', ' 3 ', '+4'])('limit can be "%s"', (limit) => {
    expect(parseOptions(brief, { topic: 'x', limit }).integer('limit')).toBe(Number(limit));
  });

  test('a text is bounded', () => {
    expect(fault({ topic: 'x'.repeat(MAX_OPTION_LENGTH) })).toBeNull();
    expect(fault({ topic: 'x'.repeat(MAX_OPTION_LENGTH + 1) })).toContain('topic is 10001 characters long');
  });

  test('a blank optional value counts as not given', () => {
    expect(parseOptions(brief, { topic: 'x', source: '  ' }).text('source')).toBeUndefined();
  });
});

test('an ask lends its day and its page to the search', async () => {
  const requests: SearchRequest[] = [];
  const desk = fakeDesk();
  const noted = (request: SearchRequest) => {
    requests.push(request);
    return desk.search(request);
  };
  const now = '2023-11-01' as IsoDate;
  const noting = { ...desk, brief: noted, ask: noted, search: noted };
  await answer({ command: 'brief', options: { topic: 'boats' }, now, offset: 3 }, noting, commands);
  await answer({ command: 'ask', options: { question: 'boats' }, now }, noting, commands);
  await answer({ command: 'search', options: { query: 'boats' } }, noting, commands);
  expect(requests).toEqual([{ query: 'boats', now, offset: 3 }, { query: 'boats', now }, { query: 'boats' }]);
});

test('a choice is one of those that there are', async () => {
  expect(refusal(await reply('brief', { topic: 'boats', visibility: 'public' }))).toMatchObject({
    message: 'visibility takes private or channel, not public.',
    remark: { about: 'not a choice', option: 'visibility', typed: 'public', choices: ['private', 'channel'] },
  });
  expect((await reply('brief', { topic: 'boats', visibility: 'channel' })).kind).toBe('brief');
});
