import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/corpus/read/dom.ts';
import { pageFields } from '../../../src/corpus/read/html-fields.ts';

const fieldsOf = (head: string, body = '') =>
  pageFields(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`));
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('title', () => {
  const site = '<meta property="og:site_name" content="Harbor Ledger">';
  test.each([
    [
      'JSON-LD before all',
      `${linked({ '@type': 'NewsArticle', headline: 'A' })}<meta property="og:title" content="B">`,
      '',
      'A',
    ],
    ['og:title before the heading', '<meta property="og:title" content="B"><title>D</title>', '<h1>C</h1>', 'B'],
    ['the heading before <title>', '<title>D</title>', '<h1>C <small>c</small></h1>', 'C c'],
    ['the article’s heading before the site’s', '', '<h1>Site</h1><article><h1>C</h1></article>', 'C'],
    ['<title> without the site behind a bar', '<title>D - d | Harbor Ledger</title>', '', 'D - d'],
    [
      '<title> without the site behind a dash, where the page names it',
      `${site}<title>D - d - Harbor Ledger</title>`,
      '',
      'D - d',
    ],
    ['a dash that belongs to the headline', '<title>Seoul - Tokyo</title>', '', 'Seoul - Tokyo'],
    [
      'references that were written twice',
      linked({ '@type': 'BlogPosting', headline: 'Q&amp;A <b> &#8217;' }),
      '',
      'Q&A <b> ’',
    ],
  ])('%s', (_name, head, body, title) => {
    expect(fieldsOf(head, body).title).toBe(title);
  });
});

describe('date', () => {
  const article = (inner: string) => `<article><h1>One</h1>${inner}<p>Text.</p></article>`;
  test.each([
    ['JSON-LD', linked([{ '@type': 'NewsArticle', datePublished: '2024-01-10' }]), '', '2024-01-10', 'JSON-LD'],
    [
      'JSON-LD within mainEntity',
      linked({ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2024-01-10' } }),
      '',
      '2024-01-10',
      'JSON-LD',
    ],
    [
      'a meta tag',
      '<meta property="article:published_time" content="2024-01-10T09:00Z">',
      '',
      '2024-01-10T09:00Z',
      'meta tag',
    ],
    ['a meta tag in capitals', '<meta name="DC.date.issued" content="2024-01-10">', '', '2024-01-10', 'meta tag'],
    [
      'a time element',
      '',
      article('<p>By A. Writer <time datetime="2024-01-10">Jan 10</time></p>'),
      '2024-01-10',
      'time element',
    ],
    [
      'a time element that was never updated',
      '',
      article('<time class="published updated" datetime="2024-01-10"></time>'),
      '2024-01-10',
      'time element',
    ],
  ])('from %s', (_name, head, body, value, from) => {
    expect(fieldsOf(head, body).date).toEqual({ value, from });
  });

  test.each([
    [
      'when the page was changed',
      `${linked({ '@type': 'NewsArticle', dateModified: '2024-01-10' })}<meta property="article:modified_time" content="2024-01-10">`,
      '',
    ],
    [
      'when another page was published',
      linked({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2024-01-10' }] }),
      '',
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-01-10",}</script>',
      '',
    ],
    [
      'the day of an event in a sentence',
      '',
      article('<p>The minister came on <time datetime="2023-10-18">Oct 18</time>.</p>'),
    ],
    ['the day of a comment', '', article('<article class="comment"><time datetime="2024-01-10"></time></article>')],
    ['the day of an update', '', article('<time class="updated" datetime="2024-01-10"></time>')],
    ['the day at the head of the site', '', `<header><time datetime="2024-01-10"></time></header>${article('')}`],
  ])('not from %s', (_name, head, body) => {
    expect(fieldsOf(head, body).date).toBeUndefined();
  });
});

test.each([
  ['the publisher', linked({ '@type': 'NewsArticle', publisher: { name: 'A' } }), { source: 'A' }],
  ['og:site_name', '<meta property="og:site_name" content="A &amp; B">', { source: 'A & B' }],
  ['an author', linked({ '@type': 'NewsArticle', author: 'A' }), { byline: 'A' }],
  ['an author without a name', linked([{ '@type': 'NewsArticle', author: { jobTitle: 'A' } }, { name: 'B' }]), {}],
  ['a type that is no word', linked({ '@type': { toString: 1 }, author: 'A' }), {}],
  ['meta author', '<meta name="author" content="A">', { byline: 'A' }],
  ['no address for an author', '<meta name="author" content="https://example.org/a">', {}],
  [
    'canonical',
    '<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">',
    { url: 'https://example.org/a' },
  ],
  [
    'og:url',
    '<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/b">',
    { url: 'https://example.org/b' },
  ],
  ['no script for an address', '<link rel="canonical" href="javascript:alert(1)">', {}],
])('%s', (_name, head, fields) => {
  expect(fieldsOf(head)).toEqual(fields);
});
