import { type Figure, sameThing } from '../analysis/figures/figure.ts';
import type { Article } from '../corpus/article.ts';
import type { Excerpt, FigureGroup } from '../reply.ts';
import { compareExcerpts } from './order.ts';
import { withoutRepeats } from './repeated.ts';
import type { ExcerptMaker } from './sentence-excerpt.ts';

interface ShownFigure {
  readonly figure: Figure;
  readonly excerpt: Excerpt;
  /** As written. */
  readonly words: string;
}

export function shownFigure(article: Article, figure: Figure, excerptOf: ExcerptMaker): ShownFigure {
  const { sentence, words } = figure;
  return {
    figure,
    excerpt: excerptOf(article, sentence, [words]),
    words: article.text.slice(words.start, words.end),
  };
}

/** Figures that count the same thing stand together, those of the oldest article first; the largest group comes first. */
export function grouped(figures: readonly ShownFigure[]): FigureGroup[] {
  const groups: ShownFigure[][] = [];
  for (const shown of figures.toSorted((a, b) => compareExcerpts(a.excerpt, b.excerpt))) {
    const group = groups.find(([first]) => belongTogether(first!.figure, shown.figure));
    if (group === undefined) groups.push([shown]);
    else group.push(shown);
  }
  return groups
    .map((group) => ({
      counted: countedBy(group),
      figures: withoutRepeats(group).map(({ excerpt, words, figure: { negated } }) => ({ excerpt, words, negated })),
    }))
    .sort((a, b) => b.figures.length - a.figures.length);
}

/** Sums of money and the like, of which the sentence does not say what they are for, are compared by their unit. */
function belongTogether(a: Figure, b: Figure): boolean {
  return sameThing(a, b) || (a.headTerm === null && b.headTerm === null && a.unit !== null && a.unit === b.unit);
}

/** The noun as the first sentence has it, else the unit; null where it has neither: 'they arrested 200'. */
function countedBy(group: readonly ShownFigure[]): string | null {
  const { headTerm, unit } = group[0]!.figure;
  // Where the noun was left out, the figure before it in the same sentence has it.
  const withNoun = headTerm === null ? undefined : group.find(({ words }) => /\p{L}$/u.test(words));
  return withNoun === undefined ? unit : /\S+$/u.exec(withNoun.words)![0];
}
