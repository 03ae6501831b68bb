import { negationsIn } from '../analysis/quotation/negation.ts';
import { quotationsIn } from '../analysis/quotation/quotations-in.ts';
import { tokensIn, weightOf } from '../analysis/quotation/tokens.ts';
import type { CorpusDesk } from '../command.ts';
import type { Range } from '../corpus/article.ts';
import { sentencesIn } from '../corpus/sentences.ts';
import type { ClaimSource, ClaimSources, Excerpt } from '../reply.ts';
import type { Archive } from '../retrieval/archive.ts';
import { EXCERPT_WORDS, excerptOf, fairWindow } from '../retrieval/excerpt.ts';
import type { Searcher } from '../retrieval/search.ts';
import { EMPTY_WORDS } from './chat-words.ts';
import { type ClaimMeasure, type Held, measureOf } from './claim-measure.ts';
import { claimsIn, MOST_CLAIMS } from './claims.ts';
import { loneNegations } from './negations.ts';
import { createPassageFinder } from './passage-at.ts';

/** Passages shown for one claim, each of another article. */
const MOST_SOURCES = 3;
/** Passages looked at for one claim. The search prefers new articles, a claim may be about an old one. */
const CANDIDATES = 40;
/** Share of a claim below which a passage does not even speak of the same: a guess, looked at as `HELD` was. */
const AROUND = 0.34;
/** Share of a claim from which a negation on one side alone could mislead. */
const NEAR = 0.5;
/** Words from which a passage in quotation marks is a quotation that can be checked. */
const LEAST_QUOTED = 4;

/** A passage that may be shown, by its sentence that holds the most of the claim. */
interface Candidate {
  readonly found: Excerpt;
  readonly passage: number;
  readonly sentence: number;
  readonly worth: number;
}

interface Shown {
  readonly excerpt: Excerpt;
  readonly passage: number;
  readonly held: Held;
}

/**
 * Finds passages for what a message claims. What is told of a passage is which words it holds; whether it bears the claim out
 * is for whoever reads it.
 */
export function createClaimSources(archive: Archive, searcher: Searcher): CorpusDesk['findSources'] {
  const articleOf = (id: string) => archive.articles[archive.numberOf.get(id)!]!;
  const passageAt = createPassageFinder(archive);

  return ({ query: message, now }) => {
    const claims = claimsIn(message, (text) => archive.analyser.analyse(text).filter(({ kind }) => kind === 'word'));
    const looked = claims.slice(0, MOST_CLAIMS);
    return {
      claims: looked.map((claim) => sourcesOf(claim, now === undefined ? {} : { now })),
      unlooked: claims.length - looked.length,
      quotations: quotedIn(message),
    };
  };

  function sourcesOf(claim: string, day: Pick<Parameters<CorpusDesk['findSources']>[0], 'now'>): ClaimSources {
    const { excerpts, missing } = searcher.search({ ...day, query: asWords(claim), limit: CANDIDATES });
    const measure = measureOf(claim, archive);
    const best = excerpts.map((found) => bestSentence(found, measure)).sort((a, b) => b.worth - a.worth);
    const found = onePerArticle(best)
      .slice(0, 2 * MOST_SOURCES)
      .map((candidate) => shown(candidate, measure))
      .filter(({ held }) => held.share >= AROUND)
      .sort((a, b) => Number(b.held.isHeld) - Number(a.held.isHeld) || b.held.worth - a.held.worth)
      .slice(0, MOST_SOURCES);
    const held = new Set(
      found.flatMap(({ excerpt, passage }) =>
        [...measure.numbersHeld(excerpt.text, passage)].map(({ value }) => value),
      ),
    );
    const isNumber = (word: string) =>
      measure.numbers.some(({ typed }) => typed.includes(word) || word.includes(typed));
    const isTold = (word: string) => !saysNothing(word) && (found.length === 0 || !isNumber(word));
    return {
      claim,
      sources: found.map((one) => sourceOf(claim, one, measure)),
      // A number is told once.
      nowhere: missing.filter(isTold),
      numbersMissing:
        found.length === 0 ? [] : measure.numbers.filter(({ value }) => !held.has(value)).map(({ typed }) => typed),
    };
  }

  function bestSentence(found: Excerpt, measure: ClaimMeasure): Candidate {
    const passage = passageAt(articleOf(found.article.id), found.start);
    const worths = sentencesOf(passage).map(({ start, end }) => {
      return measure.of(found.text.slice(start - found.start, end - found.start), passage).worth;
    });
    const worth = Math.max(...worths);
    return { found, passage, sentence: worths.indexOf(worth), worth };
  }

  /** The sentence with what it needs to be fair, and how much of the claim that is. */
  function shown({ found, passage, sentence }: Candidate, measure: ClaimMeasure): Shown {
    const range = fairWindow(archive, passage, sentence, EXCERPT_WORDS.brief);
    const answer = sentencesOf(passage)[sentence]!;
    const { score, alsoIn } = found;
    const { concepts } = measure;
    const excerpt = excerptOf(archive, { passage, range, answer, concepts, score, alsoIn });
    return { excerpt, passage, held: measure.of(excerpt.text, passage) };
  }

  function sentencesOf(passage: number): readonly Range[] {
    return archive.passages[passage]!.passage.sentences;
  }
}

function sourceOf(claim: string, { excerpt, passage, held }: Shown, measure: ClaimMeasure): ClaimSource {
  const { share, isHeld } = held;
  const negations = share < NEAR ? [] : loneNegations(claim, bearing(excerpt, passage, measure));
  return { excerpt, holds: isHeld, negations };
}

/** A sentence that says something of the one before it: `The ministry denied that.` */
const REFERS_BACK =
  /^["'“‘(]*(?:but|even so|he|however|in fact|instead|it|nevertheless|on the contrary|she|still|that|they|this|yet)\b|\b(?:it|so|that|them|this)["'”’)]*[.,;!?]|\b(?:such|the|these|this|those) (?:accusation|allegation|assertion|charge|claim|count|figure|number|report|statement)s?\b/iu;

/** Of an excerpt, the sentence for which it is shown, and those behind it that speak of the claim or refer back. */
function bearing({ text, start, answer }: Excerpt, passage: number, measure: ClaimMeasure): string {
  const from = answer === null ? 0 : answer.start - start;
  const [own, ...behind] = sentencesIn(text, from).map((sentence) => text.slice(sentence.start, sentence.end));
  return [own, ...behind.filter((other) => REFERS_BACK.test(other) || measure.of(other, passage).share > 0)].join(' ');
}

/** Marks that a search would read as operators are no words of a claim. */
function asWords(claim: string): string {
  return claim.replace(/["“”„«»「」『』:]/gu, ' ').replace(/(^|\s)[-–—−]+(?=\S)/gu, '$1');
}

/** What the message quotes, where it is long enough to be checked. */
function quotedIn(message: string): string[] {
  return quotationsIn(message)
    .filter((quotation) => quotation !== message.trim() && weightOf(tokensIn(quotation)) >= LEAST_QUOTED)
    .map((quotation) => quotation.replace(/\s+/gu, ' '));
}

/** A word that nobody misses: what is looked for are names and things. */
function saysNothing(word: string): boolean {
  return EMPTY_WORDS.has(word.toLowerCase()) || negationsIn(word).length > 0;
}

/** The first of each article. */
function onePerArticle(candidates: readonly Candidate[]): Candidate[] {
  return [...Map.groupBy(candidates, ({ found }) => found.article.id).values()].map(([first]) => first!);
}
