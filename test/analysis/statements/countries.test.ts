import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COUNTRIES } from '../../../src/analysis/statements/countries.ts';
import { parseAliases } from '../../../src/retrieval/aliases.ts';

const aliases = join(import.meta.dirname, '../../../src/retrieval/aliases.default.txt');
/** Plurals, stops and accents aside. */
const folded = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/(?<=n|i)s$/u, '');
const idOf = new Map(
  COUNTRIES.flatMap(({ names, demonyms, seats, governments, abroad }) =>
    [...names, ...demonyms, ...seats, ...governments, ...abroad].map((name) => [folded(name), names[0]!] as const),
  ),
);

test('names of a country that a search takes for one are names of one here', () => {
  const { groups } = parseAliases(readFileSync(aliases, 'utf8'));
  const countries = groups.filter(([first]) => COUNTRIES.some(({ names }) => names[0] === first!.toLowerCase()));
  expect(countries.length).toBeGreaterThan(20);
  for (const group of countries) {
    const known = group.map((name) => idOf.get(folded(name)) ?? name);
    expect(new Set(known)).toEqual(new Set([group[0]!.toLowerCase()]));
  }
});

test('the table is sorted, and no name is that of two countries', () => {
  const first = COUNTRIES.map(({ names }) => names[0]!);
  expect(first).toEqual(first.toSorted());
  const all = COUNTRIES.flatMap(({ names, demonyms, seats, governments, abroad }) => [
    ...[...names, ...demonyms, ...seats, ...governments, ...abroad],
  ]);
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
});
