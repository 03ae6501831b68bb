import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../commands/index.ts';
import { chatPlatforms } from '../../src/chat-platforms.ts';
import { run } from '../../src/cli/run.ts';
import type { CorpusDesk, SearchRequest } from '../../src/command.ts';
import { type DeskOptions, openDesk } from '../../src/desk.ts';
import { BriefwireError } from '../../src/errors.ts';
import { articleFrom, harbourArticles } from '../support/articles.ts';
import { fakeCorpusDesk } from '../support/fake-desk.ts';
import { Captured, cli, folder } from './cli.ts';

const desk = fakeCorpusDesk();
const articles = () => harbourArticles;
const [vote] = harbourArticles;
/** A desk that notes what it is asked. */
function noting(requests: SearchRequest[]): CorpusDesk {
  const note = (request: SearchRequest) => {
    requests.push(request);
    return desk.search(request);
  };
  return { ...desk, brief: note, ask: note, search: note };
}

describe('for a person', () => {
  test('prints what the chat would, without colours in a pipe', async () => {
    const { exitCode, stdout, stderr } = await cli(['brief', 'tide', 'barrier']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^tide barrier\n3 articles · .*\n\n {2}│ About sixty boats/);
    expect(stdout).not.toContain('\u001b');
  });

  test('says what to type in a shell', async () => {
    const { exitCode, stdout, stderr } = await cli(['show', 'barrier']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('Try:\n  briefwire show barrier-vote\n  briefwire sources\n');
  });

  test('reads the corpus that was named, else the one of the settings', async () => {
    const opened: DeskOptions[] = [];
    const openDesk = async (options: DeskOptions) => {
      opened.push(options);
      return { desk, problems: [], articles };
    };
    await cli(['sources'], { openDesk });
    await cli(['sources', '--corpus', 'a', '--corpus', 'b'], { openDesk });
    expect(opened.map(({ corpus }) => corpus)).toEqual([['test'], ['a', 'b']]);
  });

  test('asks as on the day that --now names', async () => {
    const requests: SearchRequest[] = [];
    await cli(['ask', 'why', '--now', '2023-11-01'], { on: noting(requests) });
    expect(requests).toEqual([{ query: 'why', now: '2023-11-01' }]);
  });
});

describe('exit codes', () => {
  const intact = `barrier-vote@${vote!.revision}:0-10`;
  test.each([
    [['verify', intact], 0],
    [['verify', 'barrier-vote@00000000:0-10'], 1],
    [['verify', 'lost@00000000:0-10'], 1],
    [['verify', 'nonsense'], 2],
    [['show', 'nothing'], 1],
    [['brief', 'x', '--limit', '99'], 2],
    [['brief', 'x', '--since', 'gestern'], 2],
    [['brief'], 2],
    [['ask', 'submarines'], 0],
  ])('%j gives %i', async (argv, exitCode) => {
    expect((await cli(argv)).exitCode).toBe(exitCode);
  });

  test('a setting that cannot be used gives 2', async () => {
    const { exitCode, stderr } = await cli(['sources'], { env: () => ({ LOG_LEVEL: 'loud' }) });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'LOG_LEVEL takes error, warn, info, debug, not "loud".\n',
    });
  });

  test('a corpus that cannot be read gives 1', async () => {
    const openDesk = async () => {
      throw new BriefwireError('corpus', 'There is no corpus at "x".');
    };
    expect(await cli(['sources'], { openDesk })).toMatchObject({ exitCode: 1, stderr: 'There is no corpus at "x".\n' });
  });

  test('a mistake of ours gives 1 and its trace', async () => {
    const broken = { ...desk, sources: () => (null as never as []).concat() };
    const { exitCode, stdout, stderr } = await cli(['sources'], { on: broken });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^Briefwire made a mistake\. TypeError: .*\n {4}at /);
  });

  test('wrong options are told before the corpus is read', async () => {
    const openDesk = async () => {
      throw new Error('opened');
    };
    for (const argv of [
      ['search', '--json', '--limit', '0'],
      ['brief', 'x', '--limit', '0'],
      ['ask', ' '],
    ]) {
      expect((await cli(argv, { openDesk })).exitCode).toBe(2);
    }
  });
});

