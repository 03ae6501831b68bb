import type { Verification } from '../../../reply.ts';
import { articlePhrase } from '../../phrases.ts';
import { diffRuns } from '../diff-runs.ts';
import { type Item, line, type Outline, type Part, plain, type Run, small } from '../part.ts';
import type { Reader } from '../reader.ts';

/** Whether cited words still stand: the verdict first, then the words. */
export function verificationOutline(verification: Verification, { language }: Reader): Outline {
  const where = (article: Parameters<typeof articlePhrase>[0]) => small(articlePhrase(article, language));
  switch (verification.verdict) {
    case 'intact':
      return found([line(language.intact)], [quote([plain(verification.text)]), where(verification.article)]);
    case 'moved': {
      const place: Part[] = [where(verification.article), { kind: 'citation', text: verification.citation }];
      return found([line(language.moved)], [quote([plain(verification.text)]), ...place]);
    }
    case 'changed': {
      const { article, now, diff } = verification;
      const verdict = line(language.changed);
      if (diff !== null) {
        return found([verdict, small(language.diffLegend)], [quote(diffRuns(diff)), where(article)]);
      }
      if (now === null) return found([verdict, line(language.nothingResembles), where(article)], []);
      return found([verdict, line(language.notKept)], [quote([plain(now)]), where(article)]);
    }
    case 'gone':
      return found([line(language.gone(verification.articleId))], []);
    default:
      return verification satisfies never;
  }
}

function quote(runs: readonly Run[]): Part {
  return { kind: 'quote', runs };
}

function found(lead: readonly Part[], parts: readonly Part[]): Outline {
  const items: Item[] = parts.length === 0 ? [] : [{ parts, link: null }];
  return { head: [], lead, items, passedOver: 0, more: false, foot: [], isAnswer: false };
}
