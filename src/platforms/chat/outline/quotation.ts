import type { QuotationMatch, Reply } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { citationPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { diffRuns } from '../diff-runs.ts';
import { type Item, line, type Outline, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Whether a quotation stands in the corpus: the verdict first, then each place with what differs there. */
export function quotationOutline({ check }: Extract<Reply, { kind: 'quotation' }>, { language }: Reader): Outline {
  const { verdict, matches } = check;
  const { evidence } = language;
  const said = {
    verbatim: evidence.verbatim,
    different: evidence.different,
    'not found': evidence.notFound,
    'too short': evidence.tooShort,
  }[verdict];
  return {
    head: [],
    lead: [line(said), ...(matches.some(({ diff }) => diff.length > 0) ? [small(language.diffLegend)] : [])],
    items: matches.map((match, index) => itemOf(match, index + 1, language)),
    passedOver: 0,
    more: false,
    foot: [],
    isAnswer: matches.length > 0,
  };
}

function itemOf({ excerpt, diff, dropsNegation, speaker }: QuotationMatch, number: number, language: Language): Item {
  const { negationLost, spokenBy } = language.evidence;
  return {
    parts: [
      ...(dropsNegation ? [line(negationLost)] : []),
      ...(diff.length === 0 ? [] : [{ kind: 'line', runs: diffRuns(diff) } as const]),
      ...(speaker === null ? [] : [line(spokenBy(speaker))]),
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language),
    ],
    link: excerpt.link === null ? null : { number, url: excerpt.link },
  };
}
