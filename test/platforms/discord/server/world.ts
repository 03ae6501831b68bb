import type { APIApplicationCommand, APIUser } from 'discord.js';
import { Changes } from './changes.ts';
import { Clock, idOf } from './clock.ts';
import type { Interaction } from './interactions.ts';
import type { Posted } from './messages.ts';
import { PERMISSIONS, robot } from './people.ts';
import { BOT_ROLE_ID, Scenes } from './scenes.ts';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A request as it came in, and the status that it was answered with. */
export interface LoggedRequest {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** What was sent beside the body. */
  readonly files: readonly UploadedFile[];
  readonly at: number;
  /** Null until it is answered; stays so where the connection is dropped. */
  status: number | null;
}

export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  readonly reset_after: number;
  readonly max_concurrency: number;
}

/** An event to the sessions of the bot; `view` is what a session with these intents gets, null for nothing. */
export type Dispatch = (event: string, view: (intents: number) => object | null) => void;

/** Everything that the server knows. The routes change it, the gateway tells of it, tests look at it. */
export class World {
  readonly clock = new Clock();
  readonly changes = new Changes(() => this.#describe());
  readonly scenes = new Scenes();
  readonly bot: APIUser = robot('Briefwire');
  readonly applicationId = idOf('application Briefwire');
  readonly requests: LoggedRequest[] = [];
  /** Each with what was sent, the place in it, and what is wrong there. */
  readonly violations: string[] = [];
  readonly messages: Posted[] = [];
  readonly interactions: Interaction[] = [];
  /** By guild, or `global`. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  /** What the bot may do in the server, as a sum of bits; beside its own role nothing is told apart. */
  permissions = PERMISSIONS;
  /** Ids of the roles that people have, by theirs. */
  readonly roles = new Map<string, readonly string[]>([[this.bot.id, [BOT_ROLE_ID]]]);
  token: string;
  sessionStartLimit: SessionStartLimit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  /** Set by the gateway. */
  dispatch: Dispatch = () => {};

  constructor(token: string) {
    this.token = token;
  }

  violate(violation: string): void {
    this.violations.push(violation);
    this.changes.notify();
  }

  rolesOf(user: string): readonly string[] {
    return this.roles.get(user) ?? [];
  }

  #describe(): string {
    const requests = this.requests.slice(-10).map(({ method, path, status }) => `${method} ${path}: ${status}`);
    return ['Violations:', ...this.violations, 'Last requests:', ...requests].join('\n  ');
  }
}
