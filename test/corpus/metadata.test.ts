import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../src/corpus/dateline.ts';
import { type MetadataLine, readMetadataLine } from '../../src/corpus/metadata.ts';
import { cleaned } from './cleaned.ts';

const dated = (date: string, more: Partial<Record<keyof MetadataLine, unknown>> = {}) => ({
  date,
  dateFrom: 'date line',
  ...more,
});
const signed = (byline: string, date: string) => ({ byline, date, dateFrom: 'byline' });

describe('a line above the article', () => {
  test.each<[string, object]>([
    // Dates with a label.
    ['date 2024-01-10', dated('2024-01-10', { updated: false })],
    ['date 2024-01-10 Council votes for it', dated('2024-01-10', { updated: false, title: 'Council votes for it' })],
    ['Date: 10 January 2024', dated('2024-01-10', { updated: false })],
    ['Published: 14 November 2023, 10:42 GMT', dated('2023-11-14', { updated: false })],
    ['First published on Mon 30 Oct 2023 06.00 GMT', dated('2023-10-30', { updated: false })],
    ['Posted on October 30, 2023 by admin', dated('2023-10-30', { updated: false })],
    ['Posted on October 30, 2023 by Ines Okafor', dated('2023-10-30', { updated: false, byline: 'Ines Okafor' })],
    ['Published October 30, 2023 | Updated October 31, 2023', dated('2023-10-30', { updated: false })],
    ['Last updated: 31 October 2023', dated('2023-10-31', { updated: true })],
    ['입력 2023.10.30. 오전 10:15 수정 2023.10.31. 오전 11:02', dated('2023-10-30', { updated: false })],
    ['公開日：2023年10月30日', dated('2023-10-30', { updated: false })],
    ['发布时间：2023-10-30 10:15', dated('2023-10-30', { updated: false })],
    // Dates alone.
    ['October 30, 2023', dated('2023-10-30')],
    ['2023年10月30日', dated('2023-10-30')],
    ['30 Oct 2023 | 4 min read', dated('2023-10-30')],
    ['October 28, 2023 | By Mara Lund', dated('2023-10-28', { byline: 'Mara Lund' })],
    ['SEOUL, October 30, 2023', dated('2023-10-30')],
    ['03/04/2023', { ambiguousDate: '03/04/2023' }],
    ['Published: 03/04/2023', { ambiguousDate: '03/04/2023', updated: false }],
    // Bylines.
    ['Ezra Wallin | October 30, 2023', signed('Ezra Wallin', '2023-10-30')],
    ['written by Ezra Wallin | October 30, 2023', signed('Ezra Wallin', '2023-10-30')],
    ['By Mara Lund', { byline: 'Mara Lund' }],
    ['BY MARA LUND AND SEF AMIN', { byline: 'MARA LUND AND SEF AMIN' }],
    ['By Mara Lund and Sef Amin, Salter Wire', { byline: 'Mara Lund and Sef Amin, Salter Wire' }],
    ['By Mara Lund October 30, 2023 10:30 AM', signed('Mara Lund', '2023-10-30')],
    ['By Mara Lund on Monday, October 30, 2023', signed('Mara Lund', '2023-10-30')],
    ['Mara van der Lund, 30 October 2023', signed('Mara van der Lund', '2023-10-30')],
    ['Mara Lund · Salter Wire · 30 Oct 2023', signed('Mara Lund', '2023-10-30')],
    ['Mara Lund - October 30, 2023', signed('Mara Lund', '2023-10-30')],
    ['By Mara Lund | 03/04/2023', { byline: 'Mara Lund', ambiguousDate: '03/04/2023' }],
    ['홍길동 기자', { byline: '홍길동' }],
    ['홍길동 기자 2023.10.30', signed('홍길동', '2023-10-30')],
    // Fields.
    ['Title: Council votes for it', { title: 'Council votes for it' }],
    ['Source: Harbor Ledger', { source: 'Harbor Ledger' }],
    ['Author: Mara Lund', { byline: 'Mara Lund' }],
    ['URL: https://ledger.example/a', { url: 'https://ledger.example/a' }],
    ['Source: https://ledger.example/a', { url: 'https://ledger.example/a' }],
  ])('%s', (line, expected) => {
    expect(readMetadataLine(line, 'above')).toEqual(expected);
  });

  test.each([
    'Council votes for the tide barrier',
    'October 2023',
    '2023',
    'On October 22, 2023, talks began.',
    'October 22, 2023 was the day of the vote',
    'Released October 3, 2023 – the report found cracks in the piers',
    'Date of the vote: not yet known',
    'Dated 3 October 2023, the letter names three ports',
    'Kim Jong Un on October 22, 2023',
    'Northern Islands Close Three Ports | October 30, 2023',
    'A crane stands idle at the north pier, October 27, 2023',
    'The north pier on October 27, 2023. Photo: Jon Eide',
    'Steel and herring – October 27, 2023 to November 3, 2023',
    'By noon the ferries had stopped.',
    'By contrast, the islands lost',
    'Source: the transport office said on Friday that it did not know of any cracks at all.',
    'Link: none',
    '2023년 10월 22일 항구가 폐쇄됐다.',
    `By ${'Mara Lund and '.repeat(30)}Sef Amin`,
  ])('is of the article: %s', (line) => {
    expect(readMetadataLine(line, 'above')).toBeNull();
  });
});

