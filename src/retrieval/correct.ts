import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { compareText } from '../compare.ts';
import type { Archive } from './archive.ts';
import { conceptsOf } from './concepts.ts';
import { distanceUpTo, swaps } from './near.ts';

export interface Corrected {
  readonly text: string;
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

/**
 * Shorter words have too many neighbours to guess from; longer ones are forgiven two slips, and what is longer than words
 * are is none. Of an abbreviation, letters changed about are the one slip that leaves it to be recognised.
 */
const LENGTHS = { least: 5, twoEdits: 8, most: 40, abbreviation: { least: 4, most: 10 } } as const;
/** To look for a word's neighbours takes some hundredths of a second in a large corpus: so many unknown words are. */
const MOST_WORDS = 8;
/** Words that are looked at in turn, and passages in which it is looked up how the corpus writes one. */
const LOOKED_UP = { words: 8, passages: 10 } as const;

/** Takes a while to make, and is the same for every archive. */
let speller: ReturnType<typeof nspell> | null = null;

function isEnglish(word: string): boolean {
  speller ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return speller.correct(word.toLowerCase()) || speller.correct(word);
}

/**
 * Reads a mistyped word as the nearest one of the corpus. Only a word that neither the corpus nor an English dictionary
 * knows can be mistyped: 'tanks' is not 'talks', however near, and to say that the corpus has no tanks is the answer. For
 * the same reason a name is read as a name or not at all: 'Poyer' is not 'power'.
 */
export function createCorrector(archive: Archive): (text: string) => Corrected {
  return (text) => {
    const corrected: { typed: string; read: string }[] = [];
    let read = text;
    const marked = marksNames(text);
    const unknown = conceptsOf(text, archive).filter(
      ({ variants, typed }) => variants.length === 0 && isMaybeWord(typed),
    );
    for (const { typed, start } of unknown.slice(0, MOST_WORDS)) {
      const isName = marked && /^\p{Lu}/u.test(typed) && start > text.search(/\p{L}/u);
      const isAbbreviation = marked && /^\p{Lu}+$/u.test(typed);
      const word = (isAbbreviation ? swappedIn(archive, typed) : null) ?? nearestWord(archive, typed, isName);
      if (!word) continue;
      corrected.push({ typed, read: word });
      read = read.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'gu'), word);
    }
    return { text: read, corrected };
  };
}

/** Whether somebody may have meant a word of the corpus. */
function isMaybeWord(typed: string): boolean {
  return typed.length <= LENGTHS.most && /^[\p{Script=Latin}\p{M}]+$/u.test(typed) && !isEnglish(typed);
}

/** Whether capitals mark names here: where every word has one, or none, they tell nothing. */
function marksNames(text: string): boolean {
  return /(?<![\p{L}\p{N}])\p{Ll}/u.test(text);
}

/** The corpus' abbreviation of the same letters, two neighbours of which are changed about; the commonest of several. */
function swappedIn(archive: Archive, typed: string): string | null {
  const { least, most } = LENGTHS.abbreviation;
  if (typed.length < least || typed.length > most) return null;
  const frequency = (word: string) => archive.forward.frequency(archive.analyser.analyse(word)[0]?.term ?? '');
  const [commonest] = swaps(typed)
    .filter((word) => word !== typed && word[0] === typed[0] && frequency(word) > 0)
    .sort((a, b) => frequency(b) - frequency(a) || compareText(a, b));
  if (commonest === undefined) return null;
  return asWritten(archive, archive.analyser.analyse(commonest)[0]!.term, commonest) === commonest ? commonest : null;
}

/** The corpus' word within an edit or two that starts alike, as an article writes it; the commonest of the nearest. */
function nearestWord(archive: Archive, typed: string, isName: boolean): string | null {
  const term = archive.analyser.analyse(typed).at(-1)?.term;
  if (!term || typed.length < LENGTHS.least) return null;
  for (let edits = 1; edits <= (typed.length >= LENGTHS.twoEdits ? 2 : 1); edits++) {
    const near = archive.index
      .near(term, edits)
      .filter((other) => other[0] === term[0] && !other.startsWith('=') && /^\p{L}+$/u.test(other))
      .sort((a, b) => archive.forward.frequency(b) - archive.forward.frequency(a) || compareText(a, b));
    for (const other of near.slice(0, LOOKED_UP.words)) {
      const written = asWritten(archive, other, typed);
      if (written !== null && (!isName || isNameHere(archive, written))) return written;
    }
  }
  return null;
}

/** An English word with a capital opens a sentence or stands in a headline. */
function isNameHere({ analyser }: Archive, written: string): boolean {
  return /^\p{Lu}/u.test(written) && !analyser.isOrdinary(written);
}

/** The form nearest to what was typed in which the corpus has a term; the commonest of equals. */
function asWritten(archive: Archive, term: string, typed: string): string | null {
  const forms = new Map<string, number>();
  for (const passage of archive.index.candidates([{ term, weight: 1 }], LOOKED_UP.passages, () => true)) {
    const { article, passage: range } = archive.passages[passage]!;
    for (const text of [article.text.slice(range.start, range.end), article.title]) {
      for (const found of archive.analyser.analyse(text)) {
        const form = text.slice(found.start, found.end).replace(/['’]s$/u, '');
        if (found.term === term && /^\p{L}+$/u.test(form)) forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
  }
  const distance = (form: string) => distanceUpTo(typed.length, typed.toLowerCase(), form.toLowerCase());
  const [nearest] = [...forms].sort(([a, x], [b, y]) => distance(a) - distance(b) || y - x || compareText(a, b));
  return nearest?.[0] ?? null;
}
