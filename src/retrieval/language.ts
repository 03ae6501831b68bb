import { STOP_WORDS } from './stop-words.ts';

/** Scripts that one language of ours writes, with its ISO 639-1 code; kana before Han, which Japanese writes as well. */
const SCRIPTS: readonly (readonly [code: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[ґєії]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** What `languageOf` can tell, sorted. */
export const LANGUAGES: readonly string[] = ['en', ...SCRIPTS.map(([code]) => code)].sort();

/** How much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 2000;
/**
 * Share of the letters from which a script is that of the text, a guess that leaves room for names in Latin letters.
 * Japanese kana are never all of it, and few Ukrainian letters are not Russian as well.
 */
const LEAST_SHARE = 0.3;
const LEAST_MARKED = 0.02;
const MARKED = new Set(['ja', 'uk']);
/** Share of common English words in English prose is about 0.4; in French or German below 0.1. */
const LEAST_ENGLISH = 0.2;

/** The language that a text is written in, as ISO 639-1; null where it cannot be told. By script, and English by its words. */
export function languageOf(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const share = (script: RegExp) => (start.match(script)?.length ?? 0) / letters;
  const written = SCRIPTS.find(([code, script]) => share(script) >= (MARKED.has(code) ? LEAST_MARKED : LEAST_SHARE));
  if (written !== undefined) return written[0];
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => STOP_WORDS.has(word)).length;
  return common >= words.length * LEAST_ENGLISH ? 'en' : null;
}
