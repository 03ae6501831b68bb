import { expect, test } from 'vitest';
import { NOISE } from '../../src/corpus/noise.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { cleaned } from './cleaned.ts';

/**
 * Inputs on which a pattern that can match in many ways would try them all. Nothing here is timed: such a pattern would
 * not come to an end.
 */
const units = [
  ...[
    'a ',
    'A ',
    'Aa ',
    'aA',
    'a',
    'A',
    '|',
    '.',
    '. ',
    '...',
    '-',
    '"',
    '(',
    '[',
    '<a ',
    '&a;',
    '#a ',
    '_a',
    '{',
    '$(',
    '/',
  ],
  ...[
    '\n',
    'a\n',
    'A\n',
    'a\n\n',
    'a-\n',
    ' \n',
    '\t',
    '1. ',
    'A. ',
    '!" ',
    '。',
    '「',
    '한',
    '기자 ',
    '홍길동 기자 ',
    '무단전재 ',
  ],
  ...[
    'And ',
    'The ',
    'Reporting by A ',
    'Photo by A ',
    'A/',
    'via ',
    'copy link ',
    'facebook messenger ',
    'share ',
    'home > ',
  ],
  ...[
    'Contact A at ',
    'Follow A on ',
    'Advertisement ',
    'Read more: ',
    'Sign up for ',
    '[ad_1 ',
    '(Photo: a ',
    'spot_img',
  ],
  ...[
    'By A ',
    'von A ',
    'Oct 3, ',
    '2023-10-30 ',
    '2023 ',
    'SEOUL, ',
    '\ud800',
    'e\u0301',
    '😀',
    'var a = ',
    '.a {',
    'x@x.',
  ],
];
/** Just short enough to be held against the rules for lines, and long enough to be a whole file. */
const sizes = [Math.max(...NOISE.map(({ longest }) => (longest < 1000 ? longest : 0))) - 8, 100_000];
const PROSE = 'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.';

test.each(units.map((unit) => ({ unit })))('$unit, again and again', ({ unit }) => {
  for (const size of sizes) {
    for (const end of ['', '!3']) {
      const worst = unit.repeat(Math.ceil(size / unit.length)) + end;
      const article = cleaned(`A title\n\n${worst}\n\n${PROSE}`);
      expect(passagesOf(article).at(-1)?.sentences.length).toBeGreaterThan(0);
    }
  }
});

test('a page of nothing but labels', () => {
  for (const label of ['Comments', 'Related stories', 'Read more:', 'Get in Touch', 'Menu', 'Home > News']) {
    expect(cleaned(`A title\n\n${PROSE}\n\n${`${label}\n`.repeat(20_000)}\n\n${PROSE}\n\n${PROSE}`).text).toContain(
      PROSE,
    );
  }
});
