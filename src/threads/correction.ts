import type { About } from './about.ts';
import type { Draft } from './drafting.ts';
import { readNew } from './exchange.ts';
import { read } from './reading.ts';
import { instead } from './replacing.ts';
import { withoutStop } from './tidy.ts';

const MEANT =
  /^(?:(?:no|nope|sorry|wrong|actually|wait|not that|not quite)\b[\s,.!:–—-]*)*(?:i|we)(?:'m|'d)? ?(?:actually |really |rather )?(?:meant?|was (?:asking|thinking|talking) (?:about|of)|am asking about|asking about|(?:was )?looking for|want(?:ed)?|(?:would )?rather)(?: to (?:ask|know))?(?: about)?\s+(?<new>.+)$/iu;
const NO =
  /^(?:(?:no|nope|sorry|wrong|actually|wait|hold on|rather|not that)\b[\s,.!:–—-]+)+(?:(?:rather|but|about|the other|i mean)\s+)*(?<new>.+)$/iu;
/** 'The weapons, not the troops' and 'not the troops but the weapons'. */
const NOT_BUT = /^(?:no[\s,]+)?not (?<old>[^,]+?)(?:\s*[,;–—-]\s*(?:but |rather )?|\s+(?:but|rather) )(?<new>.+)$/iu;
const NEW_NOT = /^(?<new>.+?)\s*,?\s+(?:and )?not (?<old>.+)$/iu;

/** What a correction corrects to: a thing in the place of another, or a question in the place of the last. */
export type Corrected = Draft | { readonly rephrased: string };

/** 'No, I meant the weapons'. */
export function corrected(text: string, about: About): Corrected | null {
  const plain = withoutStop(text);
  const wanted = MEANT.exec(plain)?.groups?.new ?? NO.exec(plain)?.groups?.new;
  const words = wanted ?? plain;
  const pair = NOT_BUT.exec(words)?.groups ?? NEW_NOT.exec(words)?.groups;
  const draft = pair === undefined ? null : inPlaceOf(pair.old!, pair.new!.replace(/^but /iu, ''), about);
  if (draft !== null) return draft;
  if (wanted === undefined) return null;
  const named = readNew(wanted, about);
  return named === null ? { rephrased: wanted } : instead(named, about);
}

function inPlaceOf(old: string, wanted: string, about: About): Draft | null {
  const named = readNew(wanted, about);
  const word = read(old).words.findLast(({ role }) => role !== 'small');
  if (named === null || word === undefined || !about.reading.text.toLowerCase().includes(word.lower)) return null;
  return instead(named, about);
}
