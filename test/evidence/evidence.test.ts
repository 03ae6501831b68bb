import { describe, expect, test } from 'vitest';
import { createEvidence } from '../../src/evidence/evidence.ts';
import type { Excerpt } from '../../src/reply.ts';
import { createSearcher } from '../../src/retrieval/search.ts';
import { archiveOf, articlesOf, LATER } from '../retrieval/support.ts';

const articles = articlesOf(
  {
    vote: [
      'The council of Port Salter voted on Monday to build a tide barrier. Engineers put the cost of the barrier at $300 million.',
      'Mayor Ruth Adeyemi denied that the barrier would raise taxes. “The state will pay two thirds of the barrier,” she said.',
    ],
    protest: [
      'Tomas Lindqvist, the speaker of the fishermen, said that the barrier would ruin the fleet. About sixty boats blocked the harbour on Wednesday over the barrier.',
      'About 40 boats came for the barrier first, and 60 were there at noon. The port authority confirmed that the barrier would cost $340 million. Adeyemi declined to comment on the barrier.',
    ],
    reprint: ['Mayor Ruth Adeyemi denied that the barrier would raise taxes. She spoke in Port Salter.'],
    notes: ['On Friday the herring fleet left, and Adeyemi said that the harbour was quiet.'],
  },
  {
    vote: { title: 'Council votes', date: '2023-10-30', source: 'Harbor Ledger' },
    protest: { title: 'Fishermen protest', date: '2024-01-11', source: 'Coast Wire' },
    reprint: { title: 'Mayor denies', date: '2023-10-31', source: 'Gazette' },
    notes: { title: 'Notes from the quay' },
  },
);
const archive = archiveOf(articles);
const evidence = createEvidence(
  archive,
  createSearcher(archive, () => LATER),
);

function isVerbatim({ article, start, end, text, highlights }: Excerpt): boolean {
  const whole = articles.find(({ id }) => id === article.id)!.text;
  return whole.slice(start, end) === text && highlights.every((range) => start <= range.start && range.end <= end);
}

describe('quotes', () => {
  test('of a person, with later mentions of them, newest first', () => {
    const { person, topic, spoken } = evidence.quotes({ person: 'Ruth Adeyemi', query: '' });
    expect([person, topic]).toEqual(['Ruth Adeyemi', null]);
    expect(spoken.map(({ verb, excerpt }) => [verb, excerpt.article.id])).toEqual(
      expect.arrayContaining([
        ['deny', 'reprint'],
        ['say', 'vote'],
      ]),
    );
    const dates = spoken.map(({ excerpt }) => excerpt.article.date ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(spoken.every(({ excerpt }) => isVerbatim(excerpt))).toBe(true);
  });

  test('that several articles carry stand there once, and name the others', () => {
    const { spoken } = evidence.quotes({ person: 'Adeyemi', query: 'taxes' });
    const denial = spoken.filter(({ stance }) => stance === 'denies');
    expect(denial).toHaveLength(1);
    expect(denial[0]!.excerpt.alsoIn.map(({ id }) => id)).toEqual(['vote']);
  });

  test('reads the last words as a topic where nobody is called that', () => {
    const { person, topic, spoken } = evidence.quotes({ person: 'Adeyemi taxes', query: '' });
    expect([person, topic]).toEqual(['Adeyemi', 'taxes']);
    expect(spoken.every(({ excerpt }) => excerpt.text.includes('taxes'))).toBe(true);
  });

  test('on a topic alone are those of everybody', () => {
    const { spoken } = evidence.quotes({ person: null, query: 'barrier' });
    expect(new Set(spoken.map(({ speaker }) => speaker)).size).toBeGreaterThan(1);
  });

  test('of nobody there is are none', () => {
    expect(evidence.quotes({ person: 'Nemo', query: '' })).toEqual({ person: 'Nemo', topic: null, spoken: [] });
  });
});

test('positions are who affirms, denies or does not comment, and nobody who merely says', () => {
  const stances = evidence.positions({ query: 'barrier' }).map(({ stance, speaker }) => `${speaker} ${stance}`);
  expect(stances).toEqual(expect.arrayContaining(['Ruth Adeyemi denies']));
  expect(stances.join()).not.toContain('says');
});

test('a timeline is in the order of the days themselves, and what has none comes last', () => {
  const events = evidence.timeline({ query: 'barrier' });
  const days = events.flatMap(({ when }) => when?.from ?? []);
  expect(days).toEqual(['2023-10-30', '2024-01-10']);
  expect(events[0]).toMatchObject({ words: 'on Monday', isRelative: true });
  const undated = evidence.timeline({ query: 'herring fleet' }).find(({ excerpt }) => excerpt.article.id === 'notes');
  expect(undated).toMatchObject({ when: null });
});

test('figures that do not agree stand next to one another', () => {
  const groups = evidence.figures({ query: 'barrier' });
  const dollars = groups.find(({ figures }) => figures.some(({ words }) => words.includes('$300 million')));
  expect(dollars?.figures.map(({ words }) => words)).toEqual(['$300 million', '$340 million']);
  const boats = groups.find(({ counted }) => counted === 'boats');
  expect(boats?.figures.map(({ words }) => words)).toEqual(['sixty boats', '40 boats', '60']);
});

describe('a quotation', () => {
  const checked = (text: string) => evidence.checkQuotations(text).checks[0]!;

  test('is looked for in a message around it, each of several by itself', () => {
    const message =
      'Look: “The state will pay two thirds of the barrier”, and then "the barrier would cost $390 million"? Hm.';
    expect(evidence.checkQuotations(message)).toMatchObject({
      checks: [
        { quotation: 'The state will pay two thirds of the barrier', verdict: 'verbatim' },
        { quotation: 'the barrier would cost $390 million', verdict: 'different' },
      ],
      unchecked: 0,
    });
    expect(evidence.checkQuotations('“we like tides here” '.repeat(8))).toMatchObject({ unchecked: 3 });
  });

  test('of a word or two is left out beside longer ones', () => {
    const { checks } = evidence.checkQuotations('The “council” of Port Salter voted on Monday to build a tide barrier');
    expect(checks).toMatchObject([{ verdict: 'verbatim' }]);
    expect(checks[0]!.quotation).toContain('Port Salter');
  });

  test('may hold another one', () => {
    const sentence = '“The state will pay two thirds of the barrier,” she said.';
    expect(evidence.checkQuotations(sentence).checks).toMatchObject([{ quotation: sentence, verdict: 'verbatim' }]);
  });

  test('that stands there is verbatim, with who says it', () => {
    const { verdict, matches } = checked('The state will pay two thirds of the barrier');
    expect(verdict).toBe('verbatim');
    expect(matches[0]).toMatchObject({ diff: [], speaker: 'Ruth Adeyemi' });
    expect(isVerbatim(matches[0]!.excerpt)).toBe(true);
  });

  test('that lost its negation is told so', () => {
    const { verdict, matches } = checked('Mayor Ruth Adeyemi said that the barrier would raise taxes');
    expect([verdict, matches[0]?.dropsNegation]).toEqual(['different', true]);
  });
});
