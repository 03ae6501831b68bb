import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/corpus/read/pdf.ts';
import { column, madePdf, type PdfLine } from './made-pdf.ts';
import { fileOf, headingsSeen, onlyExtract, problemLines } from './support.ts';

const read = async (...parameters: Parameters<typeof madePdf>) => readPdf(fileOf('a.pdf', madePdf(...parameters)));
const blocksOf = async (...parameters: Parameters<typeof madePdf>) =>
  onlyExtract(await read(...parameters)).text.split('\n\n');

const furniture = (page: number): PdfLine[] => [
  { text: 'Harbor Ledger, 5 March 2024', y: 770, size: 9 },
  { text: `Page ${page} of 2`, y: 30, size: 9 },
];

test('the golden document: paragraphs over lines and pages, headings, no furniture', async () => {
  const first = [
    ...furniture(1),
    { text: 'Port strike enters third week', y: 730, size: 20 },
    ...column([
      'The port workers of Eastquay walked out on a Mon-',
      'day, and nobody would say when they mean to walk',
      'back in.',
    ]),
    ...column(
      ['The owners, who met in private, have made a long-', 'term offer of sorts. Whether the long-term offer'],
      { top: 634 },
    ),
  ];
  const second = [
    ...furniture(2),
    ...column(['will do is for the workers to say.']),
    { text: 'What they ask for', y: 660, size: 15 },
    ...column(['More pay. Shorter shifts.', 'And a rest room with a door that can be closed be-', 'hind one.'], {
      top: 630,
    }),
  ];
  const extract = onlyExtract(await read([first, second]));
  expect(extract).toMatchObject({ isRaw: false, layout: 'blocks', fields: {} });
  expect(headingsSeen(extract)).toEqual(['Port strike enters third week', 'What they ask for']);
  expect(extract.text.split('\n\n')).toEqual([
    'Port strike enters third week',
    'The port workers of Eastquay walked out on a Monday, and nobody would say when they mean to walk back in.',
    'The owners, who met in private, have made a long-term offer of sorts. Whether the long-term offer will do is for the workers to say.',
    'What they ask for',
    'More pay. Shorter shifts.',
    'And a rest room with a door that can be closed behind one.',
  ]);
});

test('an indent begins a paragraph where no gap does', async () => {
  const lines = [
    { text: 'The owners of the port have met on Friday and said', y: 700 },
    { text: 'nothing at all to those who stood outside, waiting.', y: 686 },
    { text: 'The workers have said that they will stay out un', x: 96, y: 672 },
    { text: 'til somebody comes out to them and says something.', y: 658 },
  ];
  expect(await blocksOf([lines])).toEqual([
    'The owners of the port have met on Friday and said nothing at all to those who stood outside, waiting.',
    'The workers have said that they will stay out un til somebody comes out to them and says something.',
  ]);
});

test('the second column goes on where the first ends', async () => {
  const page = [...column(['The owners of the', 'port have met and']), ...column(['said nothing.'], { x: 320 })];
  expect(await blocksOf([page])).toEqual(['The owners of the port have met and said nothing.']);
});

test('a line at the foot of one page alone is not furniture', async () => {
  expect(await blocksOf([column(['One line.']), column(['Another line.'])])).toEqual(['One line.', 'Another line.']);
});

describe('the title', () => {
  const page = [{ text: 'Port strike', y: 730, size: 20 }, ...column(['The owners have met.'])];
  const info = (Title: string) => ({ info: { Title, CreationDate: 'D:20200102030405Z' } });

  test('is the document’s own, and not repeated', async () => {
    const extract = onlyExtract(await read([page], info('PORT STRIKE')));
    expect(extract.fields).toEqual({ title: 'PORT STRIKE' });
    expect(extract.text).toBe('The owners have met.');
  });

  test.each(['Microsoft Word - strike.doc', 'untitled', 'strike-final(2).docx', 'Document1', '', '12345'])(
    'is not what a program put there: %j',
    async (title) => {
      const extract = onlyExtract(await read([page], info(title)));
      expect(extract.fields).toEqual({});
      expect(extract.text).toBe('Port strike\n\nThe owners have met.');
    },
  );
});

test('a page without text among others is a warning', async () => {
  const result = await read([column(['One line.']), [], []]);
  expect(result.extracts).toHaveLength(1);
  expect(problemLines(result)).toEqual([
    'warning: There is no text layer on pages 2, 3; run OCR if words stand there.',
  ]);
});

describe('what cannot be read', () => {
  test.each([
    [
      'no text layer',
      madePdf([[], []]),
      'The PDF has no text layer: its pages are pictures; run OCR on it (such as ocrmypdf) first.',
    ],
    [
      'encrypted',
      madePdf([column(['One.'])], { isEncrypted: true }),
      'The PDF is encrypted; save it without a password.',
    ],
    [
      'cut off',
      madePdf([column(['One.'])]).slice(0, 40),
      'The PDF is damaged and cannot be opened; download or save it again.',
    ],
    [
      'something else',
      new Uint8Array([1, 2, 3]),
      'The PDF is damaged and cannot be opened; download or save it again.',
    ],
    [
      'too long',
      madePdf(Array.from({ length: 501 }, () => [])),
      'The PDF has more than 500 pages; split it into its articles.',
    ],
  ])('%s', async (_name, bytes, message) => {
    await expect(readPdf(fileOf('a.pdf', bytes))).rejects.toThrow(message);
  });

  test('the bytes stay with their owner', async () => {
    const file = fileOf('a.pdf', madePdf([column(['One.'])]));
    const before = file.bytes.slice();
    await readPdf(file);
    expect(file.bytes).toEqual(before);
  });
});
