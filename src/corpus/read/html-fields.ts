import type { DomDocument, DomElement } from './dom.ts';
import { given, names, webUrl, words } from './fields.ts';
import { type LinkedNode, linkedArticle } from './json-ld.ts';
import type { ExtractFields } from './reader.ts';

/** What a page says of its article: first in JSON-LD, then in `<meta>`, then in the elements that a reader sees. */
export function pageFields(document: DomDocument): ExtractFields {
  const article = linkedArticle(document);
  const metas = metasOf(document);
  const plain = (value: unknown) => words(value) && decoded(document, words(value)!);

  const source = plain(names(article.publisher)) ?? plain(metas.get('og:site_name'));
  const title =
    plain(article.headline) ??
    withoutSite(metas.get('og:title'), source) ??
    textOf(document.querySelector('article h1') ?? document.querySelector('h1')) ??
    withoutSite(textOf(document.querySelector('title'))?.replace(/ \| [^|]*$/, ''), source);
  const byline = plain(names(article.author)) ?? names(metas.get('author'));
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = webUrl(canonical) ?? webUrl(metas.get('og:url'));
  return given({ title, source, byline, url, date: publication(document, article, metas) });
}

/** Names of `<meta>` elements that carry the day of publication; the most telling first. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date',
  'publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
];

function publication(
  document: DomDocument,
  article: LinkedNode,
  metas: ReadonlyMap<string, string>,
): ExtractFields['date'] | undefined {
  const linked = words(article.datePublished);
  if (linked) return { value: linked, from: 'JSON-LD' };
  for (const name of DATE_METAS) {
    const value = metas.get(name);
    if (value) return { value, from: 'meta tag' };
  }
  const time = publicationTime(document);
  return time ? { value: time, from: 'time element' } : undefined;
}

/** The first `<time>` of the article that stands beside its byline: not in a sentence, a comment or a list of others. */
function publicationTime(document: DomDocument): string | undefined {
  const scope =
    document.querySelector('h1')?.closest('article') ??
    document.querySelector('article') ??
    document.querySelector('main');
  for (const time of scope?.querySelectorAll('time[datetime]') ?? []) {
    const isOther = time.closest('article, aside, nav, footer, main') !== scope;
    if (!isUpdate(time) && !isOther && !isInSentence(time)) return words(time.getAttribute('datetime'));
  }
  return undefined;
}

/** Events are dated with `<time>` as well, and a day that the article speaks of is not the day it was published. */
function isInSentence(time: DomElement): boolean {
  const around = time.closest('p, li, blockquote, td, figcaption')?.textContent.trim() ?? '';
  return around.length > 120 || /[.!?]["”’]?$/.test(around);
}

/** An article that was never changed carries both marks at once. */
function isUpdate(time: DomElement): boolean {
  const marks = `${time.getAttribute('class')} ${time.getAttribute('itemprop')}`;
  return /updated|modified/i.test(marks) && !/publish/i.test(marks);
}

/** The first value of each `<meta>`, by its name in lower case. */
function metasOf(document: DomDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = words(meta.getAttribute('content'))?.replace(/\s+/g, ' ');
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** Cuts the site's name off the end of a title, as in “Headline - Harbor Ledger”. */
function withoutSite(title = '', source = ''): string | undefined {
  if (!source || !title.toLowerCase().endsWith(source.toLowerCase())) return title || undefined;
  const headline = /^(.*\S)\s+[|·»–—-]\s+$/s.exec(title.slice(0, -source.length));
  return headline?.[1] ?? title;
}

function textOf(element: DomElement | null): string | undefined {
  return words(element?.textContent.replace(/\s+/g, ' '));
}

/** JSON-LD is not HTML, yet publishing systems write `&amp;` and `&#8217;` in it. */
function decoded(document: DomDocument, value: string): string {
  if (!/&[#\w]+;/.test(value)) return value;
  const element = document.createElement('div');
  element.innerHTML = value.replaceAll('<', '&lt;');
  return element.textContent;
}
