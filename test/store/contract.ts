import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome, Store } from '../../src/store/store.ts';
import { postingContract } from './posting-contract.ts';

/** What every store owes the bot, wherever it keeps things. `open` gives an empty one. */
export function storeContract(name: string, open: () => Store): void {
  describe(`${name} keeps the contract of stores`, () => {
    const NOW = Date.UTC(2026, 2, 14);
    const LEASE = 60_000;
    /** Times before which nothing was. */
    const none = { deliveries: 0, buttons: 0, questions: 0, turns: 0, outcomes: 0, posts: 0 };
    let store: Store;

    beforeEach(() => {
      store = open();
    });

    afterEach(() => {
      store.close();
    });

    test('the secret is 32 bytes of its own', () => {
      const other = open();
      expect(store.secret).toHaveLength(32);
      expect(store.secret).not.toEqual(other.secret);
      expect(store.secret).toEqual(store.secret);
      other.close();
    });

    describe('a delivery', () => {
      test('is claimed once', () => {
        expect(store.claim('slack:Ev1', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:Ev1', NOW, LEASE)).toBe(false);
      });

      test('does not stand for another', () => {
        expect(store.claim('slack:Ev1', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:Ev2', NOW, LEASE)).toBe(true);
        expect(store.claim('discord:Ev1', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:ev1', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:Ev1 ', NOW, LEASE)).toBe(true);
      });

      test('that nobody finished is claimed again once the lease is over, and not before', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        expect(store.claim('slack:Ev1', NOW + LEASE - 1, LEASE)).toBe(false);
        expect(store.claim('slack:Ev1', NOW + LEASE, LEASE)).toBe(true);
      });

      test('that is claimed again is held for a lease from then on', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.claim('slack:Ev1', NOW + LEASE, LEASE);
        expect(store.claim('slack:Ev1', NOW + 2 * LEASE - 1, LEASE)).toBe(false);
        expect(store.claim('slack:Ev1', NOW + 2 * LEASE, LEASE)).toBe(true);
      });

      test('is not held longer by those who ask for it in vain', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.claim('slack:Ev1', NOW + LEASE - 1, LEASE);
        expect(store.claim('slack:Ev1', NOW + LEASE, LEASE)).toBe(true);
      });

      test('that was finished is never claimed again', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.finish('slack:Ev1', NOW + 1);
        expect(store.claim('slack:Ev1', NOW + 1000 * LEASE, LEASE)).toBe(false);
      });

      test('that was finished without a claim is never claimed either', () => {
        store.finish('slack:Ev1', NOW);
        expect(store.claim('slack:Ev1', NOW + LEASE, LEASE)).toBe(false);
      });

      test('that was released is claimed at once', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.release('slack:Ev1');
        expect(store.claim('slack:Ev1', NOW, LEASE)).toBe(true);
      });

      test('that was finished is not released', () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.finish('slack:Ev1', NOW);
        store.release('slack:Ev1');
        expect(store.claim('slack:Ev1', NOW + LEASE, LEASE)).toBe(false);
      });

      test('that nobody has can be released', () => {
        store.release('slack:Ev1');
        expect(store.claim('slack:Ev1', NOW, LEASE)).toBe(true);
      });

      test('is forgotten by its last time, be it claimed or finished', () => {
        store.claim('slack:claimed', NOW, LEASE);
        store.claim('slack:late', NOW, LEASE);
        store.claim('slack:late', NOW + LEASE, LEASE);
        store.claim('slack:finished', NOW, LEASE);
        store.finish('slack:finished', NOW);
        store.claim('slack:finished late', NOW, LEASE);
        store.finish('slack:finished late', NOW + 1);
        store.expire({ ...none, deliveries: NOW + 1 });
        expect(store.claim('slack:claimed', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:late', NOW + LEASE, LEASE)).toBe(false);
        expect(store.claim('slack:finished', NOW, LEASE)).toBe(true);
        expect(store.claim('slack:finished late', NOW, LEASE)).toBe(false);
      });
    });

    describe('a button', () => {
      test('stands for what was kept, word for word', () => {
        const state = JSON.stringify({ topic: "it's 한국 😀 \0 \ud800 \n", page: 2 });
        store.keepButton('k', state, NOW);
        expect(store.button('k')).toBe(state);
      });

      test('that nobody kept stands for nothing', () => {
        store.keepButton('k', '{}', NOW);
        expect(store.button('K')).toBeNull();
      });

      test('that is kept again stands for what was kept last', () => {
        store.keepButton('k', '1', NOW);
        store.keepButton('k', '2', NOW);
        expect(store.button('k')).toBe('2');
      });

      test('is forgotten when older, not when as old', () => {
        store.keepButton('older', '1', NOW - 1);
        store.keepButton('as old', '2', NOW);
        store.expire({ ...none, buttons: NOW });
        expect([store.button('older'), store.button('as old')]).toEqual([null, '2']);
      });

      test('that is kept again has its age renewed', () => {
        store.keepButton('k', '1', NOW - 10);
        store.keepButton('k', '1', NOW);
        store.expire({ ...none, buttons: NOW });
        expect(store.button('k')).toBe('1');
      });
    });

    describe('feedback', () => {
      test('comes back in the order in which it was given, whatever its times', () => {
        expect(store.feedback()).toEqual([]);
        store.addFeedback({ person: 'p2', reply: 'r1', useful: true }, NOW);
        store.addFeedback({ person: 'p1', reply: 'r2', useful: false }, NOW - 5);
        store.addFeedback({ person: 'p1', reply: 'r1', useful: false }, NOW);
        expect(store.feedback()).toEqual([
          { person: 'p2', reply: 'r1', useful: true, at: NOW },
          { person: 'p1', reply: 'r2', useful: false, at: NOW - 5 },
          { person: 'p1', reply: 'r1', useful: false, at: NOW },
        ]);
      });

      test('of a person on a reply is one, the latest', () => {
        store.addFeedback({ person: 'p1', reply: 'r1', useful: true }, NOW);
        store.addFeedback({ person: 'p2', reply: 'r1', useful: true }, NOW);
        store.addFeedback({ person: 'p1', reply: 'r1', useful: false }, NOW + 1);
        expect(store.feedback()).toEqual([
          { person: 'p2', reply: 'r1', useful: true, at: NOW },
          { person: 'p1', reply: 'r1', useful: false, at: NOW + 1 },
        ]);
      });

      test('of two is not mixed up where their names run together', () => {
        store.addFeedback({ person: 'a', reply: 'bc', useful: true }, NOW);
        store.addFeedback({ person: 'ab', reply: 'c', useful: false }, NOW);
        expect(store.feedback()).toHaveLength(2);
      });

      test('stays, however old', () => {
        store.addFeedback({ person: 'p1', reply: 'r1', useful: true }, NOW);
        store.expire({
          deliveries: NOW + 1,
          buttons: NOW + 1,
          questions: NOW + 1,
          turns: NOW + 1,
          outcomes: NOW + 1,
          posts: NOW + 1,
        });
        expect(store.feedback()).toHaveLength(1);
      });

      test('that was handed out cannot change what is kept', () => {
        store.addFeedback({ person: 'p1', reply: 'r1', useful: true }, NOW);
        Object.assign(store.feedback()[0]!, { useful: false });
        expect(store.feedback()[0]!.useful).toBe(true);
      });
    });

    describe('questions', () => {
      const ask = (person: string, line: string, now: number, state = `"${line}"`) =>
        store.addQuestion({ person, line, state }, now);
      const linesOf = (person: string, limit = 10) => store.lastQuestions(person, limit).map(({ line }) => line);

      test('come back to who asked them, latest first, no more than wanted', () => {
        ask('p1', '/ask one', NOW);
        ask('p2', '/ask other', NOW);
        ask('p1', '/ask two', NOW);
        ask('p1', '/ask three', NOW + 1);
        expect(store.lastQuestions('p1', 2)).toEqual([
          { line: '/ask three', state: '"/ask three"', at: NOW + 1 },
          { line: '/ask two', state: '"/ask two"', at: NOW },
        ]);
        expect(linesOf('p1')).toEqual(['/ask three', '/ask two', '/ask one']);
        expect(linesOf('p2')).toEqual(['/ask other']);
        expect(linesOf('p3')).toEqual([]);
        expect(linesOf('p1', 0)).toEqual([]);
      });

      test('that are asked again come to the front, with their later state and time', () => {
        ask('p1', '/ask one', NOW);
        ask('p1', '/ask two', NOW);
        ask('p1', '/ask one', NOW + 1, '"later"');
        expect(store.lastQuestions('p1', 10)).toEqual([
          { line: '/ask one', state: '"later"', at: NOW + 1 },
          { line: '/ask two', state: '"/ask two"', at: NOW },
        ]);
      });

      test('are of the one who asked, also where another asked the same', () => {
        ask('p1', '/ask one', NOW);
        ask('p2', '/ask one', NOW + 1);
        expect(store.lastQuestions('p1', 10)).toEqual([{ line: '/ask one', state: '"/ask one"', at: NOW }]);
      });

      test('are forgotten when older; asking again renews their age', () => {
        ask('p1', '/ask older', NOW - 1);
        ask('p1', '/ask again', NOW - 1);
        ask('p1', '/ask as old', NOW);
        ask('p1', '/ask again', NOW);
        store.expire({ ...none, questions: NOW });
        expect(linesOf('p1')).toEqual(['/ask again', '/ask as old']);
      });
    });

    describe('outcomes', () => {
      test('come back from a time on, as they were added, whatever their times', () => {
        expect(store.outcomes(0)).toEqual([]);
        const tanks = { ...outcomeOf('p2', 'tanks "x" 한국'), answerable: false, missing: ['tanks', 'it’s', '"x"'] };
        store.addOutcome(outcomeOf('p1', 'troops'), NOW);
        store.addOutcome(tanks, NOW - 1);
        store.addOutcome(outcomeOf('p1', 'missiles'), NOW + 1);
        const troops = { ...outcomeOf('p1', 'troops'), at: NOW };
        const missiles = { ...outcomeOf('p1', 'missiles'), at: NOW + 1 };
        expect(store.outcomes(0)).toEqual([troops, { ...tanks, at: NOW - 1 }, missiles]);
        expect(store.outcomes(NOW)).toEqual([troops, missiles]);
        expect(store.outcomes(NOW + 2)).toEqual([]);
      });

      test('of one ask are as many as were added', () => {
        store.addOutcome(outcomeOf('p1', 'troops'), NOW);
        store.addOutcome(outcomeOf('p1', 'troops'), NOW);
        expect(store.outcomes(0)).toHaveLength(2);
      });

      test('are forgotten when older, not when as old', () => {
        store.addOutcome(outcomeOf('p1', 'as old'), NOW);
        store.addOutcome(outcomeOf('p1', 'older'), NOW - 1);
        store.expire({ ...none, outcomes: NOW, posts: NOW });
        expect(store.outcomes(0).map(({ question }) => question)).toEqual(['as old']);
      });

      test('that were handed out or in cannot change what is kept', () => {
        const missing = ['tanks'];
        store.addOutcome({ ...outcomeOf('p1', 'tanks'), missing }, NOW);
        missing.push('planes');
        (store.outcomes(0)[0]!.missing as string[]).push('ships');
        expect(store.outcomes(0)[0]!.missing).toEqual(['tanks']);
      });
    });

    describe('a person who is forgotten', () => {
      const fill = (person: string) => {
        store.addQuestion({ person, line: '/ask one', state: '1' }, NOW);
        store.addQuestion({ person, line: '/ask two', state: '2' }, NOW);
        store.addFeedback({ person, reply: 'r', useful: false }, NOW);
        for (const question of ['one', 'two', 'two']) store.addOutcome(outcomeOf(person, question), NOW);
        store.addTurn({ thread: 't', delivery: `slack:${person}`, person, state: person }, NOW);
        store.orders.add({ kind: 'digest', channel: 'c', person, whom: person, state: '{}', from: NOW });
      };
      const keptOf = (person: string) => ({
        questions: store.lastQuestions(person, 10).length,
        opinions: store.feedback().filter((opinion) => opinion.person === person).length,
        outcomes: store.outcomes(0).filter((outcome) => outcome.person === person).length,
        turns: store.turns('t', '').filter((state) => state === person).length,
        orders: store.orders.all().filter(({ whom }) => whom === person).length,
      });
      const all = { questions: 2, opinions: 1, outcomes: 3, turns: 1, orders: 1 };
      const nothing = { questions: 0, opinions: 0, outcomes: 0, turns: 0, orders: 0 };

      test('leaves nothing behind, and others as they were', () => {
        fill('p1');
        fill('p2');
        expect(store.forgetPerson('p1')).toEqual(all);
        expect([keptOf('p1'), keptOf('p2')]).toEqual([nothing, all]);
      });

      test('is one by the whole name', () => {
        fill('p1');
        for (const person of ['p', 'P1', 'p1 ', '%', '']) expect(store.forgetPerson(person)).toEqual(nothing);
        expect(keptOf('p1')).toEqual(all);
      });

      test('can be forgotten again, and can ask again', () => {
        fill('p1');
        store.forgetPerson('p1');
        expect(store.forgetPerson('p1')).toEqual(nothing);
        fill('p1');
        expect(keptOf('p1')).toEqual(all);
      });
    });

    describe('a value', () => {
      test('is null before it is set, and then what it was set to last', () => {
        expect(store.value('commands')).toBeNull();
        store.setValue('commands', 'a');
        store.setValue('other', 'c');
        store.setValue('commands', 'b');
        expect([store.value('commands'), store.value('other')]).toEqual(['b', 'c']);
      });

      test('may be empty, which is not null', () => {
        store.setValue('commands', '');
        expect(store.value('commands')).toBe('');
      });

      test('stays, however old the rest', () => {
        store.setValue('commands', 'a');
        store.expire({ deliveries: NOW, buttons: NOW, questions: NOW, turns: NOW, outcomes: NOW, posts: NOW });
        expect(store.value('commands')).toBe('a');
      });
    });

    test('what is said to be forgotten of one kind is kept of the others', () => {
      const fill = () => {
        store.claim('slack:Ev1', NOW, LEASE);
        store.keepButton('k', '1', NOW);
        store.addQuestion({ person: 'p', line: '/ask', state: '1' }, NOW);
        if (store.outcomes(0).length === 0) store.addOutcome(outcomeOf('p', 'troops'), NOW);
      };
      const kept = () => ({
        delivery: !store.claim('slack:Ev1', NOW, LEASE),
        button: store.button('k') !== null,
        question: store.lastQuestions('p', 1).length === 1,
        outcome: store.outcomes(0).length === 1,
      });
      const all = { delivery: true, button: true, question: true, outcome: true };
      fill();
      store.expire(none);
      expect(kept()).toEqual(all);
      store.expire({ ...none, deliveries: NOW + 1 });
      expect(kept()).toEqual({ ...all, delivery: false });
      fill();
      store.expire({ ...none, buttons: NOW + 1 });
      expect(kept()).toEqual({ ...all, button: false });
      fill();
      store.expire({ ...none, questions: NOW + 1 });
      expect(kept()).toEqual({ ...all, question: false });
      fill();
      store.expire({ ...none, outcomes: NOW + 1 });
      expect(kept()).toEqual({ ...all, outcome: false });
    });

    postingContract(() => store);

    test('what looks like SQL is text', () => {
      const text = `'); DROP TABLE feedback; -- "%_`;
      store.addQuestion({ person: text, line: text, state: text }, NOW);
      store.setValue(text, text);
      expect(store.lastQuestions(text, 1)).toEqual([{ line: text, state: text, at: NOW }]);
      expect(store.lastQuestions('%', 1)).toEqual([]);
      expect(store.value(text)).toBe(text);
      expect(store.feedback()).toEqual([]);
    });

    test('nothing is wrong with it', () => {
      store.addFeedback({ person: 'p1', reply: 'r1', useful: true }, NOW);
      expect(store.fault()).toBeNull();
    });

    test('it may be closed twice', () => {
      store.close();
      expect(() => store.close()).not.toThrow();
    });
  });
}

function outcomeOf(person: string, question: string): Outcome {
  const state = JSON.stringify({ command: 'ask', options: { question } });
  return { person, line: `ask ${question}`, command: 'ask', question, answerable: true, missing: [], state };
}
