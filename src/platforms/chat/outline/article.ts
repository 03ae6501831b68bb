import type { Article } from '../../../corpus/article.ts';
import { dayPhrase, sourcePhrase } from '../../phrases.ts';
import { type Item, type Outline, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** A whole article, its paragraphs numbered as citations number them. */
export function articleOutline(article: Article, { language }: Reader): Outline {
  const { title, source, byline, date, dateFrom, id, revision, file } = article;
  const day = dayPhrase(date, language);
  const facts = [
    sourcePhrase(source, language),
    ...(byline === null ? [] : [byline]),
    dateFrom === null ? day : language.from(day, dateFrom),
  ];
  return {
    head: [{ kind: 'title', text: title }],
    lead: [small(facts.join(' · ')), small(`id ${id} · revision ${revision} · file ${file}`)],
    items: itemsOf(article),
    passedOver: 0,
    more: false,
    foot: [],
    isAnswer: true,
  };
}

/** A paragraph an item, and a heading together with what stands below it. */
function itemsOf({ text, blocks, url }: Article): Item[] {
  const items: Item[] = [];
  let heading: string | null = null;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') {
      heading = heading === null ? words : `${heading}\n${words}`;
      continue;
    }
    const number = items.length + 1;
    items.push({
      parts: [
        ...(heading === null ? [] : [{ kind: 'quote', runs: [{ text: heading, look: 'match' }] } as const]),
        { kind: 'quote', runs: [plain(words)] },
        small(`${number}`),
      ],
      link: number === 1 && url !== null ? { number, url } : null,
    });
    heading = null;
  }
  return items;
}
