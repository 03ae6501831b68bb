import { foldWord } from '../retrieval/fold.ts';

/** Of a message, how far back from a quotation its speaker is looked for, in UTF-16 units. */
const BEFORE = 80;
const AFTER = 60;
const NAME = String.raw`(?<name>\p{Lu}[\p{L}’'.-]*(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}’'.-]*){0,3})`;
const SAYS =
  '(?:also |has |had |have |really |ever )*(?:said|says|say|told [^:“"]{1,40}|wrote|writes|tweeted|posted|put it|claim(?:s|ed)?|den(?:y|ies|ied)|warn(?:s|ed)?|insist(?:s|ed)?|add(?:s|ed)?|state[sd]?)';
/** `Lavrov: “...”`, `did Lavrov really say “...”`, `according to Kirby, “...”` */
const LEAD = new RegExp(`${NAME}(?: ${SAYS})?(?: that)?[,:]?\\s*["“„«'‘]?$`, 'u');
/** `“...,” Lavrov said`, `“...” – Lavrov` */
const TAIL = new RegExp(`^[,.!?]?["”»'’]?[,.]?\\s*(?:[-–—]\\s*|${SAYS} )?${NAME}`, 'u');
/** Capitalised, and nobody's name. */
const NO_NAMES = new Set(
  'a according and as but can check did do does fwiw has he here his i in is it look new no note one or please quote read she so that the they this today was we what when where who why you'.split(
    ' ',
  ),
);

/**
 * Whom a message gives a quotation to: a name beside it, by rule. Null where the message names nobody there, or where it is the
 * speaker, by a part of their name at least.
 */
export function givenToAnother(message: string, quotation: string, speaker: string): string | null {
  const at = message.indexOf(quotation);
  if (at < 0) return null;
  const before = message.slice(Math.max(0, at - BEFORE), at);
  const after = message.slice(at + quotation.length, at + quotation.length + AFTER);
  const named = nameIn(LEAD.exec(before)) ?? nameIn(TAIL.exec(after));
  if (named === null) return null;
  const known = new Set(wordsOf(speaker));
  return wordsOf(named).some((word) => known.has(word)) ? null : named;
}

/** The name without words that only begin a sentence. */
function nameIn(match: RegExpExecArray | null): string | null {
  const words = (match?.groups?.name ?? '').split(' ');
  while (words.length > 0 && NO_NAMES.has(foldWord(words[0]!).replace(/\W+$/u, ''))) words.shift();
  return words.length === 0 || words[0] === '' ? null : words.join(' ').replace(/[.’']+s?$/u, '');
}

function wordsOf(name: string): string[] {
  return foldWord(name).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
