import type { Command } from '../command.ts';
import { commandNamed, type Draft, draftOf } from './drafting.ts';
import type { Turn } from './turn.ts';

const QUOTED = /["“„«](?<words>[^"“”„«»]+)["”“»]/gu;
/** Fewer words in quotation marks are a phrase to look for. */
const LEAST_WORDS = 3;

const ABOUT_QUOTE = /\b(?:quot(?:e|es|ed|ation|ations)|verbatim|word for word|exact words|misquoted)\b/iu;
const ASKS = /\?|\b(?:right|correct|real|accurate|exact|true|genuine|check|verify|is|was|did|does)\b/iu;
const REALLY_SAID =
  /\b(?:did|does|has|have)\b.*\b(?:say|said|write|wrote|claim|tell|use those words)\b|\bwho (?:really |actually |first )?(?:said|says|wrote|claimed)\b/iu;
const ONLY_POINTS =
  /^(?:did|has) (?:he|she|they|anyone|anybody) (?:really |actually |ever )?(?:say|said) (?:that|this|so|it)\W*$/iu;

/** 'Is this quote right?': the quotation in the question itself, else the last that was written in the thread. */
export function quotationToCheck(
  text: string,
  turns: readonly Turn[],
  said: readonly string[],
  commands: readonly Command[],
): Draft | null {
  const check = commandNamed('check-quote', commands);
  if (check === null) return null;
  const own = quotationIn(text);
  if (own !== null) {
    const asks = (ABOUT_QUOTE.test(text) && ASKS.test(text)) || REALLY_SAID.test(text);
    return asks ? draftOf(check, own, []) : null;
  }
  if (
    !((ABOUT_QUOTE.test(text) && ASKS.test(text) && /\b(?:this|that|the|it)\b/iu.test(text)) || ONLY_POINTS.test(text))
  )
    return null;
  const before = [...turns.map((turn) => turn.text), ...said].toReversed();
  const last = before.map(quotationIn).find((words) => words !== null) ?? null;
  return last === null ? null : draftOf(check, last, [last]);
}

function quotationIn(text: string): string | null {
  const found = [...text.matchAll(QUOTED)].map(({ groups }) => groups!.words!.trim());
  return found.findLast((words) => words.split(/\s+/u).length >= LEAST_WORDS) ?? null;
}
