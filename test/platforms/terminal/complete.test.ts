import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { complete } from '../../../src/platforms/terminal/complete.ts';
import { harbourArticles, hostileArticle } from '../../support/articles.ts';
import { fakeDesk } from '../../support/fake-desk.ts';

const desk = fakeDesk([...harbourArticles, hostileArticle]);
/** What the line becomes with each candidate. */
const completed = async (line: string) => {
  const { candidates, typed } = await complete(line, commands, desk);
  expect(line.endsWith(typed)).toBe(true);
  return candidates.map((candidate) => line.slice(0, line.length - typed.length) + candidate);
};

describe('commands', () => {
  test.each([
    ['/br', ['/brief ']],
    ['/s', ['/search ', '/sources ', '/show ']],
    ['/q', ['/quotes ', '/quit ']],
    ['/d', ['/digest ']],
    ['/x', []],
    ['who', []],
    ['who said /br', []],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test('an empty line offers all of them', async () => {
    expect(await completed('')).toEqual(expect.arrayContaining(['/brief ', '/help ', '/quit ']));
  });
});

describe('commands of two words', () => {
  test.each([
    ['/digest sch', ['/digest schedule ']],
    ['/digest re', ['/digest resume ', '/digest remove ']],
    ['/Watch l', ['/Watch list ']],
    ['/digest schedule 7am st', ['/digest schedule 7am style:']],
    ['/digest schedule 7am timezone:Asia/S', ['/digest schedule 7am timezone:Asia/Seoul ']],
    ['/digest list x sch', []],
    ['/digest troops sch', []],
    ['/help digest sch', ['/help digest schedule ']],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test('stand beside what the one-word command takes', async () => {
    expect(await completed('/digest ')).toEqual(
      expect.arrayContaining(['/digest schedule ', '/digest tide barrier ', '/digest since:']),
    );
  });
});

describe('options', () => {
  test.each([
    ['/brief troops si', ['/brief troops since:']],
    [
      '/brief troops ',
      [
        ...['/brief troops since:', '/brief troops until:', '/brief troops source:', '/brief troops lang:'],
        '/brief troops limit:',
      ],
    ],
    ['/brief since:2024 s', ['/brief since:2024 source:']],
    ['/brief troops source:Harb', ['/brief troops source:"Harbor Ledger" ']],
    ['/brief troops source:"Harb', ['/brief troops source:"Harbor Ledger" ']],
    ['/brief troops source:"harbor le', ['/brief troops source:"Harbor Ledger" ']],
    ['/brief x source:"Harbor Ledger" si', ['/brief x source:"Harbor Ledger" since:']],
    ['/brief troops source:남', ['/brief troops source:남해일보 ']],
    ['/brief troops limit:', []],
    ['/nonsense si', []],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });
});

describe('words', () => {
  test.each([
    ['/brief ti', ['/brief tide barrier ']],
    ['/brief inner ha', ['/brief inner harbour ']],
    ['/brief the herr', ['/brief the herring fleet ']],
    ['/brief source:X herr', ['/brief source:X herring fleet ']],
    ['/show not', ['/show notebook ']],
    ['/help se', ['/help search ']],
    ['/sources Co', ['/sources Coast Wire ']],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test('the beginning offers words and options', async () => {
    expect(await completed('/brief ')).toEqual(expect.arrayContaining(['/brief tide barrier ', '/brief since:']));
  });
});

test('a name that could act on the terminal is not offered', async () => {
  expect(await completed('/brief source:Ev')).toEqual([]);
});
