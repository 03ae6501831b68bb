import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questionOf } from '../../bench/data.ts';
import { commands } from '../../commands/index.ts';
import { createChat } from '../../src/platforms/chat/chat.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { surface } from '../platforms/chat/surface.ts';
import { channelDesks } from '../support/channel-desk.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { cli } from './cli.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'briefwire-report-'));
const at = (DATA_DIR: string) => ({ env: () => ({ DATA_DIR, CORPUS: 'test' }) });

const nobody = { channel: 'discord:1', person: '', mayManage: false, language: 'en', zone: null };

/** A folder in which some people have asked, through the real chat. */
async function folderOfAsks(asks: readonly (readonly [person: string, question: string, useful?: boolean])[]) {
  const folder = newFolder();
  const store = openStore(folder);
  const log = { info() {}, warn() {}, error() {} };
  const clock = () => new Date('2024-02-20T12:00:00Z');
  const limits = { person: 0, channel: 0 };
  const desk = fakeDesk();
  const { channelDesk } = channelDesks(desk);
  const chat = createChat({ desk, commands, store, clock, log, limits, channelCommands: [], channelDesk });
  const askerFor = (person: string) => async () => ({ ...nobody, person });
  for (const [person, question, useful] of asks) {
    const state = chat.firstPage({ command: 'ask', options: { question } }, person);
    const { controls } = await chat.show(state, surface, askerFor(person));
    // What is shown again, or posted to the channel, was not asked again.
    await chat.show(state, surface, askerFor(person));
    if (useful !== undefined) chat.opine(person, chat.press((useful ? controls.useful : controls.notUseful)!)!);
  }
  store.close();
  return folder;
}

const asks = [
  ['slack:T0HARBOUR:U0ANNA', 'who denied that taxes would rise?', true],
  ['slack:T0HARBOUR:U0ANNA', 'how many zebras are in the harbour?'],
  ['discord:123456789', 'How many ZEBRAS  are in the harbour'],
  ['discord:123456789', 'where do yaks live?'],
  ['discord:123456789', 'who blocked the harbour in protest?', false],
] as const;

describe('report', () => {
  test('prints what was asked, what was declined and what the corpus lacks, and names nobody', async () => {
    const folder = await folderOfAsks(asks);
    const { exitCode, stdout, stderr } = await cli(['report'], at(folder));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Since 2024-01-31: 5 questions by 2 people; 2 answered, 3 declined.');
    expect(stdout).toContain('Declined\n  ask How many ZEBRAS  are in the harbour  (2 times, 2 people)');
    expect(stdout).toContain('Not useful\n  ask who blocked the harbour in protest?  (1 time, 1 person)');
    expect(stdout).toMatch(/Coverage gaps.*\n {2}zebras {2}\(2 questions, 2 people; ask How many ZEBRAS/);
    expect(stdout).toMatch(/yaks {2}\(1 question, 1 person/);
    expect(stdout).not.toMatch(/U0ANNA|123456789|[0-9a-f]{32}/);
  });

  test('is the same for programs, and counts from the day that is given', async () => {
    const folder = await folderOfAsks(asks);
    const { json } = await cli(['report', '--json', '--since', '2024-02-20'], at(folder));
    expect(json[0]).toMatchObject({ since: '2024-02-20', asks: 5, people: 2, answered: 2 });
    expect(json[0].gaps[0]).toMatchObject({ word: 'zebras', asks: 2, people: 2 });
    const later = await cli(['report', '--json', '--since', '2024-02-21'], at(folder));
    expect(later.json[0]).toMatchObject({ asks: 0, gaps: [] });
  });

  test('of nothing makes nothing', async () => {
    const folder = newFolder();
    const { exitCode, stdout } = await cli(['report'], at(folder));
    expect([exitCode, stdout]).toEqual([0, 'Nothing was asked since 2024-01-31.\n']);
    expect(existsSync(join(folder, 'briefwire.db'))).toBe(false);
  });

  test('writes what people have judged as a set that the evaluation reads', async () => {
    const folder = await folderOfAsks(asks);
    const file = join(folder, 'judged.jsonl');
    const { exitCode, stderr } = await cli(['report', '--eval', file], at(folder));
    expect([exitCode, stderr]).toEqual([0, `4 questions that people have judged are in ${file}.\n`]);
    const questions = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line, index) => questionOf(JSON.parse(line), `line ${index + 1}`));
    expect(questions[0]).toMatchObject({
      ...{ query: 'who denied that taxes would rise?', answerable: true, now: '2024-02-20' },
      relevant: new Set(['barrier-vote']),
    });
    expect(questions.slice(1).map(({ answerable }) => answerable)).toEqual([false, false, false]);
    const again = await cli(['report', '--eval', file], at(folder));
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain('is there already');
  });
});

describe('forget', () => {
  test('deletes all that is kept of a person, and nothing of others', async () => {
    const folder = await folderOfAsks(asks);
    const { exitCode, stdout } = await cli(['forget', 'discord:123456789'], at(folder));
    expect([exitCode, stdout]).toEqual([
      0,
      'Deleted of discord:123456789: 3 last questions, 3 entries of the report, 1 opinion, 0 exchanges of threads, 0 names below digests and watches.\n',
    ]);
    const again = await cli(['forget', 'discord:123456789', '--json'], at(folder));
    expect(again.json).toEqual([{ questions: 0, opinions: 0, outcomes: 0, turns: 0, orders: 0 }]);
    const { json } = await cli(['report', '--json'], at(folder));
    expect(json[0]).toMatchObject({ asks: 2, people: 1 });
  });

  test.each(['anna', 'slack:U0ANNA', 'discord:anna', 'slack:T0HARBOUR:U0ANNA; DROP'])(
    'says how %s has to be written',
    async (person) => {
      const { exitCode, stderr } = await cli(['forget', person]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('slack:TEAM:USER');
    },
  );
});
