import type { ClaimSource, ClaimSources, Reply } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { citationPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { type Item, line, type Outline, type Part, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Passages for each claim of a message; which words they hold is said, and nothing of who is right. */
export function claimsOutline(reply: Extract<Reply, { kind: 'claims' }>, reader: Reader): Outline {
  const { claims, unlooked, quotations } = reply;
  const { language } = reader;
  const { evidence } = language;
  const isAnswer = claims.some(({ sources }) => sources.length > 0);
  let number = 0;
  return {
    head: [],
    lead: [...(claims.length === 0 ? [line(evidence.noClaim)] : []), ...(isAnswer ? [small(evidence.byWords)] : [])],
    items: claims.flatMap((claim, index) => {
      const sources = claim.sources.map((source) => {
        number += 1;
        return itemOf(source, number, language);
      });
      const place = claims.length === 1 ? '' : `${index + 1}/${claims.length}: `;
      return below(headOf(claim, place, language), sources);
    }),
    passedOver: 0,
    more: false,
    foot: [...(unlooked === 0 ? [] : [small(evidence.unlooked(unlooked))]), ...checkable(quotations, reader)],
    isAnswer,
  };
}

/** UTF-16 units of a line to copy: a longer one would be cut, and a cut quotation is another one. */
const LONGEST_LINE = 280;
const MOST_LINES = 2;

/** That quotations can be checked word for word, with what to type for the first of them. */
function checkable(quotations: readonly string[], { language, toType }: Reader): Part[] {
  if (quotations.length === 0) return [];
  const lines = quotations.map((quotation) => toType(`check-quote ${quotation}`));
  const short = lines.filter(({ length }) => length <= LONGEST_LINE).slice(0, MOST_LINES);
  return [line(language.evidence.quotes(quotations.length)), ...short.map((text): Part => ({ kind: 'code', text }))];
}

function headOf({ claim, sources, nowhere, numbersMissing }: ClaimSources, place: string, language: Language): Part[] {
  return [
    { kind: 'line', runs: [{ text: `${place}${claim}`, look: 'match' }] },
    ...(sources.length === 0 ? [line(language.evidence.nothing)] : []),
    ...(nowhere.length === 0 ? [] : [small(language.foundNowhere(nowhere.join(', ')))]),
    ...(numbersMissing.length === 0 ? [] : [small(language.evidence.numbersMissing(numbersMissing.join(', ')))]),
  ];
}

/** The first source below the head; where there is none, the head alone. */
function below(head: readonly Part[], [first, ...others]: readonly Item[]): Item[] {
  if (first === undefined) return [{ parts: head, link: null }];
  return [{ ...first, parts: [...head, ...first.parts] }, ...others];
}

function itemOf({ excerpt, holds, negations }: ClaimSource, number: number, language: Language): Item {
  const { holdsWords, aroundIt, negationIn } = language.evidence;
  return {
    parts: [
      { kind: 'line', runs: [plain(holds ? holdsWords : aroundIt)] },
      ...negations.map(({ side, word }) => small(negationIn[side](word))),
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language, excerpt.answer),
    ],
    link: excerpt.link === null ? null : { number, url: excerpt.link },
  };
}
