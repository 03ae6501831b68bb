import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { articleFrom } from '../support/articles.ts';
import { fakeCorpusDesk } from '../support/fake-desk.ts';
import { cli, folder } from './cli.ts';

const CHANNEL = 'slack:T0HARBOUR:C0DESK';
const AT = Date.UTC(2024, 2, 5, 8, 30);

const desk = fakeCorpusDesk([
  articleFrom({
    id: 'ferry',
    title: 'Tugs free the ferry',
    date: '2024-03-04',
    source: 'Harbor Ledger',
    paragraphs: ['Two tugs freed the ferry Marigold from the Salter sandbank at high tide on Monday.'],
  }),
  articleFrom({
    id: 'choir',
    title: 'Choir wins',
    date: '2024-03-05',
    source: 'Coast Wire',
    paragraphs: ['The choir of the primary school in Elm Street won the national singing contest on Tuesday evening.'],
  }),
]);

/** A data folder in which the channel was told of the ferry on the day before, and has a digest. */
function told(topic: string | null = null): string {
  const dataDir = folder();
  const store = openStore(dataDir);
  const { number } = store.orders.add({
    ...{ kind: 'digest', channel: CHANNEL, person: 'p', whom: null, from: 0 },
    state: JSON.stringify({
      when: { hour: 8, minute: 30, days: [1, 2, 3, 4, 5], zone: 'Asia/Tokyo' },
      ...{ topic, style: 'short', quiet: 'nothing', language: 'en' },
    }),
  });
  const name = `digest:${number}:2024-03-04`;
  const telling = {
    kind: 'digest',
    topic,
    zone: 'Asia/Tokyo',
    since: 0,
    sentences: [],
    articles: ['ferry'],
    arrivals: null,
  };
  const at = AT - 86_400_000;
  store.posts.claim({ name, order: number, channel: CHANNEL, state: JSON.stringify(telling), at }, 'x', 0);
  store.posts.settle(name, 'x', 'done', 'm1');
  store.close();
  return dataDir;
}

const shown = (dataDir: string, ...more: readonly string[]) =>
  cli(['digest', '--channel', CHANNEL, '--at', '2024-03-05T08:30Z', '--dry-run', ...more], {
    on: desk,
    env: () => ({ DATA_DIR: dataDir, CORPUS: 'test' }),
  });

describe('digest --dry-run', () => {
  test('shows what would be posted, as of the moment, and why each article is in', async () => {
    const { exitCode, stdout, stderr } = await shown(folder());
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${CHANNEL}, as of Tuesday, 5 March 2024 at`);
    expect(stdout).toContain('this would be posted');
    expect(stdout).toMatch(/Tugs free the ferry[^\n]*\n\s+in: leads story/);
    expect(stdout).toMatch(/Choir wins[^\n]*\n\s+in: leads story/);
  });

  test('leaves out what the channel was told, in the zone and style of its digest', async () => {
    const { stdout } = await shown(told());
    expect(stdout).toContain('as of Tuesday, 5 March 2024 at 17:30 (Asia/Tokyo): this would be posted');
    expect(stdout).not.toContain('Tugs');
    expect(stdout).toContain('Choir wins');
  });

  test('by a day alone, from day to day, has each article once', async () => {
    const onDay = async (day: string) => {
      const { json } = await cli(['digest', '--channel', CHANNEL, '--at', day, '--dry-run', '--json'], { on: desk });
      return json[0].considered.map(({ articleId }: { articleId: string }) => articleId);
    };
    expect([await onDay('2024-03-04'), await onDay('2024-03-05')]).toEqual([['ferry'], ['choir']]);
  });

  test('says where nothing would be posted', async () => {
    const { stdout } = await shown(told(), 'ferry');
    expect(stdout).toContain('nothing would be posted');
  });

  test('as JSON names the channel and the moment', async () => {
    const { json } = await shown(told(), '--json');
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ channel: CHANNEL, at: '2024-03-05T08:30:00.000Z', topic: null, cameIn: 0 });
    expect(json[0].stories.map(({ articles }: { articles: { id: string }[] }) => articles[0]!.id)).toEqual(['choir']);
  });

  test('posts and keeps nothing', async () => {
    const dataDir = told();
    const kept = () => {
      const store = openStore(dataDir);
      const all = [store.orders.all(), store.posts.told(CHANNEL, Infinity), store.arrivals.after(0)];
      store.close();
      return all;
    };
    const before = kept();
    await shown(dataDir);
    expect(kept()).toEqual(before);
  });

  test.each([
    [['--channel', CHANNEL], 'posts nothing'],
    [['--at', '2024-03-05'], 'posts nothing'],
    [['--dry-run'], 'posts nothing'],
    [['--channel', 'the desk', '--dry-run'], 'slack:TEAM:CHANNEL'],
    [['--channel', CHANNEL, '--at', 'soon', '--dry-run'], '2024-01-10T08:30'],
  ])('%j is refused, with what to write', async (argv, said) => {
    const { exitCode, stdout, stderr } = await cli(['digest', ...argv], { on: desk });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('what only a channel has is refused on the command line', async () => {
    const { exitCode, stderr } = await cli(['digest', 'pause', '2'], { on: desk });
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('belong to a channel');
  });
});
