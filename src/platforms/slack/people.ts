import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { inTime } from './in-time.ts';
import type { Patience } from './patience.ts';
import { retryAfterOf } from './web-errors.ts';

/** A person as far as Briefwire knows them. */
interface Person {
  readonly language: Language;
  /** The name that others see; null where it is not known. */
  readonly name: string | null;
  /** The IANA time zone that they have set; null where it is not known. */
  readonly zone: string | null;
}

export interface People {
  /** Never rejects, and never takes longer than a moment: somebody unknown reads English. */
  readonly find: (user: string) => Promise<Person>;
}

const DAY_MS = 86_400_000;
/** After a failure the next question is not asked at once. */
const MINUTE_MS = 60_000;
const MOST_PEOPLE = 5_000;
const STRANGER: Person = { language: languageFor(null), name: null, zone: null };

interface Known {
  readonly person: Promise<Person>;
  until: number;
}

/** People by `users.info`, each asked for once a day. */
export function createPeople(web: webApi.WebClient, clock: () => Date, log: Log, patience: Patience): People {
  const known = new Map<string, Known>();
  let pausedUntil = 0;

  async function ask(user: string): Promise<Person> {
    const { user: found } = await web.users.info({ user, include_locale: true });
    const name = found?.profile?.display_name || found?.profile?.real_name || found?.name || null;
    return { language: languageFor(found?.locale), name, zone: found?.tz || null };
  }

  function lookUp(user: string, now: number): Known {
    const entry: Known = {
      until: now + DAY_MS,
      person: ask(user).catch((err: unknown) => {
        const wait = retryAfterOf(err);
        if (wait !== null) pausedUntil = Math.max(pausedUntil, now + wait * 1000);
        else log.warn({ err, user }, 'Slack did not say which language somebody reads; English is used.');
        entry.until = now + MINUTE_MS;
        return STRANGER;
      }),
    };
    return entry;
  }

  return {
    async find(user) {
      const now = clock().getTime();
      const found = known.get(user);
      if (found !== undefined && found.until > now) return inTime(found.person, patience.language, STRANGER);
      if (pausedUntil > now) return STRANGER;
      const entry = lookUp(user, now);
      known.delete(user);
      known.set(user, entry);
      if (known.size > MOST_PEOPLE) known.delete(known.keys().next().value!);
      return inTime(entry.person, patience.language, STRANGER);
    },
  };
}
