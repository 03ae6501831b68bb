import { describe, expect, test } from 'vitest';
import { questionOf } from '../../bench/data.ts';
import { failures } from '../../bench/failures.ts';
import { judge } from '../../bench/judge.ts';
import { measured } from '../../bench/measures.ts';
import type { CorpusDesk, SearchRequest } from '../../src/command.ts';
import type { Findings } from '../../src/reply.ts';

/** An excerpt as short as a test may have it: the first sentence is the answer. */
const excerpt = (id: string, text: string, score: number) => ({
  article: { id, file: `news/${id}.txt` },
  start: 100,
  end: 100 + text.length,
  text,
  score,
  answer: { start: 100, end: 100 + text.indexOf('.') + 1 },
});

const found = [
  excerpt('fire', 'The fire began at noon. Nobody was hurt.', 9),
  excerpt('fire', 'It was out by three.', 8),
  excerpt('flood', 'The river rose by two metres.', 7),
];

/** A desk that finds the same for every question, and declines those about cats. */
const desk = {
  search: ({ limit = 10 }: SearchRequest) => findings(limit),
  ask: ({ query }: SearchRequest) => ({ ...findings(2), answerable: !query.includes('cat'), confidence: 0.5 }),
  brief: () => findings(3),
} as unknown as CorpusDesk;

function findings(limit: number): Findings {
  return { answerable: true, missing: [], excerpts: found.slice(0, limit) } as unknown as Findings;
}

const question = (record: object) => questionOf({ id: 'q', query: 'When?', answerable: true, ...record }, 'test');

describe('judge', () => {
  test('ranks articles by their best passage', () => {
    expect(judge(desk, question({ article: 'flood' }))).toMatchObject({
      ranked: ['fire', 'flood'],
      firstRelevant: false,
    });
  });

  test('wants the answer in a passage of the right article', () => {
    expect(judge(desk, question({ article: 'fire', answers: ['Noon'] }))).toMatchObject({
      searchAnswers: true,
      askAnswers: true,
      sentenceAnswers: true,
    });
    expect(judge(desk, question({ article: 'flood', answers: ['noon'] })).askAnswers).toBe(false);
  });

  test('tells the sentence that answers from its neighbours', () => {
    const judged = judge(desk, question({ article: 'fire', answers: ['nobody'] }));
    expect(judged).toMatchObject({ askAnswers: true, sentenceAnswers: false });
  });

  test('judges by evidence sentences where they are marked, and not by answers', () => {
    const judged = judge(
      desk,
      question({ article: 'fire', answers: ['Yes'], facts: ['The river rose\nby two metres.'] }),
    );
    expect(judged).toMatchObject({ evidence: true, searchAnswers: null, askAnswers: null });
  });

  test('knows an article by the name of its file as well', () => {
    const named = {
      search: () => ({ excerpts: [excerpt('news/fire', 'Fire.', 1)] }),
      ask: desk.ask,
      brief: desk.brief,
    };
    expect(judge(named as unknown as CorpusDesk, question({ article: 'fire' })).firstRelevant).toBe(true);
  });
});

describe('measured', () => {
  const judgements = [
    judge(desk, question({ article: 'fire', answers: ['noon'] })),
    judge(desk, question({ article: 'flood', answers: ['two metres'] })),
    judge(desk, question({ query: 'Where is the cat?', answerable: false })),
    judge(desk, question({ query: 'Where is the dog?', answerable: false })),
  ];

  test('counts answerable and unanswerable questions apart', () => {
    expect(Object.fromEntries(measured(judgements))).toMatchObject({
      questions: 4,
      'MRR@10': 0.75,
      'S@1': 0.5,
      'H@4': null,
      'A@1 ask': 0.5,
      'unanswerable declined': 0.5,
      'answerable declined': 0,
      'AUROC score': 0.5,
      'brief excerpts': 3,
      'brief articles': 2,
    });
  });

  test('lists what failed', () => {
    const [flood, dog, ...others] = failures(judgements);
    expect(flood).toContain('best rank of a relevant article: 2');
    expect(dog).toContain('Where is the dog?');
    expect(others).toEqual([]);
  });
});
