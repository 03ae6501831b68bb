import type { ArticleHead } from '../../../corpus/article.ts';
import type { Reply, SourceSummary } from '../../../reply.ts';
import { english } from '../../languages/en.ts';
import { count, dayPhrase, sourcePhrase } from '../../phrases.ts';
import type { Line } from '../layout.ts';
import { EMPTY, hanging, type Page, paragraph, span, toTry } from './page.ts';

/** `30 Oct 2023` and two spaces. */
const DATE_COLUMNS = 13;

/** Publishers with their articles: day, title, and the id that `show` takes. */
export function sourcesLines(reply: Extract<Reply, { kind: 'sources' }>, page: Page): Line[] {
  const { query, sources, problems } = reply;
  const articles = sources.reduce((sum, source) => sum + source.count, 0);
  const listed = sources.reduce((sum, source) => sum + source.articles.length, 0);
  const publishers = sources.filter(({ source }) => source !== null).length;
  if (articles === 0 && query !== null) {
    return [...paragraph(`No publisher and no title holds ${query}.`, page), ...toTry(['sources'], page)];
  }
  return [
    ...paragraph(`${count(articles, 'article')} · ${count(publishers, 'publisher')}`, page, 'title'),
    ...sources.flatMap((source) => [EMPTY, ...sourceLines(source, page)]),
    ...(listed === articles ? [] : [EMPTY, ...paragraph(english.newestListed(listed), page)]),
    ...(problems === 0 ? [] : [EMPTY, ...paragraph(problemsPhrase(problems), page)]),
  ];
}

function sourceLines({ source, count: number, articles }: SourceSummary, page: Page): Line[] {
  const name = `${sourcePhrase(source)} · ${count(number, 'article')}`;
  return [...paragraph(name, page, 'match'), ...articles.flatMap((article) => articleLine(article, page))];
}

function articleLine({ date, title, id }: ArticleHead, page: Page): Line[] {
  const day = dayPhrase(date).padEnd(DATE_COLUMNS);
  return hanging(span(`  ${day}`, 'faint'), [span(title), span(` · ${id}`, 'faint')], page);
}

function problemsPhrase(problems: number): string {
  const what = problems === 1 ? 'One file or record' : `${problems} files or records`;
  return `${what} could not be read: \`npm run -s briefwire -- check\` says why, and how to mend it.`;
}
