import { negates } from '../analysis/quotation/negation.ts';
import type { ClaimSource, ClaimSources, Excerpt } from '../reply.ts';
import { matchedIn } from '../retrieval/answer.ts';
import { type Archive, termNumbers } from '../retrieval/archive.ts';
import { type Concept, conceptsOf } from '../retrieval/concepts.ts';
import type { Searcher } from '../retrieval/search.ts';
import { claimsIn, MOST_CLAIMS } from './claims.ts';

/** Passages shown for one claim, each of another article. */
const MOST_SOURCES = 3;
/** Passages looked at for one claim. */
const CANDIDATES = 12;
/**
 * Share of a claim's words, weighed by how much they tell, from which a passage holds them, and below which it does not even
 * speak of the same. Guesses that were looked at on messages about the sample corpus and on news of another story.
 */
const HOLDS = 0.8;
const AROUND = 0.34;
const NUMBER = /\d(?:[\d.,]*\d)?(?:\s(?:thousand|million|billion|trillion)\b)?/giu;

/**
 * Finds passages for what a message claims. What is told of a passage is which words it holds; whether it bears the claim out
 * is for whoever reads it.
 */
export function createClaimSources(archive: Archive, searcher: Searcher) {
  return (message: string): { claims: ClaimSources[]; unlooked: number } => {
    const claims = claimsIn(message);
    const looked = claims.slice(0, MOST_CLAIMS);
    return { claims: looked.map(sourcesOf), unlooked: claims.length - looked.length };
  };

  function sourcesOf(claim: string): ClaimSources {
    const { excerpts, missing } = searcher.ask({ query: asWords(claim), limit: CANDIDATES });
    const concepts = conceptsOf(claim, archive);
    const found = onePerArticle(excerpts)
      .map((excerpt) => ({ excerpt, share: shareOf(excerpt, concepts) }))
      .filter(({ share }) => share >= AROUND)
      .sort((a, b) => Number(b.share >= HOLDS) - Number(a.share >= HOLDS) || b.excerpt.score - a.excerpt.score)
      .slice(0, MOST_SOURCES);
    const numbers = [...new Set(claim.match(NUMBER) ?? [])];
    return {
      claim,
      sources: found.map(({ excerpt, share }) => sourceOf(claim, excerpt, share, numbers)),
      nowhere: missing,
      numbersMissing:
        found.length === 0 ? [] : numbers.filter((number) => !found.some(({ excerpt }) => has(excerpt, number))),
    };
  }

  function sourceOf(claim: string, excerpt: Excerpt, share: number, numbers: readonly string[]): ClaimSource {
    const holds = share >= HOLDS && numbers.every((number) => has(excerpt, number));
    const [inClaim, inPassage] = [negates(claim), negates(answerIn(excerpt))];
    return { excerpt, holds, negation: !holds || inClaim === inPassage ? null : inClaim ? 'claim' : 'passage' };
  }

  /** Of the words of the claim, how much of what they tell stands in the excerpt, 0 to 1. */
  function shareOf({ text, article }: Excerpt, concepts: readonly Concept[]): number {
    const terms = termNumbers(archive, `${article.title} ${text}`);
    const matched = matchedIn(concepts, terms);
    const whole = concepts.reduce((sum, { idf }) => sum + idf, 0);
    return whole === 0 ? 0 : concepts.reduce((sum, { idf }, index) => sum + idf * matched[index]!, 0) / whole;
  }

  function has({ text }: Excerpt, number: string): boolean {
    const terms = termNumbers(archive, text);
    return [...termNumbers(archive, number)].every((term) => term >= 0 && terms.has(term));
  }
}

/** Marks that a search would read as operators are no words of a claim. */
function asWords(claim: string): string {
  return claim.replace(/["“”„«»「」『』:]/gu, ' ').replace(/(^|\s)[-–—]+(?=\S)/gu, '$1');
}

/** The sentence that answers best, where the search has found one. */
function answerIn({ answer, start, text }: Excerpt): string {
  return answer === null ? text : text.slice(answer.start - start, answer.end - start);
}

function onePerArticle(excerpts: readonly Excerpt[]): Excerpt[] {
  const seen = new Set<string>();
  return excerpts.filter(({ article: { id } }) => !seen.has(id) && seen.add(id));
}
