import { type Figure, sameThing } from '../analysis/figures/figure.ts';
import type { Statement } from '../analysis/statements/statement.ts';
import type { Article, Range } from '../corpus/article.ts';
import { covers } from '../ranges.ts';

/** Numbers below this are telling with a unit only: 'two men' is no figure that anybody waits for. */
const LEAST_COUNT = 10;
/** People of one story who are named. */
const MOST_VOICES = 4;

export interface Found<What> {
  readonly article: Article;
  readonly found: What;
}

/** A sentence with figures in it. */
export interface FigureSentence {
  readonly article: Article;
  readonly sentence: Range;
  readonly figures: readonly Figure[];
}

/**
 * Figures that those before do not have (another number of the same things, or a number of other things): those within
 * `lead`, and of the sentences beside it the one that holds most others and tells the story best by itself. `worthOf` says
 * how well a sentence does; 0 where it cannot.
 */
export function newFigures(
  own: readonly Found<Figure>[],
  before: readonly Figure[],
  lead: { readonly article: Article; readonly range: Range },
  worthOf: (article: Article, sentence: Range) => number,
): { readonly inLead: readonly Figure[]; readonly beside: FigureSentence | null } {
  const fresh = own.filter(({ found }) => isTelling(found) && !before.some((other) => isSame(other, found)));
  const inLead = fresh
    .filter(({ article, found }) => article === lead.article && covers(lead.range, found.words))
    .map(({ found }) => found);
  const others = sentencesWith(fresh).map((each) => {
    const unshown = each.figures.filter((figure) => !inLead.some((other) => isSame(other, figure))).length;
    return { each, worth: unshown * worthOf(each.article, each.sentence) };
  });
  const [best] = others.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth);
  return { inLead, beside: best?.each ?? null };
}

function isTelling({ value, unit, negated, headTerm }: Figure): boolean {
  return value !== null && !negated && headTerm !== null && (unit !== null || value >= LEAST_COUNT);
}

function isSame(a: Figure, b: Figure): boolean {
  return sameThing(a, b) && a.value === b.value && a.upTo === b.upTo;
}

function sentencesWith(figures: readonly Found<Figure>[]): FigureSentence[] {
  const keyOf = ({ article, found }: Found<Figure>) => `${article.id}:${found.sentence.start}`;
  return [...Map.groupBy(figures, keyOf).values()].map((group) => ({
    article: group[0]!.article,
    sentence: group[0]!.found.sentence,
    figures: group.map(({ found }) => found),
  }));
}

/** The first statement of each person who said nothing before. People count as one where they share a family name. */
export function newVoices(own: readonly Found<Statement>[], before: readonly Statement[]): Found<Statement>[] {
  const heard = new Set(before.flatMap(nameOf));
  const chosen: Found<Statement>[] = [];
  for (const each of own) {
    const [name] = each.found.speaker.kind === 'person' ? nameOf(each.found) : [];
    if (name === undefined || heard.has(name)) continue;
    heard.add(name);
    chosen.push(each);
    if (chosen.length === MOST_VOICES) break;
  }
  return chosen;
}

function nameOf({ speaker: { name } }: Statement): string[] {
  return name === null ? [] : [name.toLowerCase().split(' ').at(-1)!];
}
