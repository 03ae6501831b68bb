import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Dialogue, type JudgedTurn, judgeDialogue, readDialogues } from '../../bench/dialogues.ts';
import { errorLog } from '../../bench/log.ts';
import { commands } from '../../commands/index.ts';
import type { Desk } from '../../src/command.ts';
import { asynchronous } from '../../src/desk/asynchronous.ts';
import { openDesk } from '../../src/desk.ts';

const root = join(import.meta.dirname, '..', '..');
const dialogues = (name: string) => readDialogues(join(root, 'test/fixtures/dialogues', `${name}.yaml`));
async function deskOver(folder: string): Promise<Desk> {
  const clock = () => new Date('2024-11-20T12:00:00Z');
  const { desk } = await openDesk({ corpus: [folder], dataDir: null, clock, log: errorLog });
  return asynchronous(desk);
}

const wrongIn = async (dialogue: Dialogue, desk: Desk) =>
  (await judgeDialogue(dialogue, desk, commands)).flatMap(({ say, understood, wrong }) =>
    wrong.map((fault) => `${say} -> ${understood}: ${fault}`),
  );

describe('dialogues on the sample corpus', async () => {
  const desk = await deskOver(join(root, 'corpus'));
  test.each(dialogues('own').map((dialogue) => [dialogue.name, dialogue] as const))('%s', async (_name, dialogue) => {
    expect(await wrongIn(dialogue, desk)).toEqual([]);
  });
});

const seeds = join(root, '..', 'shared', 'seeds');

/** The rest begins with another article than the one that was thought of beforehand. */
const LEAST_SHARE = 0.9;

test.skipIf(!existsSync(seeds))(`dialogues on the seeds (skipped where ${seeds} is missing)`, async () => {
  const desk = await deskOver(seeds);
  const judged: JudgedTurn[] = [];
  for (const dialogue of dialogues('seeds')) judged.push(...(await judgeDialogue(dialogue, desk, commands)));
  const right = judged.filter(({ wrong }) => wrong.length === 0);
  expect(judged.length).toBeGreaterThan(50);
  expect(right.length / judged.length).toBeGreaterThanOrEqual(LEAST_SHARE);
});

test('a wrong turn is noticed', async () => {
  const desk = await deskOver(join(root, 'corpus'));
  const turns = [
    {
      say: 'brief troops',
      command: 'ask',
      line: 'brief arms',
      holds: ['arms'],
      lacks: ['troops'],
      carried: ['arms'],
      from: ['lavrov'],
    },
    { say: 'and Japan?', carried: [] },
  ];
  expect((await judgeDialogue({ name: 'wrong', turns }, desk, commands)).map(({ wrong }) => wrong)).toEqual([
    [
      ...['is brief, not ask', 'is not "brief arms"', 'lacks "arms"', 'holds "troops"', 'does not carry "arms"'],
      'begins with troops-called-lawful, not lavrov',
    ],
    ['carries something'],
  ]);
});
