import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Log, silentLog } from '../../../src/log.ts';
import { terminal } from '../../../src/platforms/terminal/connect.ts';
import { fakeDesk } from '../../support/fake-desk.ts';

const desk = fakeDesk();
const folder = () => mkdtempSync(join(tmpdir(), 'briefwire-chat-'));

class Captured extends PassThrough {
  readonly isTTY: boolean;
  text = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
    this.on('data', (chunk) => {
      this.text += chunk;
    });
  }
}

describe('a pipe', () => {
  async function piped(text: string, on = desk, log: Log = silentLog): Promise<string> {
    const output = new Captured(false);
    await terminal({
      input: Readable.from([Buffer.from(text)]),
      output,
      desk: on,
      commands,
      log,
      dataDir: folder(),
    }).start();
    await turn();
    return output.text;
  }

  test('holds the reply alone: no prompt, no welcome, no colours', async () => {
    const text = await piped('/brief tide barrier\n');
    expect(text).toMatch(/^tide barrier\n3 articles/);
    expect(text).not.toMatch(/›|\u001b|Type a question/);
  });

  test('answers several lines in order, with an empty line between', async () => {
    const text = await piped('/sources coast\n\n/sources ledger\n');
    expect(text.match(/Coast Wire|Harbor Ledger|^$/gm)).toEqual(['', 'Coast Wire', '', '', 'Harbor Ledger', '']);
  });

  test('stops at /quit', async () => {
    expect(await piped('/quit\n/sources\n')).toBe('');
  });

  test('a mistake of ours ends neither the chat nor the other answers', async () => {
    const errors: object[] = [];
    const broken = {
      ...desk,
      ask: () => {
        throw new TypeError('x is undefined');
      },
    };
    const log = { ...silentLog, error: (fields: object) => errors.push(fields) };
    const text = await piped('who?\n/sources coast\n', broken, log);
    expect(text).toMatch(/^This was not answered: .*\n\n1 article/);
    expect(errors).toMatchObject([{ command: 'ask', err: { message: 'x is undefined' } }]);
  });

  test('can be stopped while more may come', async () => {
    const input = new PassThrough();
    const platform = terminal({
      input,
      output: new Captured(false),
      desk,
      commands,
      log: silentLog,
      dataDir: folder(),
    });
    const started = platform.start();
    await platform.stop();
    await platform.stop();
    await expect(started).resolves.toBeUndefined();
  });
});

describe('a chat', () => {
  async function chat(dataDir = folder(), log: Log = silentLog) {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new Captured(true), { columns: 80 });
    const platform = terminal({ input, output, desk, commands, log, dataDir });
    await platform.start();
    const type = async (keys: string) => {
      const before = output.text.length;
      input.write(keys);
      await turn();
      await turn();
      return output.text.slice(before);
    };
    return { type, output, platform, historyFile: join(dataDir, 'terminal-history') };
  }

  test('says what is there and what to type', async () => {
    const { output } = await chat();
    await turn();
    expect(output.text).toContain('Briefwire · 4 articles · 30 Oct 2023 – 10 Jan 2024 · 1 undated · 3 publishers');
    expect(output.text).toContain('/help');
  });

  test('answers a line and asks for the next', async () => {
    const { type } = await chat();
    expect(await type('/sources coast\r')).toMatch(/1 article · 1 publisher.*› /s);
  });

  test('completes on Tab', async () => {
    const { type } = await chat();
    expect(await type('/brief x source:Har\t')).toContain('source:"Harbor Ledger"');
  });

  test('Ctrl-C gives up the line, and on an empty line leaves', async () => {
    const { type, historyFile } = await chat();
    await type('never asked');
    await type('\u0003');
    expect(await type('/sources coast\r')).toContain('1 article · 1 publisher');
    await type('\u0003');
    expect(await type('/sources\r')).not.toContain('articles');
    expect(readFileSync(historyFile, 'utf8')).toBe('/sources coast\n');
  });

  test('Ctrl-D and /quit leave', async () => {
    for (const keys of ['\u0004', '/quit\r']) {
      const { type } = await chat();
      await type(keys);
      expect(await type('/sources\r')).not.toContain('articles');
    }
  });

  test('remembers lines over restarts', async () => {
    const dataDir = folder();
    const first = await chat(dataDir);
    await first.type('/sources coast\r');
    await first.platform.stop();
    const second = await chat(dataDir);
    expect(await second.type('\u001b[A')).toContain('/sources coast');
  });

  test('goes on where the history cannot be kept, and says so in the log', async () => {
    const warnings: string[] = [];
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    const { type } = await chat(file, { ...silentLog, warn: (_fields, message) => warnings.push(message) });
    expect(await type('/sources coast\r')).toContain('1 article · 1 publisher');
    expect(warnings).toEqual(['The history of the chat is not kept. Is DATA_DIR a folder that can be written?']);
  });
});
