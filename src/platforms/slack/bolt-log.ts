import { type Logger, LogLevel } from '@slack/bolt';
import { messageOf } from '../../errors.ts';
import { type Log, silentLog } from '../../log.ts';

/** What must not be in a log, wherever Bolt puts it: tokens of every kind, and the tickets of sockets. */
const SECRETS = /\bx(?:ox[a-z]|app|oxe)[.\w-]*-[\w-]+|\bwss?:\/\/\S+/g;

/**
 * What Bolt says, in our log. Its words on single steps are left out: whole messages stand in them. An error of Bolt's own is
 * a warning here, since whoever calls it hears of it as well and knows what it means.
 */
export function boltLogger(log: Log): Logger {
  const said = (words: unknown[]) =>
    words
      .map((word) => (typeof word === 'string' ? word : messageOf(word)))
      .join(' ')
      .replace(SECRETS, '[secret]');
  return {
    debug: () => {},
    info: (...words) => log.info({ from: 'bolt' }, said(words)),
    warn: (...words) => log.warn({ from: 'bolt' }, said(words)),
    error: (...words) => log.warn({ from: 'bolt' }, said(words)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

export const silentBoltLogger = boltLogger(silentLog);
