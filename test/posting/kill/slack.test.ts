import { expect, onTestFinished, test } from 'vitest';
import { startSlack } from '../../platforms/slack/server/index.ts';
import type { SlackMessage } from '../../platforms/slack/server/messages.ts';
import { killing, killUntilDone } from './killing.ts';

const TOPICS = 32;
const POST = 'chat.postMessage';

test('Slack: whenever it is killed, each digest stands there once, and so does each page of it', {
  timeout: 600_000,
}, async () => {
  const server = await startSlack();
  onTestFinished(() => server.close());
  const { workspace, apiUrl } = server;
  const where = { platform: 'slack', url: apiUrl, token: workspace.tokens.bot } as const;
  const briefwire = killing(where, `slack:${workspace.team.id}:C0NEWS`, TOPICS);
  const kills = await killUntilDone(briefwire, {
    delayNextPost: (after) => server.fault({ method: POST, after, delayMs: 1000 }),
    asked: () => more('a request', () => server.calls(POST).length),
    posted: () => more('a message', () => server.messages.length),
  });

  function more(what: string, count: () => number): Promise<unknown> {
    const before = count();
    return server.until(what, () => (count() > before ? true : undefined));
  }

  const names = server.messages.map(nameOf);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  const posts = server.messages.filter(({ thread }) => thread === null);
  expect(posts).toHaveLength(TOPICS);
  for (const { ts } of posts) {
    const pages = server.messages.filter(({ thread }) => thread === ts).map(nameOf);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.map((name) => name.split('#')[1])).toEqual(pages.map((_, page) => String(page + 2)));
  }
  expect(server.violations).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(100);
});

test('Slack: of three processes with one store, one posts each digest', { timeout: 300_000 }, async () => {
  const server = await startSlack();
  onTestFinished(() => server.close());
  const { workspace, apiUrl } = server;
  const where = { platform: 'slack', url: apiUrl, token: workspace.tokens.bot } as const;
  const briefwire = killing(where, `slack:${workspace.team.id}:C0NEWS`, 10);
  expect(await briefwire.startTogether(3)).toEqual(['done', 'done', 'done']);
  // What one had begun when the others looked is there as well.
  await briefwire.startTogether(3);
  const posted = server.messages.map(nameOf);
  expect(posted.filter((post, place) => posted.indexOf(post) !== place)).toEqual([]);
  expect(briefwire.isDone()).toBe(true);
  expect(server.violations).toEqual([]);
});

function nameOf({ metadata }: SlackMessage): string {
  return (metadata as { event_payload: { name: string } }).event_payload.name;
}
