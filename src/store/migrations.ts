/**
 * The way from an empty database to today's, in steps of SQL; `user_version` counts those that were taken. To change the
 * tables, add a step at the end. A step that was released is never changed: there are databases which have taken it.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE secret (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    bytes BLOB NOT NULL CHECK (length(bytes) = 32)
  ) STRICT;

  -- at: when it was finished, or claimed last.
  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE buttons (
    key TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  -- Here and in questions, number is the order of arrival: what replaces a row gets the next one.
  CREATE TABLE feedback (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    reply TEXT NOT NULL,
    useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
    at INTEGER NOT NULL,
    UNIQUE (person, reply)
  ) STRICT;

  CREATE TABLE questions (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    line TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (person, line)
  ) STRICT;

  CREATE TABLE named_values (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE turns (
    number INTEGER PRIMARY KEY,
    thread TEXT NOT NULL,
    delivery TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (thread, delivery)
  ) STRICT;
  `,
  `
  -- missing: a list of words, as JSON text.
  CREATE TABLE outcomes (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    line TEXT NOT NULL,
    command TEXT NOT NULL,
    question TEXT NOT NULL,
    answerable INTEGER NOT NULL CHECK (answerable IN (0, 1)),
    missing TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Numbers are never given twice, so that what was posted for one order is never taken for another's.
  CREATE TABLE orders (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'watch')),
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    whom TEXT,
    state TEXT NOT NULL,
    paused TEXT,
    due_from INTEGER NOT NULL
  ) STRICT;

  -- It outlives its order: what a channel was told, it was told.
  CREATE TABLE posts (
    name TEXT PRIMARY KEY,
    order_number INTEGER NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'claimed', 'posted', 'done', 'missed', 'unknown')),
    message TEXT,
    holder TEXT NOT NULL,
    claimed INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX posts_by_channel ON posts (channel, at);

  CREATE TABLE arrivals (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL
  ) STRICT;
  `,
];
