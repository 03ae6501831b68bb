import type { Reply, Spoken } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { citationPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline, plain } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Who said what: above each sentence who speaks and what they do with it, by rule. */
export function quotesOutline(reply: Extract<Reply, { kind: 'quotes' }>, reader: Reader): Outline {
  const { person, topic, spoken } = reply;
  return outlineFrom(reader.language.evidence.quotesTitle(person, topic), spoken, reader);
}

/** Those who affirm, then those who deny, then those who do not comment; nobody is said to be right. */
export function positionsOutline(reply: Extract<Reply, { kind: 'positions' }>, reader: Reader): Outline {
  const sides = (['affirms', 'denies', 'declines'] as const).flatMap((stance) =>
    reply.spoken.filter((spoken) => spoken.stance === stance),
  );
  return outlineFrom(reply.topic, sides, reader);
}

function outlineFrom(title: string, spoken: readonly Spoken[], { language }: Reader): Outline {
  return {
    head: [{ kind: 'title', text: title }],
    lead: spoken.length === 0 ? [line(language.evidence.nothing)] : [],
    items: spoken.map((one, index) => itemOf(one, index + 1, language)),
    passedOver: 0,
    more: false,
    foot: [],
    isAnswer: spoken.length > 0,
  };
}

function itemOf({ excerpt, speaker, asWritten, stance, negated }: Spoken, number: number, language: Language): Item {
  const { does, byRule, notPlainWho } = language.evidence;
  const deed = does[negated && stance !== 'declines' ? 'does not say' : stance];
  const who = speaker ?? notPlainWho(asWritten);
  return {
    parts: [
      { kind: 'line', runs: [{ text: who, look: 'match' }, plain(` · ${deed} · ${byRule}`)] },
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language),
    ],
    link: excerpt.link === null ? null : { number, url: excerpt.link },
  };
}
