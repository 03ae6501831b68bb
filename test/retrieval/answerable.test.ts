import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/corpus/article.ts';
import { answerSentences } from '../../src/retrieval/answer.ts';
import { evidenceFor } from '../../src/retrieval/answerable.ts';
import { confidence, type Evidence, judgementOn } from '../../src/retrieval/confidence.ts';
import { archiveOf, articlesOf, LATER, rankingOf } from './support.ts';

/** How sure the evidence makes, 0 to 1. */
const sureness = (evidence: Evidence) => confidence(judgementOn(evidence));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  coverage: share,
  names: share,
  leastName: share,
  apart: share,
  reversed: fc.boolean(),
  groundless: fc.boolean(),
  unknownNames: share,
  unknownNouns: share,
  unknownWords: share,
  misfit: fc.boolean(),
  publisher: fc.boolean(),
  stale: fc.boolean(),
  concepts: fc.integer({ min: 1, max: 20 }),
  passages: fc.integer({ min: 1, max: 100_000 }),
});

describe('each piece of evidence moves confidence the way it must', () => {
  test.each([
    ['a sentence that speaks of more of the question', { coverage: 0.3 }, { coverage: 0.9 }, 'up'],
    ['names that stand near', { names: 0.3 }, { names: 0.9 }, 'up'],
    ['no name left out', { leastName: 0 }, { leastName: 1 }, 'up'],
    ['the publisher that was asked for', { publisher: false }, { publisher: true }, 'up'],
    ['more words that stand together', { concepts: 2 }, { concepts: 6 }, 'up'],
    ['known words that stand elsewhere', { apart: 0 }, { apart: 0.5 }, 'down'],
    ['the parties the other way round', { reversed: false }, { reversed: true }, 'down'],
    ['a reason asked for what nobody says was done', { groundless: false }, { groundless: true }, 'down'],
    ['an unknown name', { unknownNames: 0 }, { unknownNames: 0.5 }, 'down'],
    ['an unknown thing', { unknownNouns: 0 }, { unknownNouns: 0.5 }, 'down'],
    ['another unknown word', { unknownWords: 0 }, { unknownWords: 0.5 }, 'down'],
    ['no figure where one is asked for', { misfit: false }, { misfit: true }, 'down'],
    ['an old article for a question about these days', { stale: false }, { stale: true }, 'down'],
    ['a large corpus, where something resembles every question', { passages: 100 }, { passages: 10_000 }, 'down'],
  ] as const)('%s', (_why, before, after, way) => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const change = sureness({ ...evidence, ...after }) - sureness({ ...evidence, ...before });
        expect(Math.sign(change)).toBe(way === 'up' ? 1 : -1);
      }),
    );
  });

  test('it is a share, whatever speaks for and against', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(sureness(evidence)).toBeGreaterThan(0);
        expect(sureness(evidence)).toBeLessThan(1);
      }),
    );
  });
});

const articles = articlesOf(
  {
    vote: 'Mayor Ruth Adeyemi voted for the tide barrier on Monday. It is the first of its kind. Engineers put the cost at $300 million.',
    ships: 'North Korea shipped rockets to Russia, the council heard.',
  },
  { vote: { title: 'Port Salter votes', date: '2024-01-10', source: 'Harbor Ledger' } },
);
const plain = archiveOf(articles, 'North Korea = DPRK\nRussia = Moscow\ndeny ~ reject');
const english = archiveOf(articles, 'North Korea = DPRK', 'english');

function evidence(question: string, now = LATER, archive = plain): Evidence {
  const ranking = rankingOf(archive, question, now);
  const [best] = answerSentences(archive, ranking, question);
  return evidenceFor({ archive, ranking, question, best: best!, now: now as IsoDate });
}

test('the pieces add up, and a question is answered from the threshold on', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const judgement = judgementOn(evidence);
      const added = judgement.evidence.reduce((sum, { adds }) => sum + adds, judgement.start);
      expect(judgement.sum).toBeCloseTo(added);
      expect(judgement.evidence.map(({ piece }) => piece).sort()).toEqual(Object.keys(evidence).sort());
      expect(confidence(judgement) >= 0.5).toBe(judgement.sum >= judgement.threshold);
    }),
  );
});

