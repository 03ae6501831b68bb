import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Desk, SearchRequest } from '../../src/command.ts';
import { commandIn } from '../../src/command-name.ts';
import { answer, parseOptions } from '../../src/dispatch.ts';
import { parseText } from '../../src/parse-text.ts';
import { harbourArticles } from '../support/articles.ts';
import { fakeDesk } from '../support/fake-desk.ts';

const desk = fakeDesk();
const ask = (command: string, options = {}, on: Desk = desk) => answer({ command, options }, on, commands);

describe.each(commands)('the declaration of $name', (command) => {
  test('has a name and a summary that every platform takes', () => {
    expect(command.name).toMatch(/^[a-z-]{1,32}( [a-z]{1,32})?$/);
    expect(command.summary.length).toBeLessThanOrEqual(100);
  });

  test('has options that every platform takes', () => {
    expect(command.options.filter(({ rest }) => rest).length).toBeLessThanOrEqual(1);
    for (const option of command.options) {
      expect(option.name).toMatch(/^[a-z]{1,32}$/);
      expect(option.summary.length).toBeLessThanOrEqual(100);
      expect(option.type === 'integer', `${option.name} is bounded`).toBe(option.max !== undefined);
    }
    // Discord wants what is required first.
    const required = command.options.map(({ required = false }) => required);
    expect(required.toSorted((a, b) => Number(b) - Number(a))).toEqual(required);
  });

  test('has examples that can be typed', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      const named = commandIn(example, commands);
      expect(named?.command).toBe(command);
      expect(() => parseOptions(command, parseText(command, named!.rest))).not.toThrow();
    }
  });
});

test('each command has its own name', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});

describe('commands with a search behind them', () => {
  async function requested(command: string, options: Record<string, string>): Promise<SearchRequest> {
    const requests: SearchRequest[] = [];
    const note = (request: SearchRequest) => {
      requests.push(request);
      return desk.search(request);
    };
    await ask(command, options, { ...desk, brief: note, ask: note, search: note });
    return requests[0]!;
  }

  test('hand on every option, and none that was not given', async () => {
    const given = { since: '2023-10-01', until: '2023-12-31', source: 'Harbor Ledger' };
    expect(await requested('brief', { topic: 'barrier', ...given, limit: '4' })).toEqual({
      query: 'barrier',
      ...given,
      limit: 4,
    });
    expect(await requested('brief', { topic: 'barrier' })).toEqual({ query: 'barrier' });
    expect(await requested('ask', { question: 'why?', ...given })).toEqual({ query: 'why?', ...given });
    expect(await requested('search', { query: '"inner harbour" -boats', limit: '1000' })).toEqual({
      query: '"inner harbour" -boats',
      limit: 1000,
    });
  });

  test('reply in their own kind', async () => {
    expect((await ask('brief', { topic: 'barrier' })).kind).toBe('brief');
    expect((await ask('ask', { question: 'barrier' })).kind).toBe('answer');
    expect((await ask('search', { query: 'barrier' })).kind).toBe('results');
  });
});

describe('sources', () => {
  test('lists everything, or what the query names', async () => {
    expect(await ask('sources')).toMatchObject({ kind: 'sources', query: null, sources: { length: 4 } });
    expect(await ask('sources', { query: 'coast' })).toMatchObject({
      query: 'coast',
      sources: [{ source: 'Coast Wire' }],
    });
  });
});

describe('show', () => {
  test('takes an id or a file name', async () => {
    expect(await ask('show', { article: 'notebook' })).toEqual({ kind: 'article', article: harbourArticles[3] });
    expect(await ask('show', { article: 'corpus/notebook.md' })).toEqual({
      kind: 'article',
      article: harbourArticles[3],
    });
  });

  test('offers the articles that may have been meant', async () => {
    expect(await ask('show', { article: 'barrier' })).toEqual({
      kind: 'refusal',
      code: 'not-found',
      message: 'The corpus has no article with the id or file name barrier.',
      remark: { about: 'no such article', typed: 'barrier' },
      suggestions: ['show barrier-vote', 'sources'],
    });
  });
});

describe('verify', () => {
  test('hands back the verdict of the desk with the citation', async () => {
    expect(await ask('verify', { citation: 'lost@12345678:1-2' })).toEqual({
      kind: 'verification',
      citation: 'lost@12345678:1-2',
      verification: { verdict: 'gone', articleId: 'lost' },
    });
  });
});

describe('help', () => {
  test('explains every command of the house, itself included', async () => {
    const reply = await ask('help');
    expect(reply.kind === 'help' && reply.commands.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
  });

  test('explains one command with its options', async () => {
    expect(await ask('help', { command: 'Search' })).toMatchObject({
      kind: 'help',
      commands: [
        {
          name: 'search',
          usage: 'search <query> [limit:NUMBER] [visibility:private|channel]',
          options: [{ name: 'query' }, { name: 'limit' }, { name: 'visibility' }],
        },
      ],
    });
  });

  test('offers what may have been meant', async () => {
    expect(await ask('help', { command: 'serach' })).toMatchObject({
      kind: 'refusal',
      suggestions: ['help search', 'help'],
    });
  });
});
