import type { Token } from './tokens.ts';
import { likeness, type TypedToken } from './typed.ts';

/**
 * One step of an alignment. `typed` and `article` are indexes into the two token lists. `cut` is a word of the article
 * that an ellipsis of the quotation leaves out.
 */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly typed: number; readonly article: number }
  | { readonly kind: 'removed'; readonly typed: number; readonly article: null }
  | { readonly kind: 'added' | 'cut'; readonly typed: null; readonly article: number };

/**
 * What each difference costs, in hundredths of a changed word. Putting in is a little cheaper than replacing, so that the
 * first and last words are held against themselves where a word next to them was dropped; taking out is a little dearer, so
 * that a changed first or last word stands opposite what it replaced. Bracketed words cost next to nothing, and less to be taken
 * out than to replace something, so that a quotation that opens with one does not swallow the word before.
 */
const COST = {
  letterCase: 20,
  changed: 101,
  removed: 102,
  added: 100,
  overEdge: 103,
  replacedByInsertion: 1,
  nextToInsertion: 10,
};

/**
 * The cheapest way to read the typed words as a run of the article's words (which may begin and end anywhere), by dynamic
 * programming (Sellers 1980: approximate substring matching). `endsClause(n)`: between the article's tokens `n - 1` and
 * `n` a sentence ends or somebody begins or ceases to speak; the first and last typed words are not held against words
 * beyond such a place. Takes `typed.length * article.length` steps.
 */
export function align(
  typed: readonly TypedToken[],
  article: readonly Token[],
  endsClause: (n: number) => boolean,
): Step[] {
  const width = article.length + 1;
  const trace = new Uint8Array((typed.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= typed.length; i++) {
    const word = typed[i - 1]!;
    const next = typed[i];
    const removed = word.inserted ? 0 : COST.removed;
    const added = next?.afterCut ? 0 : word.inserted || next?.inserted ? COST.nextToInsertion : COST.added;
    row[0] = above[0]! + removed;
    trace[i * width] = UP;
    for (let j = 1; j < width; j++) {
      let best = above[j - 1]! + replacing(word, article[j - 1]!, next, () => overEdge(word, next, j, endsClause));
      let way = DIAGONAL;
      if (above[j]! + removed < best) {
        best = above[j]! + removed;
        way = UP;
      }
      if (next && row[j - 1]! + added < best) {
        best = row[j - 1]! + added;
        way = LEFT;
      }
      row[j] = best;
      trace[i * width + j] = way;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (above[j]! < above[end]!) end = j;
  return stepsBack(typed, article, trace, end);
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

function replacing(word: TypedToken, token: Token, next: TypedToken | undefined, beyond: () => boolean): number {
  if (word.exact === token.exact) return 0;
  if (word.inserted) return COST.replacedByInsertion;
  const alike = likeness(word, token);
  switch (alike) {
    case 'same':
    case 'patched':
      return 0;
    case 'case':
      return COST.letterCase;
    case 'other':
      return (word.opens || !next || next.afterCut) && beyond() ? 2 * COST.overEdge : COST.changed;
    default:
      return alike satisfies never;
  }
}

/** `j - 1` is the article's token held against `word`. */
function overEdge(
  word: TypedToken,
  next: TypedToken | undefined,
  j: number,
  endsClause: (n: number) => boolean,
): boolean {
  return (word.opens && endsClause(j)) || ((!next || next.afterCut) && endsClause(j - 1));
}

function stepsBack(typed: readonly TypedToken[], article: readonly Token[], trace: Uint8Array, end: number): Step[] {
  const steps: Step[] = [];
  let j = end;
  for (let i = typed.length; i > 0; ) {
    const way = trace[i * (article.length + 1) + j];
    if (way === DIAGONAL) steps.push(facing(typed, article, --i, --j));
    else if (way === UP) steps.push({ kind: 'removed', typed: --i, article: null });
    else steps.push({ kind: typed[i]?.afterCut ? 'cut' : 'added', typed: null, article: --j });
  }
  return steps.reverse();
}

/** The step that holds one typed word against one of the article's. */
export function facing(typed: readonly TypedToken[], article: readonly Token[], i: number, j: number): Step {
  return { kind: likeness(typed[i]!, article[j]!) === 'same' ? 'same' : 'changed', typed: i, article: j };
}
