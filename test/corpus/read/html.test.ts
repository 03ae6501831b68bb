import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/corpus/read/html.ts';
import { fileOf, fixture, headingsSeen, onlyExtract } from './support.ts';

const extractOf = async (html: string | Uint8Array) => onlyExtract(await readHtml(fileOf('a.html', html)));

test('the golden page', async () => {
  const extract = onlyExtract(await readHtml(fixture('article.html')));
  expect(extract).toMatchObject({ isRaw: false, layout: 'blocks', markup: [], breaks: [] });
  expect(extract.fields).toEqual({
    title: 'Port strike enters third week – and no end',
    date: { value: '2024-03-05T23:30:00-05:00', from: 'JSON-LD' },
    source: 'Harbor Ledger',
    byline: 'Ines Calder, Tom Okoro',
    url: 'https://example.org/port-strike',
  });
  expect(headingsSeen(extract)).toEqual(['What they ask for']);
  expect(extract.text.split('\n\n')).toEqual([
    'The port workers of Eastquay walked out on a Monday, and\u00a0nobody at the gates this week would say when, or whether, they mean to walk back in & take up their hooks again.',
    'What they ask for',
    'Four demands stand on the paper that was nailed to the gate, in the order in which the workers voted for them, and the owners have answered, so far, to none of them:',
    'more pay',
    'shorter night shifts',
    'We will stay out, said one of the crane drivers, as long as it takes, and then a week longer.',
    'Week\tShips',
    'first\t14',
    'second\t3',
    'The owners of the port meet on Friday,\ntheir spokeswoman said.',
    'They did not comment on the demands, on the ships that wait outside the harbor, or on the wages of those who load them.',
  ]);
});

describe('a page as people write it', () => {
  test.each([
    ['no skeleton at all', '<title>Port strike</title><p>One.<p>Two.'],
    [
      'a head without its tags',
      '<!doctype html><html><title>Port strike</title><body><p>One.</p><p>Two.</p></body></html>',
    ],
    ['a head without a body', '<head><title>Port strike</title></head><h1>Port strike</h1><p>One.</p><p>Two.</p>'],
    [
      'XHTML',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Port strike</title></head><body><p>One.</p><p>Two.</p></body></html>',
    ],
    ['tags left open', '<html><head><title>Port strike</title><body><div><b><p>One.<p>Two.</div>'],
  ])('%s', async (_name, html) => {
    const extract = await extractOf(html);
    expect(extract.fields).toEqual({ title: 'Port strike' });
    expect(extract.text).toBe('One.\n\nTwo.');
  });

  test('a declared encoding is used', async () => {
    const korean = Buffer.from('bacfc7d120bcd2bdc4', 'hex');
    const page = Buffer.concat([Buffer.from('<meta charset="euc-kr"><p>'), korean, Buffer.from('</p>')]);
    expect((await extractOf(page)).text).toBe('북한 소식');
  });

  test('a charset that the sniffer stumbles over is as good as none', async () => {
    expect((await extractOf('<meta http-equiv="content-type" content="charset"><p>One.</p>')).text).toBe('One.');
  });
});

describe('a page that holds no article', () => {
  const noText =
    'The page has no text without its scripts; open it in a browser and save the words of the article as .txt.';
  test.each([
    ['only scripts', '<html><body><div id="app"></div><script>start()</script></body></html>', noText],
    ['only a title', '<title>One</title><h1>One</h1>', noText],
    [
      'nested without end',
      '<div>'.repeat(50_000),
      'The HTML nests its elements more than 256 levels deep, which no article needs; copy the words of the article into a .txt file instead.',
    ],
    [
      'elements without end',
      '<p>a</p>'.repeat(50_000),
      'The HTML has more than 30000 elements, which no article needs; copy the words of the article into a .txt file instead.',
    ],
  ])('%s', async (_name, html, message) => {
    expect(() => readHtml(fileOf('a.html', html))).toThrow(message);
  });
});
