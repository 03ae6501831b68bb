import type { DigestStory, Excerpt, Reply } from '../../../reply.ts';
import { articlePhrase, citationPhrase, periodPhrase, sourcePhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline, type Part, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** What is new, story by story: who tells it, the sentence that leads it, the new figures, who is newly quoted. */
export function digestOutline(reply: Extract<Reply, { kind: 'digest' }>, reader: Reader): Outline {
  const { topic, digest, style, occasion } = reply;
  const { language } = reader;
  const { watchTitle, title, cameIn, undated } = language.digest;
  const isWatch = occasion === 'watch' && topic !== null;
  let number = 0;
  return {
    head: [{ kind: 'title', text: isWatch ? watchTitle(topic) : title(topic, periodPhrase(digest, language)) }],
    lead: [
      ...(digest.missing.length === 0 ? [] : [small(language.foundNowhere(digest.missing.join(', ')))]),
      ...(digest.stories.length === 0 ? nothingNew(topic, digest.before, reader) : []),
    ],
    items: digest.stories.map((whole) => {
      const story = style === 'full' ? whole : { ...whole, figures: null, voices: [] };
      const item = itemOf(story, number, reader);
      number += story.figures === null ? 1 : 2;
      return item;
    }),
    passedOver: 0,
    more: false,
    foot: [
      ...(digest.cameIn === 0 ? [] : [small(cameIn(digest.cameIn))]),
      ...(digest.undated === 0 ? [] : [small(undated(digest.undated))]),
    ],
    isAnswer: digest.stories.length > 0,
  };
}

/** That it is quiet, and what to type for the last that there was. */
function nothingNew(
  topic: string | null,
  before: Extract<Reply, { kind: 'digest' }>['digest']['before'],
  { language, toType }: Reader,
): Part[] {
  if (before === null) return [line(language.digest.nothing)];
  const again = ['digest', ...(topic === null ? [] : [topic]), `since:${before.date}`].join(' ');
  return [
    line(language.digest.nothing),
    small(language.home.newest(articlePhrase(before, language))),
    { kind: 'code', text: toType(again) },
  ];
}

function itemOf(story: DigestStory, before: number, { language }: Reader): Item {
  const { lead, articles, figures, voices } = story;
  const cited = (excerpt: Excerpt, number: number) =>
    citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language);
  const publishers = [...new Set(articles.map(({ source }) => sourcePhrase(source, language)))].join(', ');
  const names = voices.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])).join(', ');
  return {
    parts: [
      {
        kind: 'line',
        runs: [{ text: language.digest.told(language.countArticles(articles.length), publishers), look: 'match' }],
      },
      ...cited(lead, before + 1),
      ...(figures === null ? [] : [line(language.digest.newFigure), ...cited(figures, before + 2)]),
      ...(names === '' ? [] : [small(language.digest.newVoices(names))]),
    ],
    link: lead.link === null ? null : { number: before + 1, url: lead.link },
  };
}
