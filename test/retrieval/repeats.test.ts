import { describe, expect, test } from 'vitest';
import { createRepeats } from '../../src/retrieval/repeats.ts';
import { archiveOf, articlesOf, idsOf, rankingOf } from './support.ts';

const VOTE =
  'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour. Nine members voted for it and four against. Engineers put the cost at three hundred million.';
const PROTEST =
  'Sixty boats blocked the inner harbour of Port Salter in protest against the tide barrier. The council had not asked the fleet, said its speaker, and the mayor did not answer.';
const archive = archiveOf(
  articlesOf(
    { wire: VOTE, ledger: VOTE.replace('Nine', 'Ten'), gazette: VOTE, protest: PROTEST },
    { wire: { date: '2023-10-30' }, ledger: { date: '2023-11-01' } },
  ),
);
const repeats = createRepeats(archive);
const passageOf = (id: string) => {
  const passage = archive.passages.findIndex(({ article }) => article.id === id);
  return { passage, range: archive.passages[passage]!.passage };
};

test('of one text from several places only the best-ranked passage is left', () => {
  const ranking = rankingOf(archive, 'tide barrier vote');
  expect(idsOf(archive, ranking).sort()).toEqual(['gazette', 'ledger', 'protest', 'wire']);
  const folded = repeats.folded(ranking.passages);
  expect(idsOf(archive, { ...ranking, passages: folded })).toEqual([idsOf(archive, ranking)[0], 'protest']);
});

describe('the others that carry it', () => {
  test('are named newest first, undated last, without their text', () => {
    expect(repeats.alsoIn(passageOf('gazette')).map(({ id }) => id)).toEqual(['ledger', 'wire']);
    expect(repeats.alsoIn(passageOf('ledger')).map(({ id }) => id)).toEqual(['wire', 'gazette']);
    expect(repeats.alsoIn(passageOf('wire'))[0]).not.toHaveProperty('text');
  });

  test('are none for a different article on the same topic', () => {
    expect(repeats.alsoIn(passageOf('protest'))).toEqual([]);
  });
});

describe('what is told again', () => {
  test('is what another article of the story told before, in part too', () => {
    const told = passageOf('gazette');
    const sentence = archive.passages[told.passage]!.passage.sentences[0]!;
    expect(repeats.repeats(told, [passageOf('ledger')])).toBe(true);
    expect(repeats.repeats({ ...told, range: sentence }, [passageOf('wire')])).toBe(true);
    expect(repeats.repeats(told, [{ ...passageOf('wire'), range: sentence }])).toBe(false);
  });

  test('is nothing of a different article, of the same one, or of none', () => {
    expect(repeats.repeats(passageOf('protest'), [passageOf('wire')])).toBe(false);
    expect(repeats.repeats(passageOf('wire'), [passageOf('wire')])).toBe(false);
    expect(repeats.repeats(passageOf('wire'), [])).toBe(false);
  });
});

test('two passages of one article are both kept, however alike', () => {
  const twice = archiveOf(articlesOf({ one: [VOTE, '# Again', VOTE], copy: [VOTE, '# Again', VOTE] }));
  const ranking = rankingOf(twice, 'tide barrier');
  expect(ranking.passages).toHaveLength(4);
  const folded = createRepeats(twice).folded(ranking.passages);
  expect(new Set(folded.map(({ passage }) => twice.passages[passage]!.article.id)).size).toBe(1);
});