test('names of sections and words with a date are read by where they stand', () => {
  expect(readMetadataLine('World', 'above the title')).toEqual({});
  expect(readMetadataLine('World', 'above')).toBeNull();
  const digest = 'Daily Harbour Digest | October 30, 2023';
  expect(readMetadataLine(digest, 'above the title')).toEqual({
    title: 'Daily Harbour Digest',
    date: '2023-10-30',
    dateFrom: 'byline',
  });
});

test('below the article, only what has a label describes it', () => {
  expect(readMetadataLine('October 30, 2023', 'below')).toBeNull();
  expect(readMetadataLine('Mara Lund | October 30, 2023', 'below')).toBeNull();
  expect(readMetadataLine('Published: October 30, 2023', 'below')).toMatchObject({ date: '2023-10-30' });
  expect(readMetadataLine('By Mara Lund | October 30, 2023', 'below')).toMatchObject({ byline: 'Mara Lund' });
  expect(readMetadataLine('Source: Harbor Ledger', 'below')).toEqual({ source: 'Harbor Ledger' });
});

describe('the dateline', () => {
  test.each([
    ['WASHINGTON: The advisers met on Friday.', 'WASHINGTON'],
    ['SEOUL, Oct. 30 (Yonhap) -- The advisers met.', 'SEOUL'],
    ['NEW YORK (AP) — The advisers met.', 'NEW YORK'],
    ['WASHINGTON, D.C. – The advisers met.', 'WASHINGTON, D.C.'],
    ['UNITED NATIONS - The advisers met.', 'UNITED NATIONS'],
    ['Port Salter, Oct. 30 (Reuters) - The advisers met.', 'Port Salter'],
    ['(서울=연합뉴스) 당국이 항구를 폐쇄했다.', '서울'],
    ['The advisers met in WASHINGTON: so it was said.', null],
    ['UPDATE: The advisers met.', null],
    ['NATO - the alliance - met.', null],
    ['The mayor (left) - a lawyer - objected.', null],
    ['Seoul: a city of ten million.', null],
    ['', null],
  ])('%s', (paragraph, place) => {
    expect(datelineOf(paragraph)).toBe(place);
  });
});

