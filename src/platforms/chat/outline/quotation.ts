import type { QuotationCheck, QuotationMatch, Reply } from '../../../reply.ts';
import type { Language } from '../../languages/language.ts';
import { citationPhrase } from '../../phrases.ts';
import { citedParts } from '../cited.ts';
import { diffRuns } from '../diff-runs.ts';
import { type Item, line, type Outline, type Part, plain, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Whether quotations stand in the corpus: each with its verdict, then each place with what differs there. */
export function quotationOutline(
  { checks, unchecked }: Extract<Reply, { kind: 'quotation' }>,
  { language }: Reader,
): Outline {
  const [first] = checks;
  const isOnlyOne = checks.length === 1;
  const differs = checks.some(({ matches }) => matches.some(({ diff }) => diff.length > 0));
  let number = 0;
  return {
    head: [],
    lead: [...(isOnlyOne ? [line(verdictOf(first!, language))] : []), ...(differs ? [small(language.diffLegend)] : [])],
    items: checks.flatMap((check, index) => {
      const places = check.matches.map((match) => {
        number += 1;
        return itemOf(match, number, language);
      });
      return isOnlyOne ? places : headed(headOf(check, `${index + 1}/${checks.length}`, language), places);
    }),
    passedOver: 0,
    more: false,
    foot: unchecked === 0 ? [] : [small(language.evidence.unchecked(unchecked))],
    isAnswer: checks.some(({ matches }) => matches.length > 0),
  };
}

function verdictOf({ verdict }: QuotationCheck, { evidence }: Language): string {
  switch (verdict) {
    case 'verbatim':
      return evidence.verbatim;
    case 'different':
      return evidence.different;
    case 'not found':
      return evidence.notFound;
    case 'too short':
      return evidence.tooShort;
    default:
      return verdict satisfies never;
  }
}

/** Which of several quotations it is about. */
function headOf(check: QuotationCheck, place: string, language: Language): Part[] {
  const runs = [{ text: `${place}: `, look: 'match' } as const, plain(check.quotation)];
  return [{ kind: 'line', runs }, line(verdictOf(check, language))];
}

/** The first place below the head; where there is none, the head alone. */
function headed(head: readonly Part[], [first, ...others]: readonly Item[]): Item[] {
  if (first === undefined) return [{ parts: head, link: null }];
  return [{ ...first, parts: [...head, ...first.parts] }, ...others];
}

function itemOf(
  { excerpt, diff, dropsNegation, speaker, givenTo }: QuotationMatch,
  number: number,
  language: Language,
): Item {
  const { negationLost, spokenBy, spokenByAnother } = language.evidence;
  return {
    parts: [
      ...(dropsNegation ? [line(negationLost)] : []),
      ...(diff.length === 0 ? [] : [{ kind: 'line', runs: diffRuns(diff) } as const]),
      ...(speaker === null ? [] : [line(givenTo === null ? spokenBy(speaker) : spokenByAnother(speaker, givenTo))]),
      ...citedParts(excerpt, `[${number}] ${citationPhrase(excerpt, language)}`, language),
    ],
    link: excerpt.link === null ? null : { number, url: excerpt.link },
  };
}
