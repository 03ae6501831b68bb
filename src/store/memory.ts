import { randomBytes } from 'node:crypto';
import { postingInMemory } from './memory-posting.ts';
import type { At, Feedback, KeptTurn, Outcome, Question, Store } from './store.ts';

/** A store that lasts as long as the process: for tests, and for where nothing can be written. */
export function memoryStore(secret: Uint8Array = new Uint8Array(randomBytes(32))): Store {
  const deliveries = new Map<string, At & { readonly isFinished: boolean }>();
  const buttons = new Map<string, At & { readonly state: string }>();
  // Maps keep the order in which keys came; a key that is deleted first comes last again.
  const opinions = new Map<string, Feedback & At>();
  const questions = new Map<string, Question & At & { readonly person: string }>();
  const turns = new Map<string, KeptTurn & At>();
  let outcomes: (Outcome & At)[] = [];
  const values = new Map<string, string>();

  const { forget: forgetWhom, expire: expirePosts, ...posting } = postingInMemory();

  return {
    secret,
    ...posting,

    claim(delivery, now, leaseMs) {
      const known = deliveries.get(delivery);
      if (known !== undefined && (known.isFinished || known.at > now - leaseMs)) return false;
      deliveries.set(delivery, { at: now, isFinished: false });
      return true;
    },
    finish(delivery, now) {
      deliveries.set(delivery, { at: now, isFinished: true });
    },
    release(delivery) {
      if (deliveries.get(delivery)?.isFinished === false) deliveries.delete(delivery);
    },

    keepButton(key, state, now) {
      buttons.set(key, { state, at: now });
    },
    button: (key) => buttons.get(key)?.state ?? null,

    addFeedback({ person, reply, useful }, now) {
      putLast(opinions, pairOf(person, reply), { person, reply, useful, at: now });
    },
    feedback: () => [...opinions.values()].map((opinion) => ({ ...opinion })),

    addQuestion({ person, line, state }, now) {
      putLast(questions, pairOf(person, line), { person, line, state, at: now });
    },
    lastQuestions: (person, limit) =>
      [...questions.values()]
        .filter((question) => question.person === person)
        .reverse()
        .slice(0, limit)
        .map(({ line, state, at }) => ({ line, state, at })),

    addTurn(turn, now) {
      putLast(turns, pairOf(turn.thread, turn.delivery), { ...turn, at: now });
    },
    turns: (thread, except) =>
      [...turns.values()]
        .filter((turn) => turn.thread === thread && turn.delivery !== except)
        .map(({ state }) => state),

    addOutcome(outcome, now) {
      outcomes.push({ ...outcome, missing: [...outcome.missing], at: now });
    },
    outcomes: (since) =>
      outcomes.filter(({ at }) => at >= since).map((outcome) => ({ ...outcome, missing: [...outcome.missing] })),

    forgetPerson(person) {
      const others = outcomes.filter((outcome) => outcome.person !== person);
      const forgotten = outcomes.length - others.length;
      outcomes = others;
      return {
        questions: forgetOf(person, questions),
        opinions: forgetOf(person, opinions),
        outcomes: forgotten,
        turns: forgetOf(person, turns),
        orders: forgetWhom(person),
      };
    },

    value: (name) => values.get(name) ?? null,
    setValue(name, value) {
      values.set(name, value);
    },

    expire(before) {
      forget(deliveries, before.deliveries);
      forget(buttons, before.buttons);
      forget(questions, before.questions);
      forget(turns, before.turns);
      outcomes = outcomes.filter(({ at }) => at >= before.outcomes);
      expirePosts(before.posts);
    },

    fault: () => null,
    close: () => {},
  };
}

function putLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

function forget(map: Map<string, At>, before: number): void {
  for (const [key, { at }] of map) if (at < before) map.delete(key);
}

/** Deletes what is this person's, and says how many entries that were. */
function forgetOf(person: string, map: Map<string, { readonly person: string }>): number {
  const keys = [...map].filter(([, value]) => value.person === person).map(([key]) => key);
  for (const key of keys) map.delete(key);
  return keys.length;
}

/** One key of two, which no other two share. */
function pairOf(one: string, other: string): string {
  return JSON.stringify([one, other]);
}
