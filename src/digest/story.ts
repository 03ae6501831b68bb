import type { Figure } from '../analysis/figures/figure.ts';
import type { Article, Range } from '../corpus/article.ts';
import { figuresOf, statementsOf } from '../evidence/analysed.ts';
import { createExcerptMaker } from '../evidence/sentence-excerpt.ts';
import { spokenOf } from '../evidence/spoken.ts';
import { overlaps } from '../ranges.ts';
import type { DigestStory, Excerpt } from '../reply.ts';
import { type Archive, headOf } from '../retrieval/archive.ts';
import { EXCERPT_WORDS, fairWindow } from '../retrieval/excerpt.ts';
import { centrality } from './central.ts';
import { newFigures, newVoices } from './new-in.ts';
import type { Sentence, Texts } from './texts.ts';
import type { Vector } from './vectors.ts';

/** Articles of one event, by their places in the archive. */
interface Event {
  readonly lead: Sentence;
  readonly centre: Vector;
  readonly group: readonly number[];
  /** Earlier articles that have to do with it. */
  readonly related: readonly number[];
}

/** Share of the centrality of the lead that another sentence needs to stand beside it. */
const WORTH = 0.4;

/** Makes of an event what is shown of it. */
export function createTeller(archive: Archive, { sentencesOf }: Texts): (event: Event) => DigestStory {
  const { articles } = archive;
  const excerptOf = createExcerptMaker(archive);
  const windowOf = ({ passage, sentence }: Sentence) => fairWindow(archive, passage, sentence, EXCERPT_WORDS.digest);

  return ({ lead, centre, group, related }) => {
    const article = articles[lead.article]!;
    const range = windowOf(lead);
    const others = group.filter((other) => other !== lead.article).map((other) => articles[other]!);
    const own = [article, ...others];
    const before = related.map((other) => articles[other]!);

    const sentences = new Map(
      group.flatMap(sentencesOf).map((each) => [placeOf(articles[each.article]!, each.range), each]),
    );
    const least = WORTH * centrality(lead, centre);
    const worthOf = (other: Article, sentence: Range) => {
      const found = sentences.get(placeOf(other, sentence));
      const worth = found === undefined ? 0 : centrality(found, centre);
      return worth < least ? 0 : worth;
    };
    const figures = newFigures(foundIn(own, figuresOf), before.flatMap(figuresOf), { article, range }, worthOf);
    const voices = newVoices(foundIn(own, statementsOf), before.flatMap(statementsOf));
    const excerpt = excerptOf(article, range, wordsOf(figures.inLead));
    const isAlso = ({ text }: Article) => text.includes(excerpt.text);
    return {
      lead: { ...excerpt, alsoIn: others.filter(isAlso).map(headOf) },
      articles: own.map(headOf),
      figures: besideLead(),
      voices: voices.map((each) => spokenOf(each.article, each.found, excerptOf)),
    };

    function besideLead(): Excerpt | null {
      if (figures.beside === null) return null;
      const { article: other, sentence, figures: shown } = figures.beside;
      const beside = windowOf(sentences.get(placeOf(other, sentence))!);
      // What it leans on can be the lead itself, which nobody wants to read twice.
      const isInLead = other === article && overlaps(beside, range);
      return isInLead ? null : excerptOf(other, beside, wordsOf(shown));
    }
  };
}

function foundIn<What>(articles: readonly Article[], find: (article: Article) => readonly What[]) {
  return articles.flatMap((article) => find(article).map((found) => ({ article, found })));
}

function wordsOf(figures: readonly Figure[]): Range[] {
  return figures.map(({ words }) => words);
}

function placeOf({ id }: Article, { start }: Range): string {
  return `${id}:${start}`;
}
