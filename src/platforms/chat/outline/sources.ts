import type { Reply, SourceSummary } from '../../../reply.ts';
import { dayPhrase, sourcePhrase } from '../../phrases.ts';
import { type Item, line, type Outline, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Publishers with their articles: title, day, and the id that `show` takes. */
export function sourcesOutline(reply: Extract<Reply, { kind: 'sources' }>, reader: Reader): Outline {
  const { query, sources, problems } = reply;
  const { language, toType } = reader;
  const articles = sources.reduce((sum, source) => sum + source.count, 0);
  const listed = sources.reduce((sum, source) => sum + source.articles.length, 0);
  const publishers = sources.filter(({ source }) => source !== null).length;
  const isEmpty = articles === 0 && query !== null;
  const counted = `${language.countArticles(articles)} · ${language.countPublishers(publishers)}`;
  return {
    head: [{ kind: 'title', text: isEmpty ? language.nothingHolds(query) : counted }],
    lead: isEmpty ? [{ kind: 'code', text: toType('sources') }] : [],
    items: sources.flatMap((source) => itemsOf(source, reader)),
    passedOver: 0,
    more: false,
    foot: [
      ...(listed === articles ? [] : [line(language.newestListed(listed))]),
      ...(problems === 0 ? [] : [line(language.unreadable(problems))]),
    ],
    isAnswer: false,
  };
}

function itemsOf({ source, count, articles }: SourceSummary, { language }: Reader): Item[] {
  return articles.map(({ date, title, id }, index) => ({
    parts: [
      ...(index > 0 ? [] : [publisherLine(`${sourcePhrase(source, language)} · `, count)]),
      line(title),
      small(`${dayPhrase(date, language)} · ${id}`),
    ],
    link: null,
  }));

  function publisherLine(name: string, number: number) {
    return { kind: 'line', runs: [{ text: name, look: 'match' }, plain(language.countArticles(number))] } as const;
  }
}
