import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/evidence/claims.ts';
import { parseAliases } from '../../src/retrieval/aliases.ts';
import { createAnalyser } from '../../src/retrieval/terms.ts';

const analyser = createAnalyser(parseAliases(''));
const claims = (message: string) =>
  claimsIn(message, (text) => analyser.analyse(text).filter(({ kind }) => kind === 'word'));

describe('claims are what says something', () => {
  test.each([
    ['The fleet left on Friday.', ['The fleet left on Friday.']],
    ['Hi all! The fleet left on Friday. Thanks!', ['The fleet left on Friday.']],
    ['hey <@U0ANNA> fyi the fleet left on Friday', ['the fleet left on Friday']],
    ['Breaking: no boats left on Friday', ['no boats left on Friday']],
    ['No boats left on Friday', ['No boats left on Friday']],
    ['I think that nine members voted for it', ['nine members voted for it']],
    ['- Nine members voted for it\n- four were against it', ['Nine members voted for it', 'four were against it']],
    ['the fleet left friday. nobody saw the boats.', ['the fleet left friday.', 'nobody saw the boats.']],
    ['The fleet left. The fleet left.', ['The fleet left.']],
    ['그는 시의회가 방벽을 건설한다고 말했다.', ['그는 시의회가 방벽을 건설한다고 말했다.']],
    ['안녕하세요! 감사합니다', []],
    ['政府は防潮堤の建設を決めた。', ['政府は防潮堤の建設を決めた。']],
    ['so he said that, lol', []],
    ['10 20 30', []],
    ['ok', []],
    ['🎉🎉🎉', []],
    ['', []],
  ])('%s', (message, expected) => {
    expect(claims(message)).toEqual(expected);
  });
});

describe('of questions, those that hold a claim', () => {
  test.each([
    ['Can anybody confirm that the fleet left?', []],
    ['please check whether the fleet left the harbour', []],
    ['Where did the fleet go on Friday?', []],
    ['Do we know when the fleet leaves? Thoughts on the harbour?', ['when the fleet leaves?']],
    ['Is it true that the fleet left on Friday?', ['the fleet left on Friday?']],
    ['Did you see that nine members voted for it?', ['nine members voted for it?']],
    ['The fleet left on Friday, right?', ['The fleet left on Friday, right?']],
    ['Did the fleet leave on Friday?', ['Did the fleet leave on Friday?']],
    ['Should your boats leave the harbour?', []],
  ])('%s', (message, expected) => {
    expect(claims(message)).toEqual(expected);
  });
});

test('whatever a message holds, its claims are single lines without markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (message) => {
      for (const claim of claims(message)) {
        expect(claim).toBe(claim.trim());
        expect(claim).not.toMatch(/[\n*`~\u200b]|https?:\/\/\w/);
      }
    }),
  );
});

test.each(['a', '<@', '[a](', '~a', ':a', '"', '> ', 'fyi ', '12,', 'a@', '_a', '||a', 'hi, ', '- '])(
  'a message of nothing but %j is read to its end',
  (unit) => {
    expect(claims(unit.repeat(4000)).length).toBeLessThanOrEqual(1);
  },
);