describe('JSON', () => {
  test('search has the shape that other programs rely on', async () => {
    const { json, stderr } = await cli(['search', '--json', '--limit', '1', 'boats', 'tanks']);
    expect(stderr).toBe('');
    expect(json).toEqual([
      {
        id: null,
        query: 'boats tanks',
        answerable: false,
        missing: ['tanks'],
        results: [
          {
            articleId: 'fishermen-protest',
            passageId: 'fishermen-protest#0',
            start: 0,
            end: 93,
            text: harbourArticles[1]!.text.slice(0, 93),
            score: 1,
          },
        ],
      },
    ]);
    expect(Object.keys(json[0])).toEqual(['id', 'query', 'answerable', 'missing', 'results']);
  });

  test.each(['ask', 'brief'])('%s has the shape that other programs rely on', async (command) => {
    const { json } = await cli([command, '--json', 'herring', 'spring']);
    const { text, revision } = vote!;
    const start = text.indexOf('Work is');
    expect(Object.keys(json[0])).toEqual(['id', 'query', 'answerable', 'missing', 'excerpts']);
    expect(json[0].excerpts[0]).toEqual({
      article: {
        id: 'barrier-vote',
        title: 'Council votes for the tide barrier',
        date: '2023-10-30',
        dateFrom: 'front matter',
        source: 'Harbor Ledger',
        url: 'https://ledger.example/barrier-vote',
        file: 'corpus/barrier-vote.md',
      },
      start,
      end: text.length,
      text: text.slice(start),
      raw: null,
      highlights: ['spring', 'herring'].map((word) => [text.indexOf(word), text.indexOf(word) + word.length]),
      citation: `barrier-vote@${revision}:${start}-${text.length}`,
    });
  });

  test('the raw range is there where the file is text', async () => {
    const findings = desk.ask({ query: 'herring spring' });
    const excerpts = findings.excerpts.map((excerpt) => ({ ...excerpt, raw: { start: 7, end: 99 } }));
    const { json } = await cli(['ask', '--json', 'x'], { on: { ...desk, ask: () => ({ ...findings, excerpts }) } });
    expect(json[0].excerpts[0].raw).toEqual({ start: 7, end: 99 });
  });

  test('show prints the text that offsets count in', async () => {
    const { json } = await cli(['show', 'notebook', '--json']);
    const { runs: _runs, ...shown } = harbourArticles[3]!;
    expect(json).toEqual([shown]);
  });

  test('sources, verify and check print one line each', async () => {
    const [{ sources, ...others }] = (await cli(['sources', 'coast', '--json'])).json;
    expect(others).toEqual({ query: 'coast', problems: 0 });
    expect(sources).toMatchObject([{ source: 'Coast Wire', articles: [{ id: 'fishermen-protest' }] }]);
    expect((await cli(['verify', `barrier-vote@${vote!.revision}:0-11`, '--json'])).json).toMatchObject([
      { verdict: 'intact', article: { id: 'barrier-vote' }, start: 0, end: 11, text: 'The council' },
    ]);
    expect((await cli(['verify', 'lost@00000000:0-11', '--json'])).json).toEqual([
      { citation: 'lost@00000000:0-11', verdict: 'gone', articleId: 'lost' },
    ]);
    expect((await cli(['check', '--json'])).json).toMatchObject([{ ok: true, errors: 0 }]);
  });

  test('a refusal leaves standard output empty', async () => {
    expect(await cli(['show', 'nothing', '--json'])).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

describe('JSON lines', () => {
  const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

  test('are answered one for one, in order, with their ids', async () => {
    const { exitCode, json, stderr } = await cli(['search', '--json', '--limit', '1'], {
      lines: `\n${lines({ id: 'a', query: 'boats' }, { id: 2, query: ' herring ' })}\n${JSON.stringify({ query: 'x' })}`,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(json.map(({ id, query }) => [id, query])).toEqual([
      ['a', 'boats'],
      [2, ' herring '],
      [null, 'x'],
    ]);
  });

  test('are asked as on their own day, else on that of --now', async () => {
    const requests: SearchRequest[] = [];
    await cli(['ask', '--json', '--now', '2023-11-01', '--source', 'Harbor Ledger'], {
      on: noting(requests),
      lines: lines({ query: 'a' }, { query: 'b', now: '2023-12-24' }),
    });
    expect(requests.map(({ query, now, source }) => [query, now, source])).toEqual([
      ['a', '2023-11-01', 'Harbor Ledger'],
      ['b', '2023-12-24', 'Harbor Ledger'],
    ]);
  });

  test('that cannot be answered say so in their place; the rest is answered', async () => {
    const { exitCode, json, stderr } = await cli(['ask', '--json'], {
      lines: `{"id":1\n${lines({ id: 2, query: '' }, { id: 3, query: 'boats' }, { id: 4, query: 'x'.repeat(10_001) })}`,
    });
    expect(exitCode).toBe(1);
    expect(json).toMatchObject([
      { id: null, error: expect.stringContaining('The line is not JSON') },
      { id: 2, error: 'The query is empty.' },
      { id: 3, answerable: true },
      { id: 4, error: expect.stringContaining('at most 10000') },
    ]);
    expect(stderr.match(/^Line \d+: /gm)).toEqual(['Line 1: ', 'Line 2: ', 'Line 4: ']);
  });

  test('a mistake of ours costs its line only', async () => {
    const ask = (request: SearchRequest) => {
      if (request.query === 'b') throw new TypeError('x is undefined');
      return desk.ask(request);
    };
    const { exitCode, json, stderr } = await cli(['ask', '--json'], {
      on: { ...desk, ask },
      lines: lines({ id: 1, query: 'a' }, { id: 2, query: 'b' }, { id: 3, query: 'c' }),
    });
    expect(exitCode).toBe(1);
    expect(json.map(({ id, error }) => [id, error])).toEqual([
      [1, undefined],
      [2, 'x is undefined'],
      [3, undefined],
    ]);
    expect(stderr).toMatch(/^Line 2: Briefwire made a mistake\. TypeError: x is undefined\n/);
  });

  test('the words as an argument leave standard input alone', async () => {
    const { json } = await cli(['ask', '--json', 'boats'], { lines: lines({ id: 1, query: 'herring' }) });
    expect(json).toMatchObject([{ id: null, query: 'boats' }]);
  });

  test('nothing to read from a terminal is wrong usage, not a wait', async () => {
    const stdin = Object.assign(new Readable({ read() {} }), { isTTY: true });
    const { exitCode, stderr } = await cli(['search', '--json'], { stdin });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Give a query, or pipe lines');
  });

  test('wait for a slow reader', async () => {
    let held = 0;
    let mostHeld = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        held -= 1;
        setImmediate(done);
      },
    });
    const ask = (request: SearchRequest) => {
      held += 1;
      mostHeld = Math.max(mostHeld, held);
      return desk.ask(request);
    };
    const exitCode = await run(['ask', '--json'], {
      ...{ stdout, stderr: new Captured(), commands, chatPlatforms },
      stdin: Readable.from([lines(...Array.from({ length: 50 }, (_, id) => ({ id, query: 'boats' })))]),
      env: () => ({}),
      clock: () => new Date(0),
      openDesk: async () => ({ desk: { ...desk, ask }, problems: [], articles }),
    });
    expect(exitCode).toBe(0);
    expect(mostHeld).toBe(1);
  });
});

describe('check', () => {
  test('finds nothing wrong with a good corpus', async () => {
    const good = fakeCorpusDesk(harbourArticles.slice(0, 2));
    expect(await cli(['check'], { on: good })).toMatchObject({
      exitCode: 0,
      stdout: 'Nothing is wrong · 2 articles · 30 Oct 2023 – 10 Jan 2024\n',
    });
  });

  test('warnings do not fail', async () => {
    const { exitCode, stdout } = await cli(['check']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('warning dates\n  1 of 4 articles (corpus/notebook.md) without a date');
    expect(stdout).toContain('warning publishers\n  1 of 4 articles (corpus/notebook.md) without a publisher');
    expect(stdout).toMatch(/\n0 errors, 2 warnings · 4 articles .*\n$/);
  });

  test('tells everything at once, errors first, and how to mend it', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { exitCode, stdout } = await cli(['check', '--corpus', 'test', '--corpus', 'no/such'], {
      env: () => ({ LOG_LEVEL: 'loud', DATA_DIR: file }),
      openDesk: async ({ corpus, dataDir }) => {
        expect({ corpus, dataDir }).toEqual({ corpus: ['test'], dataDir: null });
        const problem = { file: 'a.jsonl', line: 3, message: 'Broken. Mend it.', severity: 'error' } as const;
        return { desk, problems: [{ file: 'b.md', message: 'Odd.', severity: 'warning' }, problem], articles };
      },
    });
    expect(exitCode).toBe(1);
    expect(stdout.match(/^(?:error|warning) .*/gm)).toEqual([
      'error settings',
      'error DATA_DIR',
      'error no/such',
      'error a.jsonl:3',
      'warning b.md',
      'warning dates',
      'warning publishers',
    ]);
    expect(stdout).toMatch(/\n4 errors, 3 warnings · 4 articles .*\n$/);
  });

  test('a corpus that cannot be read or holds nothing is an error', async () => {
    const openDesk = async () => {
      throw new BriefwireError('corpus', 'The corpus folder "test" cannot be listed.');
    };
    expect(await cli(['check'], { openDesk })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('cannot be listed'),
    });
    expect(await cli(['check'], { on: fakeCorpusDesk([]) })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('It holds no articles.'),
    });
  });

  test('names a few of many', async () => {
    const many = Array.from({ length: 7 }, (_, n) =>
      articleFrom({ id: `a${n}`, title: 'A', source: 'X', paragraphs: ['A.'] }),
    );
    const { json } = await cli(['check', '--json'], { on: fakeCorpusDesk(many) });
    expect(json[0].findings[0].message).toContain(
      '(corpus/a0.md, corpus/a1.md, corpus/a2.md, corpus/a3.md, corpus/a4.md, 2 more)',
    );
  });
});

describe('for the platforms', () => {
  test.each(['slack', 'discord'])(
    '--as %s prints what it would be sent, with every excerpt in it',
    async (platform) => {
      const { exitCode, stdout } = await cli(['brief', 'tide', 'barrier', '--as', platform]);
      const sent = JSON.stringify(JSON.parse(stdout));
      expect(exitCode).toBe(0);
      for (const { citation } of desk.brief({ query: 'tide barrier' }).excerpts) {
        expect(sent.replaceAll('\\', '')).toContain(citation);
      }
    },
  );

  test('a reply is private there unless it is asked or set otherwise', async () => {
    const typeOf = async (argv: string[], env = {}) => {
      const given = { env: () => ({ DATA_DIR: folder(), CORPUS: 'test', ...env }) };
      return JSON.parse((await cli(['brief', 'boats', '--as', 'slack', ...argv], given)).stdout).response_type;
    };
    expect(await typeOf([])).toBe('ephemeral');
    expect(await typeOf(['--visibility', 'channel'])).toBe('in_channel');
    expect(await typeOf([], { CHANNEL_COMMANDS: 'brief' })).toBe('in_channel');
    expect(await typeOf(['--visibility', 'private'], { CHANNEL_COMMANDS: 'brief' })).toBe('ephemeral');
  });

  test('the reader’s language and the prefix are in it', async () => {
    const env = () => ({ DATA_DIR: folder(), CORPUS: 'test', COMMAND_PREFIX: 'bw-' });
    const { stdout } = await cli(['brief', 'submarines', '--as', 'discord', '--language', 'ja'], { env });
    expect(stdout).toContain('/bw-');
    expect(stdout).toMatch(/[\u3040-\u30ff]/);
  });

  test('manifest prints YAML, or the same as JSON', async () => {
    const [yaml, json] = [await cli(['manifest']), await cli(['manifest', '--format', 'json'])];
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
    expect(JSON.parse(json.stdout).settings.socket_mode_enabled).toBe(true);
    const http = await cli(['manifest', '--format', 'json', '--http', 'https://bot.example']);
    expect(JSON.parse(http.stdout).settings.interactivity.request_url).toBe('https://bot.example/slack/events');
    expect(await cli(['manifest', '--http', 'bot'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('check of platforms, store and names', () => {
  test('tells what platforms say of their tokens, and fails where people could not ask', async () => {
    const message = 'Discord does not take the token.';
    const checks = async () => [
      { findings: [{ severity: 'error' as const, about: 'DISCORD_TOKEN', message }], summary: null },
      { findings: [], summary: 'Slack: @briefwire in Harbour Desk' },
    ];
    const { exitCode, json } = await cli(['check', '--json'], { chatPlatforms: { ...chatPlatforms, checks } });
    expect(exitCode).toBe(1);
    expect(json[0].findings).toContainEqual({ severity: 'error', about: 'DISCORD_TOKEN', message });
    expect(json[0].summary).toContain('Slack: @briefwire in Harbour Desk');
  });

  test('names a store that cannot be used, and commands that there are not', async () => {
    const place = folder();
    writeFileSync(join(place, 'briefwire.db'), 'This is no database.'.repeat(100));
    const env = () => ({ DATA_DIR: place, CORPUS: 'test', CHANNEL_COMMANDS: 'breif' });
    const { exitCode, json } = await cli(['check', '--json'], { env });
    expect(exitCode).toBe(1);
    const about = json[0].findings.map((finding: { about: string }) => finding.about);
    expect(about).toEqual(expect.arrayContaining(['store', 'CHANNEL_COMMANDS']));
  });
});

describe('evidence as JSON', () => {
  test.each([
    [['quotes', 'Adeyemi'], 'quotes'],
    [['positions', 'taxes'], 'positions'],
    [['timeline', 'tide', 'barrier'], 'events'],
  ])('%j has excerpts that stand in their articles', async (argv, field) => {
    const { exitCode, json } = await cli([...argv, '--json']);
    expect(exitCode).toBe(0);
    expect(json[0][field]).not.toEqual([]);
    for (const { article, start, end, text } of json[0][field]) {
      const whole = harbourArticles.find(({ id }) => id === article.id)!.text;
      expect(whole.slice(start, end)).toBe(text);
    }
  });

  test('a check of quotations has each with its places', async () => {
    const { json } = await cli([
      'check-quote',
      'Is it “We do not oppose safety” or “Engineers like herring a lot”?',
      '--json',
    ]);
    const found = json[0].checks.map(({ quotation, verdict, matches }: Record<string, unknown[]>) => [
      ...[quotation, verdict, matches!.length],
    ]);
    expect(found).toEqual([
      ['We do not oppose safety', 'verbatim', 1],
      ['Engineers like herring a lot', 'not found', 0],
    ]);
  });

  test('a digest says what is new, and what became of every article of its days', async () => {
    const { json } = await cli(['digest', '--since', '2023-10-30', '--until', '2023-10-30', '--json']);
    const [{ from, to, stories, considered }] = json;
    expect([from, to]).toEqual(['2023-10-30', '2023-10-30']);
    expect(stories).toHaveLength(1);
    expect(stories[0].lead).toMatchObject({ article: { id: 'barrier-vote' }, citation: expect.any(String) });
    expect(considered).toEqual([{ articleId: 'barrier-vote', outcome: 'leads' }]);
  });

  describe('what spoke for and against an answer', () => {
    const corpus = ['--corpus', fileURLToPath(new URL('../../corpus', import.meta.url))];
    const question = ['ask', 'when did the zeppelin land on the barrier?', ...corpus, '--explain'];

    test('is told on request: each piece, the sum and the threshold', async () => {
      const { stdout } = await cli(question, { openDesk });
      const told = stdout.slice(stdout.indexOf('Why this counts as not answered'));
      expect(told).toContain('% of the question is in the best sentence');
      expect(told).toContain('% of the question is in things that no article has');
      expect(told).toContain('together; it stays below the threshold of +0.00');
    });

    test('is told to programs, and adds up', async () => {
      const { json } = await cli([...question, '--json'], { openDesk });
      const { evidence, start, sum, threshold } = json[0].explanation;
      const added = evidence.reduce((total: number, { adds }: { adds: number }) => total + adds, start);
      expect(sum).toBeCloseTo(added);
      expect(json[0].answerable).toBe(sum >= threshold);
    });

    test('is not told unasked', async () => {
      const { stdout, json } = await cli([...question.slice(0, -1), '--json'], { openDesk });
      expect(stdout).not.toContain('Why this counts');
      expect(json[0]).not.toHaveProperty('explanation');
    });
  });

  test('a digest says on request why each article is in or out', async () => {
    const { stdout } = await cli(['digest', 'boats', '--since', '2023-10-30', '--until', '2024-01-10', '--why']);
    const told = stdout.slice(stdout.indexOf('What became of 3 articles of these days'));
    expect(told.split('\n').slice(1, -1)).toEqual([
      'Fishermen protest against the tide barrier · Coast Wire · 10 Jan 2024',
      '  in: leads story 1',
      '항구 방벽 건설 결정 · 남해일보 · 2 Nov 2023',
      '  out: not on the topic',
      'Council votes for the tide barrier · Harbor Ledger · 30 Oct 2023',
      '  out: not on the topic',
    ]);
  });

  test('figures are grouped by what they count', async () => {
    const { json } = await cli(['figures', 'barrier', '--json']);
    expect(json[0].groups.map(({ figures }: { figures: { words: string }[] }) => figures[0]!.words)).toContain(
      '$300 million',
    );
  });

  test('the claims of a message have passages that stand in their articles, and what they lack', async () => {
    const message =
      'Sixty boats did not block the harbour on Wednesday. They were 900 boats, says “the speaker of the fishermen”';
    const { exitCode, json } = await cli(['find-sources', message, '--json']);
    expect(exitCode).toBe(0);
    const [{ claims, unlooked, quotations }] = json;
    expect([claims.length, unlooked, quotations]).toEqual([2, 0, ['the speaker of the fishermen']]);
    expect(claims[0].sources[0]).toMatchObject({ holds: true, negations: [{ side: 'claim', word: 'not' }] });
    expect(claims[1].numbersMissing).toEqual(['900']);
    for (const { article, start, end, text } of claims[0].sources) {
      const whole = harbourArticles.find(({ id }) => id === article.id)!.text;
      expect(whole.slice(start, end)).toBe(text);
    }
  });
});
