import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsIn } from '../../src/evidence/claims.ts';

test.each([
  ['The fleet left on Friday.', ['The fleet left on Friday.']],
  ['Hi all! The fleet left on Friday. Thanks!', ['The fleet left on Friday.']],
  ['> The fleet left on Friday.\nReally?', ['The fleet left on Friday.']],
  ['- Nine members voted for it\n- four were against it', ['Nine members voted for it', 'four were against it']],
  ['*The* _fleet_ left ~today~ on Friday :boat:', ['The fleet left today on Friday']],
  ['<@U0ANNA> the fleet left on Friday <https://x.example|see>', ['the fleet left on Friday']],
  ['<@123> the fleet left <:wave:42> on Friday https://x.example/a?b', ['the fleet left on Friday']],
  ['Can anybody confirm that the fleet left? Did the fleet leave on Friday?', ['Did the fleet leave on Friday?']],
  ['The fleet left. The fleet left.', ['The fleet left.']],
  ['그는 시의회가 방벽을 건설한다고 말했다.', ['그는 시의회가 방벽을 건설한다고 말했다.']],
  ['政府は防潮堤の建設を決めた。', ['政府は防潮堤の建設を決めた。']],
  ['ok', []],
  ['🎉🎉🎉', []],
  ['', []],
])('%s', (message, claims) => {
  expect(claimsIn(message)).toEqual(claims);
});

test('whatever a message holds, its claims are single lines without markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (message) => {
      for (const claim of claimsIn(message)) {
        expect(claim).toBe(claim.trim());
        expect(claim).not.toMatch(/[\n*_~`\u200b]|https?:\/\//);
      }
    }),
  );
});

test('a message of one endless word costs no more than its length', () => {
  expect(claimsIn('a'.repeat(100_000))).toEqual([]);
  expect(claimsIn('<@'.repeat(50_000))).toEqual(claimsIn('<@'.repeat(50_000)));
});
