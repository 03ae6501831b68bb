import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageLines } from '../../src/evidence/message-lines.ts';

describe('what Slack sends', () => {
  test.each([
    ['<@U0ANNA> the fleet left', ['the fleet left']],
    ['<@U0ANNA|anna> in <#C1|harbour>: the fleet left', ['in : the fleet left']],
    ['<!here> the fleet left <!subteam^S1|@desk>', ['the fleet left']],
    ['<https://ledger.example/a|The Ledger> says so', ['The Ledger says so']],
    ['see <https://ledger.example/a|ledger.example/a>', ['see']],
    ['left on <!date^1392734382^{date}|18 Feb 2014>', ['left on 18 Feb 2014']],
    ['&gt; the fleet left\nit says', ['the fleet left', 'it says']],
    ['fish &amp; chips &lt; $5', ['fish & chips < $5']],
    ['*The* _fleet_ `left` :boat::skin-tone-3: :+1: :100:', ['The fleet left']],
    ['the fleet left ~on Monday~ on Friday', ['the fleet left on Friday']],
    ['~60 boats and ~300 people', ['60 boats and 300 people']],
  ])('%s', (message, lines) => {
    expect(messageLines(message)).toEqual(lines);
  });
});

describe('what Discord sends', () => {
  test.each([
    ['<@!1> <@&2> <#3> the fleet left <:wave:42><a:boat:43> <t:1700000000:R>', ['the fleet left']],
    ['**The** __fleet__ ||left||, ~~on Monday~~ on Friday', ['The fleet left, on Friday']],
    ['[The Ledger](https://ledger.example/a) says so', ['The Ledger says so']],
    ['[The Ledger](<https://ledger.example/a>) says so', ['The Ledger says so']],
    ['# Harbour\n- nine for it\n- four against\n-# small', ['Harbour', 'nine for it', 'four against', 'small']],
    ['>>> the fleet\nleft', ['the fleet', 'left']],
  ])('%s', (message, lines) => {
    expect(messageLines(message)).toEqual(lines);
  });
});

describe('what people type', () => {
  test.each([
    ['the fleet left https://ledger.example/a?b=c. Nobody saw it', ['the fleet left . Nobody saw it']],
    ['ask anna@ledger.example or @anna, #harbour', ['ask or , #harbour']],
    ['left at 10:30:45, 3:1 says snake_case', ['left at 10:30:45, 3:1 says snake_case']],
    ['the 🚢 fleet 👩‍🚀 left 🇰🇷 5️⃣', ['the fleet left']],
    ['the fl\u200beet\u202e left\u001b[2J', ['the fleet left [2J']],
    [
      'The council of the town has voted for the barrier and\nthe fleet has left.',
      ['The council of the town has voted for the barrier and the fleet has left.'],
    ],
    ['2 < 3 and 4 > 3', ['2 < 3 and 4 > 3']],
    ['half \ud83d a character', ['half \ufffd a character']],
    ['', []],
  ])('%s', (message, lines) => {
    expect(messageLines(message)).toEqual(lines);
  });
});

test('whatever is typed, lines are single, trimmed and hold nothing that acts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
      for (const line of messageLines(message)) {
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]|https?:\/\/[a-z]/u);
      }
    }),
  );
});
