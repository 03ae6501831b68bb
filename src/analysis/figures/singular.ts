/** Nouns that are a plural as they stand, or the same in both numbers. */
const UNCHANGED = new Set(
  `aircraft cattle chassis corps counsel crew deer fish livestock means offspring personnel police salmon series sheep
  shrimp spacecraft species staff watercraft`.split(/\s+/),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  crises: 'crisis',
  feet: 'foot',
  knives: 'knife',
  leaves: 'leaf',
  lives: 'life',
  men: 'man',
  movies: 'movie',
  mice: 'mouse',
  people: 'person',
  persons: 'person',
  policemen: 'policeman',
  servicemen: 'serviceman',
  teeth: 'tooth',
  thieves: 'thief',
  wives: 'wife',
  women: 'woman',
};

/** Words that only look like plurals. */
const NO_PLURAL = new Set(
  'always atlas canvas chaos christmas diabetes gas james kansas lens mars perhaps texas whereas'.split(' '),
);

/** Whether a folded word is its own plural, so that it may as well stand before the noun it describes: 'police officers'. */
export function isUnchanged(word: string): boolean {
  return UNCHANGED.has(word);
}

/** Whether a folded word has the form of a plural: 'troops', 'people', 'aircraft'. Verbs in -s have it as well. */
export function hasPluralForm(word: string): boolean {
  if (NO_PLURAL.has(word) || /[a-z]ics$/.test(word)) return false;
  return (
    UNCHANGED.has(word) ||
    Object.hasOwn(IRREGULAR, word) ||
    /[a-z]men$/.test(word) ||
    /[^\Wsui0-9]s$/.test(word) ||
    /[a-z](?:ses|uses|menus|taxis|skis)$/.test(word)
  );
}

/** The singular of a folded plural; other words come back as they are. */
export function singularOf(word: string): string {
  if (UNCHANGED.has(word)) return word;
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]!;
  if (/[a-z]{2}men$/.test(word)) return word.replace(/men$/, 'man');
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:vir|bon|camp|cens|b|gen|stat)uses$/.test(word)) return word.slice(0, -2);
  return /[^su']s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}
