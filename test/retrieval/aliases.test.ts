import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAliases } from '../../src/retrieval/aliases.ts';

test('"=" joins names of one thing, the first names the group; "~" joins words that are close', () => {
  const { groups, related, problems } = parseAliases('Port Salter = Salter = the port\nwalkout ~ strike\n');
  expect(groups).toEqual([['Port Salter', 'Salter', 'the port']]);
  expect(related).toEqual([['walkout', 'strike']]);
  expect(problems).toEqual([]);
});

test('comments, empty lines, white space and Windows line ends are nothing', () => {
  expect(parseAliases('# names\r\n\r\n   A =  B  \r\n')).toEqual({ groups: [['A', 'B']], related: [], problems: [] });
});

test('lines that share a name become one group, in whatever case it is written', () => {
  expect(parseAliases('A = B\nC = D\nb = C').groups).toEqual([['A', 'B', 'C', 'D']]);
});

test('a later text adds to an earlier one', () => {
  expect(parseAliases('A = B', 'B = C').groups).toEqual([['A', 'B', 'C']]);
});

describe('"- name"', () => {
  test('takes a name out of the groups above it', () => {
    expect(parseAliases('A = B = C', '- b').groups).toEqual([['A', 'C']]);
  });

  test('takes it out of the close words too', () => {
    expect(parseAliases('a ~ b ~ c\n- b').related).toEqual([['a', 'c']]);
  });

  test('leaves groups below it alone', () => {
    expect(parseAliases('- B\nA = B').groups).toEqual([['A', 'B']]);
  });

  test('dissolves a group of which one name is left', () => {
    expect(parseAliases('A = B\n- B').groups).toEqual([]);
  });
});

test.each([
  ['a single name', 'Salter'],
  ['nothing on one side', 'Salter ='],
  ['both signs', 'a = b ~ c'],
])('%s is told, with its line, and left out', (_why, line) => {
  const { groups, related, problems } = parseAliases(`# ours\n${line}\nA = B`);
  expect(groups).toEqual([['A', 'B']]);
  expect(related).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('Line 2');
  expect(problems[0]).toContain(line);
});

test('the shipped list has no line that cannot be read, and keeps the two Koreas apart', () => {
  const path = join(import.meta.dirname, '../../src/retrieval/aliases.default.txt');
  const { groups, problems } = parseAliases(readFileSync(path, 'utf8'));
  expect(problems).toEqual([]);
  const groupOf = (name: string) => groups.find((group) => group.includes(name))!;
  expect(groupOf('DPRK')).toEqual(groupOf('Pyongyang'));
  expect(groupOf('ROK')).toEqual(groupOf('Seoul'));
  expect(groupOf('DPRK')).not.toEqual(groupOf('ROK'));
  expect(groupOf('Washington')).toContain('United States');
  // A name in two groups would mean both things.
  const names = groups.flat().map((name) => name.toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
