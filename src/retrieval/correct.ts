import dictionary from 'dictionary-en';
import nspell from 'nspell';
import type { Archive } from './archive.ts';
import { conceptsOf } from './concepts.ts';

export interface Corrected {
  readonly text: string;
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

/** Shorter words have too many neighbours to guess from; longer ones are forgiven two slips. */
const LENGTHS = { least: 5, twoEdits: 8 } as const;

/** Takes a while to make, and is the same for every archive. */
let speller: ReturnType<typeof nspell> | null = null;

function isEnglish(word: string): boolean {
  speller ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return speller.correct(word.toLowerCase()) || speller.correct(word);
}

/**
 * Reads a mistyped word as the nearest one of the corpus. Only a word that neither the corpus nor an English dictionary
 * knows can be mistyped: 'tanks' is not 'talks', however near, and to say that the corpus has no tanks is the answer.
 */
export function createCorrector(archive: Archive): (text: string) => Corrected {
  return (text) => {
    const corrected: { typed: string; read: string }[] = [];
    let read = text;
    for (const concept of conceptsOf(text, archive)) {
      const { typed } = concept;
      if (
        concept.variants.length > 0 ||
        typed.length < LENGTHS.least ||
        !/^[\p{Script=Latin}\p{M}]+$/u.test(typed) ||
        isEnglish(typed)
      )
        continue;
      const word = nearestWord(archive, typed);
      if (!word) continue;
      corrected.push({ typed, read: word });
      read = read.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'gu'), word);
    }
    return { text: read, corrected };
  };
}

/** The corpus' word within an edit or two that starts alike, as an article writes it; the commonest of the nearest. */
function nearestWord(archive: Archive, typed: string): string | null {
  const term = archive.analyser.analyse(typed).at(-1)?.term;
  if (!term) return null;
  for (let edits = 1; edits <= (typed.length >= LENGTHS.twoEdits ? 2 : 1); edits++) {
    const near = archive.index
      .near(term, edits)
      .filter((other) => other[0] === term[0] && !other.startsWith('=') && /^\p{L}+$/u.test(other))
      .sort((a, b) => archive.forward.frequency(b) - archive.forward.frequency(a) || (a < b ? -1 : 1));
    if (near.length > 0) return asWritten(archive, near[0]!);
  }
  return null;
}

function asWritten(archive: Archive, term: string): string | null {
  const [passage] = archive.index.candidates([{ term, weight: 1 }], 1, () => true);
  if (passage === undefined) return null;
  const { article, passage: range } = archive.passages[passage]!;
  for (const text of [article.text.slice(range.start, range.end), article.title]) {
    const found = archive.analyser.analyse(text).find((other) => other.term === term && other.kind === 'word');
    if (found) return text.slice(found.start, found.end).replace(/['’]s$/u, '');
  }
  return null;
}
