import type { Article } from '../../../corpus/article.ts';
import { dayPhrase, sourcePhrase } from '../../phrases.ts';
import type { Line } from '../layout.ts';
import { EMPTY, hanging, type Page, paragraph, span } from './page.ts';

/** A whole article, its paragraphs numbered as citations number them. */
export function articleLines(article: Article, page: Page): Line[] {
  const { title, source, byline, date, dateFrom, url, id, revision, file } = article;
  const day = dateFrom === null ? dayPhrase(date) : `${dayPhrase(date)} (from the ${dateFrom})`;
  const facts = [sourcePhrase(source), ...(byline === null ? [] : [byline]), day].join(' · ');
  return [
    ...paragraph(title, page, 'title'),
    ...paragraph(facts, page, 'faint'),
    ...(url === null ? [] : paragraph(url, page, 'faint')),
    ...paragraph(`id ${id} · revision ${revision} · file ${file}`, page, 'faint'),
    ...blockLines(article, page),
  ];
}

function blockLines({ text, blocks }: Article, page: Page): Line[] {
  let number = 0;
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') return [EMPTY, ...hanging(span('     '), [span(words, 'match')], page)];
    number += 1;
    return [EMPTY, ...hanging(span(`${number}`.padStart(3).padEnd(5), 'faint'), [span(words)], page)];
  });
}
