import type { IsoDate } from '../corpus/article.ts';
import type { AnswerSentence } from './answer.ts';
import { type Archive, aboutTerms } from './archive.ts';
import type { Concept } from './concepts.ts';
import type { Evidence } from './confidence.ts';
import { dayNumber } from './days.ts';
import type { Ranking } from './rank.ts';
import { matchedIn } from './spoken.ts';

/** What a name counts that stands in the sentence before, elsewhere in the passage, or in the title. */
const NEAR_BY = { before: 0.7, passage: 0.4, title: 0.25 } as const;
/** What the noun after 'which' counts as a noun that the corpus lacks: 'which bloc' is answered without the word. */
const ASKED_SHARE = 0.4;
const WHY = /^\W*(?:and |so |but )?(?:why\b|how come\b|for what reason\b)/iu;
const THESE_DAYS =
  /\b(?:this|last|past) (?:week(?:end)?|month|year)\b|\b(?:today|yesterday|tonight|recent(?:ly)?|latest)\b/iu;
/** An article older (or newer) than this many days is not of these days. */
const THESE_DAYS_REACH = 21;

export interface EvidenceRequest {
  readonly archive: Archive;
  readonly ranking: Ranking;
  readonly question: string;
  readonly best: AnswerSentence;
  readonly now: IsoDate;
}

export function evidenceFor({ archive, ranking, question, best, now }: EvidenceRequest): Evidence {
  const { concepts, question: read, reader, weights } = ranking;
  const { article, articleNumber } = archive.passages[best.passage]!;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const sentences = reader.passage(best.passage);
  const termsAt = (index: number) => matchedIn(concepts, sentences[index]?.held ?? new Set());
  const sentenceText = sentences[best.sentence]!.text;
  const here = termsAt(best.sentence);
  const before = termsAt(best.sentence - 1);
  const around = matchedIn(concepts, new Set(archive.forward.terms(best.passage)));
  const title = matchedIn(concepts, aboutTerms(archive, articleNumber));
  // 'Why did A resign' takes it for granted that A did.
  const verb = concepts.findIndex(({ noun, typed }) => !noun && !/^\d/.test(typed));
  const unknown = { names: 0, nouns: 0, words: 0 };
  const named = { all: 0, near: 0, least: 1 };
  let apart = 0;
  for (const [index, concept] of concepts.entries()) {
    const weight = weights[index]!;
    if (isNamed(concept, archive)) {
      const near = Math.max(
        here[index]!,
        NEAR_BY.before * before[index]!,
        NEAR_BY.passage * around[index]!,
        NEAR_BY.title * title[index]!,
      );
      named.all += weight;
      named.near += weight * near;
      named.least = Math.min(named.least, near);
    }
    if (concept.variants.length > 0) {
      if (around[index]! === 0 && title[index]! === 0) apart += weight;
      continue;
    }
    if (index === read.asked && !read.counted) unknown.nouns += ASKED_SHARE * weight;
    else if (isWrittenAsName(concept)) unknown.names += weight;
    else if (concept.noun) unknown.nouns += weight;
    else unknown.words += weight;
  }
  const age = article.date === null ? Number.POSITIVE_INFINITY : Math.abs(dayNumber(now) - dayNumber(article.date));
  return {
    coverage: best.coverage,
    names: named.all === 0 ? 1 : named.near / named.all,
    leastName: named.least,
    apart: apart / total,
    groundless: WHY.test(question) && verb >= 0 && here[verb] === 0 && before[verb] === 0,
    reversed: isReversed(archive, concepts, question, sentenceText),
    unknownNames: unknown.names / total,
    unknownNouns: unknown.nouns / total,
    unknownWords: unknown.words / total,
    misfit: !best.fits,
    publisher: ranking.mentions.some(({ publishers }) => publishers.some(({ name }) => name === article.source)),
    stale: THESE_DAYS.test(question) && age > THESE_DAYS_REACH,
    concepts: concepts.length,
    passages: archive.passages.length,
  };
}

const TOWARDS = /\b(?:to|into|for|against)\s+(?:the\s+)?$/iu;

/** 'How many troops did A send to B' is not answered by 'B sends troops to A', though every word is there. */
function isReversed(archive: Archive, concepts: readonly Concept[], question: string, sentence: string): boolean {
  const terms = archive.analyser.analyse(sentence);
  const towards = (text: string, starts: readonly number[]) =>
    starts.map((start) => TOWARDS.test(text.slice(Math.max(0, start - 14), start)));
  const parties = concepts
    .filter(({ isName }) => isName)
    .map(({ start, variants }) => {
      const wanted = new Set(variants.filter(({ kind }) => kind === 'name').flatMap((variant) => variant.terms));
      const found = terms.filter(({ term }) => wanted.has(archive.forward.number(term))).map((term) => term.start);
      return { asked: towards(question, [start])[0]!, found: towards(sentence, found) };
    });
  const [from, to] = [parties.find(({ asked }) => !asked), parties.find(({ asked }) => asked)];
  if (!from || !to || from.found.length === 0) return false;
  return from.found.every((isTowards) => isTowards) && !to.found.some((isTowards) => isTowards);
}

/** A name of the aliases, or a word with a capital that does not come from opening the question. */
function isWrittenAsName({ isName, start, typed }: Concept): boolean {
  return isName || (start > 0 && /^\p{Lu}/u.test(typed)) || /\p{Lu}/u.test(typed.slice(1));
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/**
 * Written as a name, or a word that no English text says and no dictionary has: people type names in lower case. The texts
 * alone are too few to tell: they have no 'lawsuit' and no 'record-breaking'.
 */
function isNamed(concept: Concept, archive: Archive): boolean {
  return (
    !/^\d/.test(concept.typed) &&
    !CALENDAR.test(concept.typed) &&
    (isWrittenAsName(concept) || isUnheardOf(concept.typed, archive))
  );
}

function isUnheardOf(word: string, { analyser }: Archive): boolean {
  return analyser.commonness(word) === 0 && !analyser.isOrdinary(word);
}
