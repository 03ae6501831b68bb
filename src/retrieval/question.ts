import { type AnswerType, answerTypeOf } from './answer-type.ts';
import type { Concept } from './concepts.ts';

/** What a question asks for. */
export interface Question {
  readonly type: AnswerType;
  /** The concept that is asked for by name ('which bloc', 'how many troops'), as its place among the concepts; or null. */
  readonly asked: number | null;
  /** Whether it is asked how many of them there are: then it must stand in the answer, beside a figure. */
  readonly counted: boolean;
  /** The concept that says what was done, in a question for who did it ('who denied ...'); or null. */
  readonly deed: number | null;
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

export function readQuestion(text: string, concepts: readonly Concept[]): Question {
  const opening = DEED.exec(text)?.[0].length ?? -1;
  const deed = concepts.findIndex(({ start, noun }) => start === opening && !noun);
  return { type: answerTypeOf(text), ...askedThing(text, concepts), deed: deed < 0 ? null : deed };
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
