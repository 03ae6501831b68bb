import { COUNTRIES } from './countries.ts';

/** Countries, capitals and the like that speak by their name, and the adjectives made of them. In small letters, sorted. */

const lines = (list: string): readonly string[] => list.trim().split(/\s*[\n,]\s*/u);

const OTHER_PLACES = lines(
  'california, england, europe, gaza, hong kong, new york, scotland, texas, u.n., united nations, wales',
);

/** Among them what is half of a name: `north`, `korean`. */
const OTHER_DEMONYMS = lines(`
  african, arab, asian, californian, democrat, democratic, english, european, korean, north, palestinian, republican,
  scottish, south, welsh
`);

export const PLACES: ReadonlySet<string> = new Set([
  ...OTHER_PLACES,
  ...COUNTRIES.flatMap(({ names, seats }) => [...names, ...seats]),
]);

export const DEMONYMS: ReadonlySet<string> = new Set([
  ...OTHER_DEMONYMS,
  ...COUNTRIES.flatMap(({ demonyms }) => demonyms),
]);
