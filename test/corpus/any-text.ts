import fc from 'fast-check';

/** Pieces that text files hold and that text handling trips over. */
const pieces = [
  ...['\n', '\r\n', '\r', '\n\n', '\n \n', '\t', ' ', '  ', '\u00a0', '\u0085', '\u2028', '\u2029', '\ufeff', '\u3000'],
  ...['\u200b', '\u200d', '\u00ad', '\u200f', '\u202e', '\u2066', '\u2069', '\0', '\u001b[31m'],
  ...[
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍👩‍👧',
    '🇰🇷',
    'e\u0301',
    '\u0301',
    'ﬁ',
    'İ',
    'ß',
    'ǅ',
    '한국',
    '서울.',
    '港。',
    '「',
    '」',
    'سلام؟',
  ],
  ...[
    '.',
    '...',
    '…',
    '?!',
    '."',
    '”',
    '“',
    ')',
    '(',
    '[',
    ']',
    '|',
    ':',
    ';',
    ',',
    '-',
    '—',
    '/',
    '*',
    '#',
    '_',
    '@',
    '$2',
  ],
  ...['U.S.', 'U.N.', 'Gen.', 'No. 3', 'a.m.', 'Inc.', 'J. K.', 'said', 'The', 'can', 'not', 'Ukrai\nne', 'ea\nrlier'],
  ...['October 30, 2023', '2023-10-30', '03/04/2023', 'date 2024-01-10 A title', 'By Ines Okafor', 'SEOUL: '],
  ...['spot_img', 'spot_imgspot_img', '[ad_1]', 'Advertisement', 'Read more: a thing', '(Photo by A B/Getty Images)'],
  ...['Related', 'Comments', 'Get in Touch', 'Latest Posts', 'Written by staff', 'Share', 'Home > World', 'Menu'],
  'The council voted on Monday to build a tide barrier across the inner harbour, officials said.',
  'Engineers put the cost at $300 million. Mayor Ruth Adeyemi denied that taxes would rise for it.',
  'Ships bound for the islands will be sent to Port Salter until repairs are',
  'x'.repeat(1600),
];

/** Arbitrary UTF-16, lone surrogates and all, mixed with the pieces above. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
      { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\n\n') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
