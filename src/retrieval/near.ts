/**
 * Terms within so many edits of a word, nearest first, equally near ones by the alphabet. `within` gives the terms at most so
 * far away by Levenshtein's count, where two letters in the wrong order are two edits: here they are one.
 */
export function nearAmong(
  term: string,
  edits: number,
  within: (word: string, distance: number) => Iterable<string>,
): string[] {
  const found = new Map<string, number>();
  const note = (terms: Iterable<string>, distance: number) => {
    for (const match of terms) if (!found.has(match)) found.set(match, distance);
  };
  for (let distance = 1; distance <= edits; distance++) {
    note(within(term, distance), distance);
    for (const swapped of swaps(term)) note(within(swapped, distance - 1), distance);
  }
  return [...found].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([match]) => match);
}

/** The term with two neighbouring characters changed about, each way. */
export function swaps(term: string): string[] {
  const characters = [...term];
  return characters
    .slice(1)
    .map((second, at) => [...characters.slice(0, at), second, characters[at]!, ...characters.slice(at + 2)].join(''));
}

/** Levenshtein's count over UTF-16 units, as far as `most`; `most + 1` stands for all that is further. */
export function distanceUpTo(most: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1]! + Number(a.charCodeAt(i - 1) !== b.charCodeAt(j - 1));
      row[j] = Math.min(changed, before[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
    before = row;
  }
  return Math.min(before[b.length]!, most + 1);
}

/** One bit for each letter that a word has, of 32: a word that is near has nearly the same. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** In how many of the 32 bits two words differ: an edit changes two at most. */
export function lettersApart(a: number, b: number): number {
  let differing = a ^ b;
  let count = 0;
  for (; differing !== 0; differing &= differing - 1) count++;
  return count;
}
