import { existsSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { memoryStore } from './memory.ts';
import { openStore, pathOfStore } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * The store in `folder`; where that cannot be opened, one in memory, so that people are answered all the same. The log
 * says what is lost by it.
 */
export function openStoreOrRemember(folder: string, log: Log): Store {
  try {
    return tolerant(openStore(folder), log);
  } catch (error) {
    log.error({ folder }, `${messageOf(error)} Until then nothing is remembered over a restart.`);
    return memoryStore();
  }
}

/** The store in `folder`, or null where none was made yet. @throws BriefwireError `store`, as `openStore` does. */
export function openStoreIfAny(folder: string): Store | null {
  return existsSync(pathOfStore(folder)) ? openStore(folder) : null;
}

/** A store whose failures (a full disk, a lost share) cost memory over restarts, but no answer. */
export function tolerant(store: Store, log: Log): Store {
  const inMemory = memoryStore(store.secret);
  const trying = <Args extends unknown[], Result>(
    kept: (...args: Args) => Result,
    remembered: (...args: Args) => Result,
  ) => {
    return (...args: Args): Result => {
      try {
        return kept(...args);
      } catch (err) {
        log.error({ err }, 'The store failed; what it should have kept is held in memory only.');
        return remembered(...args);
      }
    };
  };
  return {
    secret: store.secret,
    // What is posted by itself is posted only where it can be remembered.
    holder: store.holder,
    orders: store.orders,
    posts: store.posts,
    arrivals: store.arrivals,
    claim: trying(store.claim, inMemory.claim),
    finish: trying(store.finish, inMemory.finish),
    release: trying(store.release, inMemory.release),
    keepButton: trying(store.keepButton, inMemory.keepButton),
    button: (key) => trying(store.button, inMemory.button)(key) ?? inMemory.button(key),
    addFeedback: trying(store.addFeedback, inMemory.addFeedback),
    feedback: trying(store.feedback, inMemory.feedback),
    addQuestion: trying(store.addQuestion, inMemory.addQuestion),
    lastQuestions: trying(store.lastQuestions, inMemory.lastQuestions),
    addTurn: trying(store.addTurn, inMemory.addTurn),
    turns: (thread, except) => [
      ...trying(store.turns, () => [])(thread, except),
      // What could not be kept came later.
      ...inMemory.turns(thread, except),
    ],
    addOutcome: trying(store.addOutcome, inMemory.addOutcome),
    outcomes: trying(store.outcomes, inMemory.outcomes),
    // Nobody may be told that they are forgotten where they are not.
    forgetPerson(person) {
      const [kept, held] = [store.forgetPerson(person), inMemory.forgetPerson(person)];
      return {
        questions: kept.questions + held.questions,
        opinions: kept.opinions + held.opinions,
        outcomes: kept.outcomes + held.outcomes,
        turns: kept.turns + held.turns,
        orders: kept.orders + held.orders,
      };
    },
    value: trying(store.value, inMemory.value),
    setValue: trying(store.setValue, inMemory.setValue),
    expire: trying(store.expire, inMemory.expire),
    fault: store.fault,
    close: store.close,
  };
}
