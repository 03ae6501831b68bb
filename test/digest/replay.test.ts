import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { createDigester } from '../../src/digest/compose.ts';
import type { Digest, Reply } from '../../src/reply.ts';
import { parseCitation } from '../../src/retrieval/cite.ts';
import { laterBy } from '../../src/retrieval/days.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { verify } from '../../src/retrieval/verify.ts';
import * as discord from '../platforms/discord/pages.ts';
import { message } from '../platforms/discord/server/validate/message.ts';
import { Place } from '../platforms/discord/server/validate/place.ts';
import { judgeMessage } from '../platforms/slack/server/validate/message.ts';
import * as slack from '../platforms/slack/text-of.ts';
import { archiveOf } from '../retrieval/support.ts';
import { hasNews, newsBetween } from '../support/month-of-news.ts';

const FIRST = '2023-10-01' as IsoDate;
const DAYS = 31;

describe.skipIf(!hasNews)('a month of real news, a digest a day (skipped where ../shared/bench is missing)', () => {
  const articles = newsBetween('2023-01-01', laterBy(FIRST, DAYS));
  const archive = archiveOf(articles);
  const searcher = createSearcher(archive, () => FIRST);
  const digester = createDigester(archive, searcher, () => FIRST);
  const digests: Digest[] = Array.from({ length: hasNews ? DAYS : 0 }, (_, day) => {
    const now = laterBy(FIRST, day);
    return digester({ query: '', now, since: now, until: now });
  });
  const stories = digests.flatMap((digest) => digest.stories);

  test('every article of the month is considered, on its day', () => {
    const month = articles.filter(({ date }) => date! >= FIRST).map(({ id }) => id);
    const considered = digests.flatMap((digest) => digest.considered.map(({ article }) => article.id));
    expect(considered.sort()).toEqual(month.sort());
    expect(stories.length).toBeGreaterThan(150);
  });

  test('no sentence leads twice', () => {
    const leads = stories.map(({ lead }) => lead.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
    expect(repeated(leads)).toEqual([]);
  });

  test('no article is in two stories', () => {
    expect(repeated(stories.flatMap((story) => story.articles.map(({ id }) => id)))).toEqual([]);
  });

  test('nothing leads that stands in an article of the fortnight before', () => {
    for (const { lead } of stories) {
      const day = lead.article.date!;
      const told = articles.filter(({ date }) => date! < day && date! >= laterBy(day, -14));
      expect(told.filter(({ text }) => text.includes(lead.text)).map(({ title }) => title)).toEqual([]);
    }
  });

  test('everything in them stands in its article as cited', () => {
    const byId = new Map<string, (typeof articles)[number]>(articles.map((article) => [article.id, article]));
    const kept = { article: (id: string) => byId.get(id) ?? null, holding: () => articles, earlierText: () => null };
    for (const { lead, figures, voices } of stories) {
      for (const { citation, text } of [
        lead,
        ...(figures === null ? [] : [figures]),
        ...voices.map(({ excerpt }) => excerpt),
      ]) {
        expect(verify(parseCitation(citation)!, kept)).toMatchObject({ verdict: 'intact', text });
      }
    }
  });

  test('each of their messages is one that Slack and Discord take', () => {
    for (const digest of digests) {
      const reply: Reply = { kind: 'digest', topic: null, style: 'full', occasion: 'digest', digest };
      for (const page of slack.pagesOf(reply)) {
        expect(judgeMessage({ ...page }, { unfurls: true })).toEqual({ error: null, findings: [] });
      }
      for (const page of discord.pagesOf(reply, 'channel')) {
        const place = new Place();
        message('edit')(page, place);
        expect([...place.refused, ...place.remarked]).toEqual([]);
      }
    }
  });
});

function repeated<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
