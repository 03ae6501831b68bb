import { countWords } from '../corpus/passages.ts';
import { cosine, type Vector } from './vectors.ts';

/** A sentence that may lead a story. */
export interface Candidate {
  readonly text: string;
  readonly vector: Vector;
  /** Place of the sentence in its article, from 0. */
  readonly place: number;
}

/** Words that a sentence needs, and may have, to be read by itself. */
const LEAST_WORDS = 8;
const MOST_WORDS = 45;
/** What each further sentence of an article costs: news tells the most important first. */
const COST_OF_PLACE = 0.12;
/** A first word that points back at something that is not shown. */
const POINTS_BACK =
  /^(?:also|and|another|as a result|but|besides|both|he|her|his|however|in addition|instead|it|its|meanwhile|moreover|nor|or|other|others|she|so|still|such|that|the (?:former|latter|same|two)|their|then|there|these|they|this|those|though|thus|yet)\b/iu;
/** A sentence that only somebody who was there says. */
const FIRST_PERSON = /\b(?:I|I['’]\p{L}+|me|my|our|us|we|we['’]\p{L}+|you|your)\b/u;

/**
 * How well a sentence tells a story by itself, from 0: its likeness to the centre of the story's articles (the centroid
 * method: Radev and others, 'Centroid-based summarization of multiple documents', 2004), less for later sentences; 0 for
 * what cannot stand alone. The weights are guesses that were looked at on news of a quarter of a year.
 */
export function centrality({ text, vector, place }: Candidate, centre: Vector): number {
  const words = countWords(text);
  const isReadable = words >= LEAST_WORDS && words <= MOST_WORDS && /[.!…。！۔।]["”’»」』)]*$/u.test(text);
  if (!isReadable || POINTS_BACK.test(text) || FIRST_PERSON.test(text) || /^["“‘«]/u.test(text)) return 0;
  return cosine(vector, centre) / (1 + COST_OF_PLACE * place);
}

/** Likeness to what was posted from which a sentence says nothing new. */
const SAID = 0.6;

/**
 * The most central candidate that says something which none of `posted` has said; where no candidate can stand alone, the
 * first in its article that does. Null where all was said.
 */
export function leadOf<Found extends Candidate>(
  candidates: readonly Found[],
  centre: Vector,
  posted: readonly Vector[],
): Found | null {
  const central = candidates
    .map((candidate) => ({ candidate, score: centrality(candidate, centre) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
  const ranked = central.length > 0 ? central : candidates.toSorted((a, b) => a.place - b.place);
  return ranked.find(({ vector }) => posted.every((each) => cosine(vector, each) < SAID)) ?? null;
}
