import { describe, expect, test } from 'vitest';
import { readMail } from '../../../src/corpus/read/mail.ts';
import { fileOf, fixture, headingsSeen, onlyExtract } from './support.ts';

const mail = (headers: string, body: string) => `${headers}\nMIME-Version: 1.0\n${body}`.replaceAll('\n', '\r\n');
const extractOf = async (headers: string, body: string) =>
  onlyExtract(await readMail(fileOf('a.eml', mail(headers, body))));
const PLAIN = 'Content-Type: text/plain; charset=utf-8\n\n';

test('the golden newsletter: its HTML, for the text part only points to it', async () => {
  const extract = onlyExtract(await readMail(fixture('newsletter.eml')));
  expect(extract).toMatchObject({ isRaw: false, layout: 'blocks' });
  expect(extract.fields).toEqual({
    title: 'Port strike enters third week – and no end',
    source: 'Desk Sample Wire – Mornings',
    date: { value: '2024-03-05', from: 'mail header' },
  });
  expect(headingsSeen(extract)).toEqual([]);
  expect(extract.text).toBe(
    'The port workers of Eastquay walked out on a Monday, and nobody says “when” they mean to walk back in.\n\nThe owners meet on Friday.',
  );
});

test('a text part of some length is taken before HTML', async () => {
  const words = 'One line of the article, as the sender broke it.\n'.repeat(6);
  const parts = `Content-Type: multipart/alternative; boundary=x\n\n--x\n${PLAIN}${words}\n--x\nContent-Type: text/html\n\n<p>${'Other words. '.repeat(50)}</p>\n--x--\n`;
  const extract = await extractOf('From: a@example.org', parts);
  expect(extract).toMatchObject({
    isRaw: false,
    layout: 'plain',
    text: expect.stringContaining('as the sender broke it.'),
  });
  expect(extract.text).not.toContain('Other');
});

describe('headers', () => {
  test.each([
    ['Re: and Fwd: are not the title', 'Subject: Re: FW: Fwd: Port: strike', { title: 'Port: strike' }],
    [
      'the day is the sender’s own',
      'Date: Wed, 10 Jan 2024 00:10:00 +0900',
      { date: { value: '2024-01-10', from: 'mail header' } },
    ],
    [
      'a day without its weekday',
      'Date: 1 October 2024 10:00 UTC',
      { date: { value: '2024-10-01', from: 'mail header' } },
    ],
    ['a day that is none', 'Date: yesterday', {}],
    ['an address where there is no name', 'From: <news@example.org>', { source: 'news@example.org' }],
  ])('%s', async (_name, header, fields) => {
    expect((await extractOf(header, `${PLAIN}Words.`)).fields).toEqual(fields);
  });
});

describe('what is no article', () => {
  const pictureOnly =
    'Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\naGk=';
  const nested = Array.from(
    { length: 60 },
    (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
  ).join('');
  test.each([
    [
      'no headers',
      'Just some words.',
      'This is not a mail message: it has no mail headers; save the message itself as .eml.',
    ],
    [
      'no text',
      mail('Subject: One', pictureOnly),
      'The message has no text; if the article is in an attachment, save that by itself.',
    ],
    ['parts without end', mail('Subject: One', nested), 'Maximum MIME nesting depth of 50 levels exceeded'],
  ])('%s', async (_name, content, message) => {
    await expect(readMail(fileOf('a.eml', content))).rejects.toThrow(message);
  });
});
