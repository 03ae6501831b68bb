import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/command.ts';
import type { IsoDate } from '../../src/corpus/article.ts';
import { createDigester } from '../../src/digest/compose.ts';
import { silentLog } from '../../src/log.ts';
import { createArrivals } from '../../src/posting/arrivals.ts';
import { createChannelDesks } from '../../src/posting/channel-desk.ts';
import { createChannelDigests } from '../../src/posting/channel-digests.ts';
import { createRounds } from '../../src/posting/rounds.ts';
import type { DigestStory } from '../../src/reply.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { archiveOf } from '../retrieval/support.ts';
import { hasNews, newsBetween } from '../support/month-of-news.ts';
import { anna, DAY_MS, harbourChat } from './town.ts';

const FIRST = Date.UTC(2023, 9, 1, 8, 30);
const DAYS = 31;

describe.skipIf(!hasNews)('a channel over a month of real news (skipped where ../shared/bench is missing)', () => {
  const chat = harbourChat();
  let stories: DigestStory[];

  beforeAll(async () => {
    const articles = newsBetween('2023-09-17', '2023-11-02');
    const archive = archiveOf(articles);
    const today = () => '2023-10-01' as IsoDate;
    const digester = createDigester(archive, createSearcher(archive, today), today);
    const digest: Desk['digest'] = async (request) => digester(request);
    const store = memoryStore();
    let now = FIRST - DAY_MS;
    const clock = () => new Date(now);
    chat.clock = clock;
    const arrivals = createArrivals(store);
    const digests = createChannelDigests(digest, store.posts, arrivals);
    const desk = createChannelDesks({
      ...{ digests, store, arrivals, clock, zone: 'UTC', hashOf: (person: string) => person, managers: [] },
    })(anna);
    const round = createRounds({
      ...{ digests, arrivals, store, posters: [chat.poster], clock, log: silentLog, catchUpMs: DAY_MS / 2 },
    });
    desk.schedule({ time: '8:30', timezone: 'UTC' });
    for (let day = 0; day < DAYS; day++) {
      now = FIRST + day * DAY_MS;
      // An article is there from the morning after its day.
      const there = articles.filter(({ date }) => date! < clock().toISOString().slice(0, 10));
      arrivals.note(
        there.map(({ id }) => id),
        now - 1,
      );
      await round();
    }
    stories = chat.posts.flatMap(({ posting: { reply } }) => (reply.kind === 'digest' ? reply.digest.stories : []));
  }, 120_000);

  test('a digest comes every day', () => {
    expect(chat.posts.map(({ at }) => at)).toEqual(Array.from({ length: DAYS }, (_, day) => FIRST + day * DAY_MS));
    expect(stories.length).toBeGreaterThan(150);
  });

  test('no sentence is posted twice', () => {
    const sentences = stories.flatMap(({ lead, figures }) => [lead.text, ...(figures === null ? [] : [figures.text])]);
    const folded = sentences.map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
    expect(folded.filter((sentence, place) => folded.indexOf(sentence) !== place)).toEqual([]);
  });

  test('no article is in two stories', () => {
    const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});