describe('in an article', () => {
  const PROSE = 'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.';
  const MORE = 'Engineers put the cost at $300 million. The mayor denied that local taxes would rise for it.';

  test.each([
    ['a byline', ['Title here', 'written by Ezra Wallin | October 30, 2023', PROSE], '2023-10-30', 'byline'],
    ['a date line with the title', ['date 2024-01-10 Title here', PROSE], '2024-01-10', 'date line'],
    ['a date alone', ['Title here', 'October 30, 2023', PROSE], '2023-10-30', 'date line'],
    ['a labelled date below', ['Title here', PROSE, 'Published: October 30, 2023'], '2023-10-30', 'date line'],
    [
      'a date and one of an update',
      ['Title here', 'Updated: 31 October 2023', 'Published: 30 October 2023', PROSE],
      '2023-10-30',
      'date line',
    ],
    ['only an update', ['Title here', 'Updated: 31 October 2023', PROSE], '2023-10-31', 'date line'],
  ])('%s is found', (_, paragraphs, date, dateFrom) => {
    const article = cleaned(paragraphs.join('\n\n'));
    expect(article).toMatchObject({ title: 'Title here', date, dateFrom, text: PROSE, warnings: [] });
  });

  test.each([
    ['the first paragraph begins with one', [`On October 22, 2023, ${PROSE}`, MORE]],
    ['the first paragraph is short and begins with one', ['On October 22, 2023, the ports closed.', PROSE]],
    [
      'the first paragraph begins with a bare one',
      ['October 22, 2023 was the day on which the council voted to build the barrier.', PROSE],
    ],
    ['a Korean one', ['2023년 10월 22일 항구가 폐쇄됐다.', PROSE]],
    ['a Chinese one', ['2023年10月22日，港口关闭。', PROSE]],
    ['figures open the first paragraph', ['22/10/2023 saw the ports close.', PROSE]],
    ['a heading is a year', ['2023', PROSE, '2024', MORE]],
    ['a heading is a date', ['October 22, 2023', PROSE, 'November 14, 2023', MORE]],
    ['a caption has one', ['A crane stands idle at the north pier, October 27, 2023.', PROSE]],
    ['a caption ends with one', ['The north pier on October 27, 2023', PROSE]],
    ['a credit has one', ['Photo: Jon Eide, October 27, 2023', PROSE]],
    ['a person is shown on one', ['Tomas Reyl on October 27, 2023', PROSE]],
    ['the text closes with one', [PROSE, MORE, 'The vote is on October 30, 2024.']],
    ['other articles below have some', [PROSE, MORE, 'Ferry strike enters third week', 'October 3, 2023']],
    ['a list of other articles has some', [PROSE, MORE, 'Related', 'Ferry strike', 'October 3, 2023', 'In "World"']],
    ['a print edition has one', [PROSE, 'A version of this article appeared in print on October 29, 2023, on page 4.']],
    ['the copyright has one', [PROSE, '© October 30, 2023 Harbor Ledger']],
    ['comments have some', [PROSE, MORE, '2 Comments', 'Salt says:', 'October 31, 2023 at 7:14 am', 'Reply']],
    ['a period is named', ['October 22 - 24, 2023', PROSE]],
    ['a month is named', ['October 2023', PROSE]],
  ])('a date of the text is never the day of publication: %s', (_, paragraphs) => {
    expect(cleaned(['Title here', ...paragraphs].join('\n\n'))).toMatchObject({
      title: 'Title here',
      date: null,
      dateFrom: null,
      warnings: [],
    });
  });

  test('a date that can be two days leaves the article undated, and says so', () => {
    const article = cleaned(['Title here', 'Published: 03/04/2023', PROSE].join('\n\n'));
    expect(article).toMatchObject({ date: null, dateFrom: null });
    expect(article.warnings).toEqual([
      'The date "03/04/2023" can be read as two days; the article counts as undated. Write it as YYYY-MM-DD.',
    ]);
  });

  test('where the file name has the day, a date that can be two is told with it', () => {
    const article = cleaned(['Title here', '03/04/2023', PROSE].join('\n\n'), 'news/2023-04-03-vote.txt');
    expect(article).toMatchObject({ date: '2023-04-03', dateFrom: 'file name' });
    expect(article.warnings).toEqual([
      'The date "03/04/2023" can be read as two days; the day in the file name is used. Write it as YYYY-MM-DD.',
    ]);
  });

  test('the day in the file name is the last resort', () => {
    expect(cleaned(`Title here\n\n${PROSE}`, '2023-10-30-vote.txt')).toMatchObject({ dateFrom: 'file name' });
    expect(cleaned(`Title here\n\nOctober 29, 2023\n\n${PROSE}`, '2023-10-30-vote.txt')).toMatchObject({
      date: '2023-10-29',
      dateFrom: 'date line',
    });
  });
});