describe('what counts as evidence', () => {
  test('coverage is whole where one sentence speaks of everything', () => {
    expect(evidence('barrier vote').coverage).toBeCloseTo(1);
    expect(evidence('barrier rockets').coverage).toBeLessThan(0.7);
  });

  test('a name in the sentence counts in full, one in the title in part, one elsewhere not at all', () => {
    const [inside, above, away] = ['Did Adeyemi vote', 'Did Salter vote', 'Did Zembla vote'].map(
      (question) => evidence(question).leastName,
    );
    expect(inside).toBe(1);
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(inside!);
    expect(away).toBe(0);
  });

  test('a name elsewhere in the passage still counts, though less', () => {
    const { leastName, coverage } = evidence('cost for Adeyemi in million');
    expect(leastName).toBeGreaterThan(0);
    expect(leastName).toBeLessThan(1);
    expect(coverage).toBeLessThan(1);
  });

  test('a name may be typed in lower case; a rare word of English is none', () => {
    const leastName = (question: string) => evidence(question, LATER, english).leastName;
    expect(leastName('did zembla vote')).toBe(0);
    expect(leastName('did the lawsuit vote')).toBe(1);
    expect(leastName('did the record-breaking crowd vote')).toBe(1);
  });

  test('without a name all names are there', () => {
    expect(evidence('how many 300')).toMatchObject({ names: 1, leastName: 1 });
  });

  test('known words of another article are apart', () => {
    expect(evidence('barrier vote').apart).toBe(0);
    expect(evidence('barrier vote rockets').apart).toBeGreaterThan(0);
  });

  test.each([
    ['a name', 'Did Zembla vote', 'unknownNames'],
    ['a thing', 'the barrier zeppelin', 'unknownNouns'],
  ] as const)('an unknown word is %s', (_why, question, kind) => {
    const found = evidence(question);
    for (const one of ['unknownNames', 'unknownNouns', 'unknownWords'] as const)
      expect(found[one] > 0).toBe(one === kind);
  });

  test('an unknown verb is another unknown word', () => {
    const question = 'who denied the barrier';
    const ranking = rankingOf(english, question);
    const [best] = answerSentences(english, ranking, question);
    const found = evidenceFor({ archive: english, ranking, question, best: best!, now: LATER });
    expect([found.unknownNames, found.unknownNouns, found.unknownWords > 0]).toEqual([0, 0, true]);
  });

  test('the kind of thing that is asked for', () => {
    expect(evidence('When did Adeyemi vote?').misfit).toBe(false);
    expect(evidence('How many rockets were shipped?').misfit).toBe(true);
  });

  test('who did it to whom', () => {
    expect(evidence('what did DPRK ship to Moscow').reversed).toBe(false);
    expect(evidence('what did Moscow ship to DPRK').reversed).toBe(true);
  });

  test('why something was done takes for granted that it was', () => {
    expect(evidence('why did DPRK ship rockets', LATER, english).groundless).toBe(false);
    expect(evidence('why did mayor Adeyemi resign', LATER, english).groundless).toBe(true);
    expect(evidence('when did mayor Adeyemi resign', LATER, english).groundless).toBe(false);
  });

  test('the publisher', () => {
    expect(evidence('barrier in the Harbor Ledger').publisher).toBe(true);
    expect(evidence('barrier').publisher).toBe(false);
  });

  test('these days: an article of this week is of them, an old or undated one is not', () => {
    const soon = '2024-01-12' as IsoDate;
    expect(evidence('barrier vote this week', soon).stale).toBe(false);
    expect(evidence('barrier vote this week', LATER).stale).toBe(true);
    expect(evidence('rockets shipped this week', soon).stale).toBe(true);
    expect(evidence('barrier vote', LATER).stale).toBe(false);
  });

  test('how much was asked, of how much', () => {
    expect(evidence('barrier vote')).toMatchObject({ concepts: 2, passages: 2 });
  });
});

test('a plain question that is answered passes the threshold, one about an unknown thing does not', () => {
  expect(sureness(evidence('When did mayor Adeyemi vote for the tide barrier?'))).toBeGreaterThan(0.5);
  expect(sureness(evidence('When did Zembla vote for the opera?'))).toBeLessThan(0.5);
});
