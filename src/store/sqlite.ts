import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { BriefwireError } from '../errors.ts';
import { faultOnDisk } from './fault.ts';
import { openDatabase } from './open-database.ts';
import { outcomeOf } from './outcome-row.ts';
import { postingIn } from './sqlite-posting.ts';
import { prepare } from './statement.ts';
import type { Store } from './store.ts';
import { damaged, explained } from './store-error.ts';
import { inTransaction } from './transaction.ts';

const FILE = 'briefwire.db';

export function pathOfStore(folder: string): string {
  return resolve(folder, FILE);
}

/**
 * Opens the store in this folder, or makes both. Several processes may have it open at once.
 * @throws {BriefwireError} with the code `store`, where a newer Briefwire wrote it, it is damaged, or it cannot be written
 */
export function openStore(folder: string): Store {
  const path = pathOfStore(folder);
  return explained(path, () => {
    const database = openDatabase(path);
    try {
      return storeIn(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function storeIn(database: DatabaseSync, path: string): Store {
  // One statement decides and takes, so that no other process can come in between.
  const claim = prepare(
    database,
    `INSERT INTO deliveries (id, at, finished) VALUES (?, ?, 0)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE finished = 0 AND at <= ?`,
  );
  const finish = prepare(
    database,
    `INSERT INTO deliveries (id, at, finished) VALUES (?, ?, 1)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, finished = 1`,
  );
  const release = prepare(database, 'DELETE FROM deliveries WHERE id = ? AND finished = 0');
  const keepButton = prepare(
    database,
    `INSERT INTO buttons (key, state, at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET state = excluded.state, at = excluded.at`,
  );
  const button = prepare(database, 'SELECT state FROM buttons WHERE key = ?');
  const addFeedback = prepare(database, 'REPLACE INTO feedback (person, reply, useful, at) VALUES (?, ?, ?, ?)');
  const feedback = prepare(database, 'SELECT person, reply, useful, at FROM feedback ORDER BY number');
  const addQuestion = prepare(database, 'REPLACE INTO questions (person, line, state, at) VALUES (?, ?, ?, ?)');
  const lastQuestions = prepare(
    database,
    'SELECT line, state, at FROM questions WHERE person = ? ORDER BY number DESC LIMIT ?',
  );
  const addTurn = prepare(database, 'REPLACE INTO turns (thread, delivery, person, state, at) VALUES (?, ?, ?, ?, ?)');
  const turns = prepare(database, 'SELECT state FROM turns WHERE thread = ? AND delivery <> ? ORDER BY number');
  const addOutcome = prepare(
    database,
    `INSERT INTO outcomes (person, line, command, question, answerable, missing, state, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const outcomes = prepare(database, 'SELECT * FROM outcomes WHERE at >= ? ORDER BY number');
  const forgetPerson = {
    questions: prepare(database, 'DELETE FROM questions WHERE person = ?'),
    opinions: prepare(database, 'DELETE FROM feedback WHERE person = ?'),
    outcomes: prepare(database, 'DELETE FROM outcomes WHERE person = ?'),
    turns: prepare(database, 'DELETE FROM turns WHERE person = ?'),
    orders: prepare(database, 'UPDATE orders SET whom = NULL WHERE person = ? AND whom IS NOT NULL'),
  };
  const value = prepare(database, 'SELECT value FROM named_values WHERE name = ?');
  const setValue = prepare(
    database,
    'INSERT INTO named_values (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const expire = {
    deliveries: prepare(database, 'DELETE FROM deliveries WHERE at < ?'),
    buttons: prepare(database, 'DELETE FROM buttons WHERE at < ?'),
    questions: prepare(database, 'DELETE FROM questions WHERE at < ?'),
    turns: prepare(database, 'DELETE FROM turns WHERE at < ?'),
    outcomes: prepare(database, 'DELETE FROM outcomes WHERE at < ?'),
    posts: prepare(database, 'DELETE FROM posts WHERE at < ?'),
  };

  return {
    secret: secretOf(database),
    ...postingIn(database),

    claim: (delivery, now, leaseMs) => claim.change(delivery, now, now - leaseMs) === 1,
    finish(delivery, now) {
      finish.change(delivery, now);
    },
    release(delivery) {
      release.change(delivery);
    },

    keepButton(key, state, now) {
      keepButton.change(key, state, now);
    },
    button: (key) => textOrNull(button.row(key)?.state),

    addFeedback({ person, reply, useful }, now) {
      addFeedback.change(person, reply, Number(useful), now);
    },
    feedback: () =>
      feedback.rows().map(({ person, reply, useful, at }) => ({
        person: String(person),
        reply: String(reply),
        useful: useful === 1,
        at: Number(at),
      })),

    addQuestion({ person, line, state }, now) {
      addQuestion.change(person, line, state, now);
    },
    lastQuestions: (person, limit) =>
      lastQuestions
        .rows(person, limit)
        .map(({ line, state, at }) => ({ line: String(line), state: String(state), at: Number(at) })),

    addTurn({ thread, delivery, person, state }, now) {
      addTurn.change(thread, delivery, person, state, now);
    },
    turns: (thread, except) => turns.rows(thread, except).map(({ state }) => String(state)),

    addOutcome({ person, line, command, question, answerable, missing, state }, now) {
      const words = JSON.stringify(missing);
      addOutcome.change(person, line, command, question, Number(answerable), words, state, now);
    },
    outcomes: (since) => outcomes.rows(since).map(outcomeOf),

    forgetPerson: (person) =>
      explained(path, () => {
        const forgotten = inTransaction(database, () => ({
          questions: forgetPerson.questions.change(person),
          opinions: forgetPerson.opinions.change(person),
          outcomes: forgetPerson.outcomes.change(person),
          turns: forgetPerson.turns.change(person),
          orders: forgetPerson.orders.change(person),
        }));
        // The log beside the file still has what was deleted, for as long as any program has the store open.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return forgotten;
      }),

    value: (name) => textOrNull(value.row(name)?.value),
    setValue(name, text) {
      setValue.change(name, text);
    },

    expire(before) {
      explained(path, () =>
        inTransaction(database, () => {
          expire.deliveries.change(before.deliveries);
          expire.buttons.change(before.buttons);
          expire.questions.change(before.questions);
          expire.turns.change(before.turns);
          expire.outcomes.change(before.outcomes);
          expire.posts.change(before.posts);
        }),
      );
    },

    fault() {
      try {
        const fault = explained(path, () => faultOnDisk(path));
        return fault === null ? null : damaged(path, fault).message;
      } catch (error) {
        if (error instanceof BriefwireError) return error.message;
        throw error;
      }
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

/** The secret of this store. It is offered at each start: only the first is taken, but all find out whether they may write. */
function secretOf(database: DatabaseSync): Uint8Array {
  prepare(database, 'INSERT INTO secret (only, bytes) VALUES (1, ?) ON CONFLICT DO NOTHING').change(randomBytes(32));
  return prepare(database, 'SELECT bytes FROM secret').row()!.bytes as Uint8Array;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
