import type { Dated, Reply } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { citationPhrase, periodPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline } from '../part.ts';
import type { Reader } from '../reader.ts';

/** What happened when: above each sentence its day, and how that was read from the words; what has no day comes last. */
export function timelineOutline({ topic, events }: Extract<Reply, { kind: 'timeline' }>, reader: Reader): Outline {
  const { language } = reader;
  return {
    head: [{ kind: 'title', text: topic }],
    lead: events.length === 0 ? [line(language.evidence.nothing)] : [],
    items: events.map((event, index) => itemOf(event, index + 1, language)),
    passedOver: 0,
    more: false,
    foot: [],
    isAnswer: events.length > 0,
  };
}

function itemOf(event: Dated, number: number, language: Language): Item {
  const { excerpt, when, isRelative } = event;
  return {
    parts: [
      { kind: 'line', runs: [{ text: whenPhrase(event, language), look: 'match' }] },
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language),
    ],
    link: excerpt.link === null ? null : { number, url: excerpt.link },
    ...(when !== null && { mark: { number, from: when.from, to: when.to, isRelative } }),
  };
}

/** `26 Oct 2024`, `“on Saturday” read as 26 Oct 2024`, `“on Saturday” cannot be dated` */
function whenPhrase({ when, words, isRelative }: Dated, language: Language): string {
  if (when === null) return language.evidence.cannotBeDated(words);
  const days = periodPhrase(when, language);
  return isRelative ? language.evidence.readAsDay(words, days) : days;
}
