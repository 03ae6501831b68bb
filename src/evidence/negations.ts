import { negationsIn } from '../analysis/quotation/negation.ts';
import type { LoneNegation } from '../reply.ts';

/** Words that turn a statement round in their own way: to deny is not merely not to do. By how they begin, in order. */
const KINDS = /^(?:deni|deny|disput|fail|fals|impossib|lack|refus|reject|unabl|unlikel|untru)/iu;

/**
 * Negations that stand on one side alone, each kind once: `did not` and `never` are of one kind, `denied` is of another. Where
 * the same kind stands on both sides nobody is misled by it.
 */
export function loneNegations(claim: string, passage: string): LoneNegation[] {
  const [inClaim, inPassage] = [kindsIn(claim), kindsIn(passage)];
  const lone = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>, side: LoneNegation['side']) =>
    [...own].filter(([kind]) => !other.has(kind)).map(([, word]) => ({ side, word }));
  return [...lone(inClaim, inPassage, 'claim'), ...lone(inPassage, inClaim, 'passage')];
}

/** By kind, its first word as written. */
function kindsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of negationsIn(text)) {
    const kind = (KINDS.exec(word)?.[0] ?? 'not').toLowerCase().replace(/^deny$/, 'deni');
    if (!found.has(kind)) found.set(kind, word);
  }
  return found;
}
