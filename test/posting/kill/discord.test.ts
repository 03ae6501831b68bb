import { expect, onTestFinished, test } from 'vitest';
import { seenOn } from '../../platforms/discord/pages.ts';
import { startDiscord } from '../../platforms/discord/server/index.ts';
import { killing, killUntilDone } from './killing.ts';
import { topicOf } from './news.ts';

const TOPICS = 32;
const POST = { method: 'POST', path: /\/messages$/ } as const;
/** Discord remembers for some minutes under which name something was posted. */
const FORGETS_MS = 15 * 60_000;

test('Discord: whenever it is killed, each digest stands there once, and so does each page of it', {
  timeout: 900_000,
}, async () => {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const where = { platform: 'discord', url: server.url, token: server.token } as const;
  const briefwire = killing(where, `discord:${server.channelId}`, TOPICS);
  const posts = () =>
    server.requests.filter(({ method, path }) => method === POST.method && POST.path.test(path)).length;
  const kills = await killUntilDone(briefwire, {
    delayNextPost: (after) => server.fault({ ...POST, after, delayMs: 1000 }),
    asked: () => more('a request', posts),
    posted: () => more('a message', () => server.messages.length),
    afterwards: () => server.passTime(FORGETS_MS),
  });

  function more(what: string, count: () => number): Promise<unknown> {
    const before = count();
    return server.until(what, () => (count() > before ? true : undefined));
  }

  const texts = server.messages.map(({ message }) => seenOn(message));
  expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  const first = server.messagesIn(server.channelId).map(({ message }) => message);
  const topics = first.map((message) => /district\w+/.exec(seenOn(message))?.[0]);
  expect(topics.toSorted()).toEqual(Array.from({ length: TOPICS }, (_, topic) => topicOf(topic)).sort());
  expect(texts.length).toBeGreaterThan(TOPICS);
  expect(server.violations).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(100);
});

test('Discord: of three processes with one store, one posts each digest', { timeout: 300_000 }, async () => {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const where = { platform: 'discord', url: server.url, token: server.token } as const;
  const briefwire = killing(where, `discord:${server.channelId}`, 10);
  expect(await briefwire.startTogether(3)).toEqual(['done', 'done', 'done']);
  // What one had begun when the others looked is there as well.
  await briefwire.startTogether(3);
  const posted = server.messages.map(({ message }) => seenOn(message));
  expect(posted.filter((post, place) => posted.indexOf(post) !== place)).toEqual([]);
  expect(briefwire.isDone()).toBe(true);
  expect(server.violations).toEqual([]);
});
