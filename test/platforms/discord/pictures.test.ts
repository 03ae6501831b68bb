import { expect, test } from 'vitest';
import { connected } from './briefwire.ts';
import { seenOn as seen } from './pages.ts';

const timeline = { name: 'timeline', options: { topic: 'tide barrier' } } as const;

test('a timeline comes with its picture, and with what is in it in words', async () => {
  const { server } = await connected();
  const message = await server.command(timeline).answered();
  expect(message.attachments).toMatchObject([
    { filename: 'timeline.png', description: '1: 30 Oct 2023 · 2: 10 Jan 2024', content_type: 'image/png' },
  ]);
  const [file] = server.requests.find(({ files }) => files.length > 0)!.files;
  expect([...file!.bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(server.violations).toEqual([]);
});

test('the same picture is drawn again, byte by byte', async () => {
  const { server } = await connected();
  for (const user of ['Ada', 'Ben']) await server.command({ ...timeline, user }).answered();
  const [first, second] = server.requests.flatMap(({ files }) => files);
  expect(Buffer.compare(first!.bytes, second!.bytes)).toBe(0);
});

test('a page without one keeps none of the page before', async () => {
  const { server } = await connected();
  const message = await server.command({ name: 'timeline', options: { topic: 'herring fleet' } }).answered();
  expect(message.attachments).toEqual([]);
  expect(server.violations).toEqual([]);
});

test('where files are not allowed, a mention is answered in words', async () => {
  const { server } = await connected();
  server.fault({ method: 'POST', path: /\/channels\/\d+\/messages$/, status: 403, code: 50_013 });
  const answer = await server.replyTo(server.say({ content: `<@${server.botId}> timeline tide barrier` }));
  expect(answer.attachments).toEqual([]);
  expect(seen(answer)).toContain('barrier');
  expect(server.violations).toEqual([]);
});
