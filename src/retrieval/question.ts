import { sentencesIn } from '../corpus/sentences.ts';
import { type AnswerType, answerTypeOf } from './answer-type.ts';
import type { Concept } from './concepts.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './question-words.ts';

/** What a question asks for. */
export interface Question {
  readonly type: AnswerType;
  /** The concept that is asked for by name ('which bloc', 'how many troops'), as its place among the concepts; or null. */
  readonly asked: number | null;
  /** Whether it is asked how many of them there are: then it must stand in the answer, beside a figure. */
  readonly counted: boolean;
  /** The concept that says what was done, in a question for who did it ('who denied ...'); or null. */
  readonly deed: number | null;
  /** Whether something is asked, rather than a topic named or a claim made. */
  readonly asks: boolean;
  /**
   * Where the sentence begins that asks, in UTF-16 units: 'The bridge fell. Who built it in the first place?' asks for the
   * builder. 0 where the sentence says too little by itself: 'The bridge fell. What is it called?' asks for the bridge.
   */
  readonly opens: number;
}

const ASKING =
  /\b(?:(?<counting>how many|what number of|number of)|which|what)\s+(?:(?:is|was|are|were) the (?=number))?/iu;
/** Words that may stand between two words of one noun phrase, in positions. */
const ADJACENT = 1;

/** 'How many times' counts no thing that an article would name. */
const TIMES = /^times?$/iu;

/** 'Who denied', 'who has confirmed', 'what prompted': the verb follows at once. */
const DEED =
  /^\W*(?:and |so |but )?(?:who|what)\s+(?:(?:has|have|had|is|was|were|are|else|first|also|already|recently)\s+)*(?=\p{L})/iu;

const ASKS = new RegExp(
  String.raw`^\W*(?:(?:${PREPOSITIONS}|and|so) )?(?:${QUESTION_WORDS}|${AUXILIARIES})\b|[?:]\W*$`,
  'iu',
);
/** With fewer concepts than this the last sentence asks about what the others say. */
const SELF_CONTAINED = 3;

export function readQuestion(text: string, concepts: readonly Concept[]): Question {
  const opening = DEED.exec(text)?.[0].length ?? -1;
  const deed = concepts.findIndex(({ start, noun }) => start === opening && !noun);
  const asks = ASKS.test(text);
  return {
    type: answerTypeOf(text),
    ...askedThing(text, concepts),
    deed: deed < 0 ? null : deed,
    asks,
    opens: asks ? openingOf(text, concepts) : 0,
  };
}

function openingOf(text: string, concepts: readonly Concept[]): number {
  const last = sentencesIn(text, 0, text.length).at(-1)?.start ?? 0;
  return concepts.filter(({ start }) => start >= last).length >= SELF_CONTAINED ? last : 0;
}

function askedThing(text: string, concepts: readonly Concept[]): Pick<Question, 'asked' | 'counted'> {
  const asking = ASKING.exec(text);
  if (!asking) return { asked: null, counted: false };
  const counted = asking.groups?.counting !== undefined;
  const end = asking.index + asking[0].length;
  const first = concepts.findIndex((concept) => concept.start >= end);
  // 'what did the minister say' asks for no thing by name: the first concept has to follow at once.
  const between = first < 0 ? '' : text.slice(end, concepts[first]!.start);
  if (first < 0 || !/^(?:(?:of|the|other|more|kind|sort|type)\s+)*$/iu.test(between)) return { asked: null, counted };
  let asked: number | null = null;
  for (let i = first; i < concepts.length; i++) {
    const concept = concepts[i]!;
    const before = concepts[i - 1];
    if (i > first && concept.position - before!.until >= ADJACENT) break;
    if (!concept.noun) {
      if (asked !== null) break;
      continue;
    }
    if (!concept.isName && !TIMES.test(concept.typed)) asked = i;
  }
  // Whatever follows 'how many' is a thing, also where the word is a verb more often.
  const isThing = counted && !TIMES.test(concepts[first]!.typed);
  return { asked: asked ?? (isThing ? first : null), counted };
}
