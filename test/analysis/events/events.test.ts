import { describe, expect, test } from 'vitest';
import { eventsIn } from '../../../src/analysis/events/events.ts';
import { articleFrom } from '../../support/articles.ts';

/** 2023-10-30 is a Monday. */
function eventsOf(text: string | readonly string[], date: string | null = '2023-10-30') {
  const paragraphs = typeof text === 'string' ? [text] : text;
  const article = articleFrom({ id: 'a', title: '', paragraphs, ...(date === null ? {} : { date }) });
  return eventsIn(article).map((event) => ({
    ...event,
    written: article.text.slice(event.words.start, event.words.end),
  }));
}

const day = (from: string) => ({ from, to: from, precision: 'day' });

describe('what an event says', () => {
  test('an explicit date tells itself, in an undated article as well', () => {
    expect(eventsOf('The ferry sank on Sept. 13, 2023.', null)).toMatchObject([
      { written: 'on Sept. 13, 2023', when: day('2023-09-13'), resolvedFrom: 'explicit', relation: 'at' },
    ]);
  });

  test('a relative one is told by the day of the article', () => {
    expect(eventsOf('The ferry sank on Saturday.')).toMatchObject([
      { written: 'on Saturday', when: day('2023-10-28'), resolvedFrom: 'publication date' },
    ]);
  });

  test('without that day it keeps its words and stays open', () => {
    expect(eventsOf('The ferry sank on Saturday.', null)).toMatchObject([
      { written: 'on Saturday', when: null, resolvedFrom: null },
    ]);
  });

  test('the preposition tells on which side of the date it happens', () => {
    const relations = ['since 2019', 'until Dec. 3, 2023', 'by 2030', 'before May 2021', 'after May 2021', 'in 2020'];
    expect(relations.map((words) => eventsOf(`The quay was closed ${words}.`)[0]?.relation)).toEqual([
      'since',
      'until',
      'by',
      'before',
      'after',
      'at',
    ]);
  });

  test('headings and the line that dates the article itself are passed over', () => {
    expect(
      eventsOf(['# The storm of Sept. 13, 2023', 'Published: October 30, 2023', 'LINDAU, Oct. 30 -- It rained.']),
    ).toEqual([]);
  });

  test('several dates of a sentence are several events, in order', () => {
    const events = eventsOf('It was built in 1931, burnt down in May 1944 and was rebuilt last year.');
    expect(events.map(({ written }) => written)).toEqual(['in 1931', 'in May 1944', 'last year']);
    expect(new Set(events.map(({ sentence }) => sentence.start)).size).toBe(1);
  });

  test('precision is that of the words', () => {
    const words = [
      'on Oct. 3, 2023',
      'last week',
      'in May 2023',
      'in the third quarter of 2022',
      'in 2022',
      'earlier this month',
    ];
    expect(words.map((each) => eventsOf(`The mill burned ${each}.`)[0]?.when?.precision)).toEqual([
      'day',
      'week',
      'month',
      'quarter',
      'year',
      'month',
    ]);
  });
});

describe('quotations', () => {
  test('are marked', () => {
    expect(eventsOf('“It sank in 2019,” she said on Friday.').map(({ inQuotation }) => inQuotation)).toEqual([
      true,
      false,
    ]);
  });

  test('leave open what counts from the day on which they were said', () => {
    expect(eventsOf('“It sank yesterday,” she said.')[0]?.when).toBeNull();
    expect(eventsOf('“It sank on Friday,” she said.')[0]?.when).toBeNull();
  });
});

describe('a year that was spoken of', () => {
  test('may be that of the months after it', () => {
    expect(
      eventsOf('In 2018, the two met in April. In May they parted.').map(({ when }) => when?.from ?? null),
    ).toEqual(['2018-01-01', null, null]);
  });

  test('is not that of the next paragraph', () => {
    expect(eventsOf(['They met in 2018.', 'In May they parted.'])[1]?.when?.from).toBe('2023-05-01');
  });
});
