import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Arrival, KeptPost, Order, Posting, PostStatus } from './posting.ts';
import { prepare, type Row } from './statement.ts';
import { explained } from './store-error.ts';
import { inTransaction } from './transaction.ts';

/** Orders, posts and arrivals in a database. */
export function postingIn(database: DatabaseSync): Posting {
  return { holder: randomUUID(), orders: ordersIn(database), posts: postsIn(database), arrivals: arrivalsIn(database) };
}

function ordersIn(database: DatabaseSync): Posting['orders'] {
  const add = prepare(
    database,
    'INSERT INTO orders (kind, channel, person, whom, state, due_from) VALUES (?, ?, ?, ?, ?, ?) RETURNING *',
  );
  const all = prepare(database, 'SELECT * FROM orders ORDER BY number');
  const pause = prepare(database, 'UPDATE orders SET paused = ? WHERE number = ? AND paused IS NULL');
  const resume = prepare(
    database,
    'UPDATE orders SET paused = NULL, due_from = max(due_from, ?) WHERE number = ? AND paused IS NOT NULL',
  );
  const moveOn = prepare(database, 'UPDATE orders SET due_from = ? WHERE number = ? AND due_from < ?');
  const remove = prepare(database, 'DELETE FROM orders WHERE number = ?');
  return {
    add: ({ kind, channel, person, whom, state, from }) => orderOf(add.row(kind, channel, person, whom, state, from)!),
    all: () => all.rows().map(orderOf),
    pause: (number, why) => pause.change(why, number) === 1,
    resume: (number, from) => resume.change(from, number) === 1,
    moveOn(number, from) {
      moveOn.change(from, number, from);
    },
    remove: (number) => remove.change(number) === 1,
  };
}

function postsIn(database: DatabaseSync): Posting['posts'] {
  // One statement decides and takes, so that no other process can come in between.
  const claim = prepare(
    database,
    `INSERT INTO posts (name, order_number, channel, state, at, status, holder, claimed)
     VALUES (?, ?, ?, ?, ?, 'claimed', ?, ?)
     ON CONFLICT (name) DO UPDATE
     SET state = excluded.state, at = excluded.at, status = 'claimed', holder = excluded.holder, claimed = excluded.claimed
     WHERE status = 'open'`,
  );
  const takeOver = prepare(
    database,
    `UPDATE posts SET holder = ?, claimed = ?
     WHERE name = ? AND status IN ('claimed', 'posted') AND abs(? - claimed) >= ? RETURNING *`,
  );
  const renew = prepare(
    database,
    `UPDATE posts SET claimed = ?, state = coalesce(?, state), at = coalesce(?, at)
     WHERE name = ? AND holder = ? AND status IN ('claimed', 'posted')`,
  );
  const settle = prepare(
    database,
    `UPDATE posts SET status = ?, message = coalesce(?, message)
     WHERE name = ? AND holder = ? AND status IN ('claimed', 'posted')`,
  );
  const find = prepare(database, 'SELECT * FROM posts WHERE name = ?');
  const unfinished = prepare(database, "SELECT * FROM posts WHERE status IN ('claimed', 'posted') ORDER BY name");
  const told = prepare(
    database,
    "SELECT * FROM posts WHERE channel = ? AND at < ? AND status IN ('posted', 'done', 'unknown') ORDER BY at, name",
  );
  const postOrNull = (row: Row | null) => (row === null ? null : postOf(row));
  return {
    claim: ({ name, order, channel, state, at }, holder, now) =>
      claim.change(name, order, channel, state, at, holder, now) === 1,
    takeOver: (name, holder, now, leaseMs) => postOrNull(takeOver.row(holder, now, name, now, leaseMs)),
    renew: (name, holder, now, change) =>
      renew.change(now, change?.state ?? null, change?.at ?? null, name, holder) === 1,
    settle: (name, holder, status, message) => settle.change(status, message, name, holder) === 1,
    find: (name) => postOrNull(find.row(name)),
    unfinished: () => unfinished.rows().map(postOf),
    told: (channel, before) => told.rows(channel, before).map(postOf),
  };
}

function arrivalsIn(database: DatabaseSync): Posting['arrivals'] {
  const add = prepare(
    database,
    'INSERT INTO arrivals (article, at) VALUES (?, ?) ON CONFLICT (article) DO NOTHING RETURNING *',
  );
  const after = prepare(database, 'SELECT * FROM arrivals WHERE number > ? ORDER BY number');
  return {
    add: (articles, at) =>
      explained(String(database.location()), () =>
        inTransaction(database, () => articles.flatMap((article) => add.rows(article, at).map(arrivalOf))),
      ),
    after: (number) => after.rows(number).map(arrivalOf),
  };
}

function orderOf({ number, kind, channel, person, whom, state, paused, due_from }: Row): Order {
  return {
    number: Number(number),
    kind: String(kind) as Order['kind'],
    channel: String(channel),
    person: String(person),
    whom: textOrNull(whom),
    state: String(state),
    paused: textOrNull(paused),
    from: Number(due_from),
  };
}

function postOf({ name, order_number, channel, state, at, status, message, claimed }: Row): KeptPost {
  return {
    name: String(name),
    order: Number(order_number),
    channel: String(channel),
    state: String(state),
    at: Number(at),
    status: String(status) as PostStatus,
    message: textOrNull(message),
    claimed: Number(claimed),
  };
}

function arrivalOf({ number, article, at }: Row): Arrival {
  return { number: Number(number), article: String(article), at: Number(at) };
}

function textOrNull(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
