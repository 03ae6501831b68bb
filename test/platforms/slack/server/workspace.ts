/** A place where messages stand. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** Whether the bot has been invited. */
  readonly hasBot: boolean;
  /** The other side of a direct message. */
  readonly user?: string;
  readonly isArchived?: boolean;
  /** Who made it. */
  readonly creator?: string;
}

/** Somebody who writes, presses and reads. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly tz: string;
  /** Of another workspace, in channels that are shared with it. */
  readonly team?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  readonly isPrimaryOwner?: boolean;
  readonly isRestricted?: boolean;
}

/** What a test may set before and while the server runs. */
export interface Workspace {
  team: { id: string; domain: string; name: string };
  app: { id: string; name: string };
  bot: { id: string; user: string; name: string };
  tokens: { bot: string; app: string };
  /** What the bot token may do. */
  scopes: string[];
  /** What the app token may do. */
  appScopes: string[];
  /** Answered to every call with the bot token: `account_inactive`, `token_revoked` and the like. */
  botTokenError: string | null;
  /** Answered to `apps.connections.open`. */
  appTokenError: string | null;
  users: Person[];
  channels: Channel[];
}

/** What Briefwire can need; a test takes scopes away to see what is said then. */
const everyScope = [
  ...['app_mentions:read', 'chat:write', 'commands', 'users:read', 'team:read', 'im:write', 'mpim:write'],
  ...['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  ...['channels:read', 'groups:read', 'im:read', 'mpim:read', 'files:write', 'assistant:write'],
];

/** A small workspace: three people, a public channel with the bot and one without, a private one. */
export function newWorkspace(changes: Partial<Workspace> = {}): Workspace {
  const users = [
    { id: 'U0ANNA', name: 'anna', locale: 'en-GB', tz: 'Europe/London' },
    { id: 'U0BERT', name: 'bert', locale: 'de-DE', tz: 'Europe/Berlin' },
    { id: 'U0CARO', name: 'caro', locale: 'en-US', tz: 'America/New_York' },
  ];
  return {
    team: { id: 'T0HARBOUR', domain: 'harbour', name: 'The Harbour Courier' },
    app: { id: 'A0BRIEFWIRE', name: 'Briefwire' },
    bot: { id: 'B0BRIEFWIRE', user: 'U0BOT', name: 'briefwire' },
    tokens: { bot: 'xoxb-1-loopback', app: 'xapp-1-loopback' },
    scopes: [...everyScope],
    appScopes: ['connections:write'],
    botTokenError: null,
    appTokenError: null,
    users,
    channels: [
      { id: 'C0NEWS', name: 'news', kind: 'public', hasBot: true },
      { id: 'C0LOBBY', name: 'lobby', kind: 'public', hasBot: false },
      { id: 'G0DESK', name: 'desk', kind: 'private', hasBot: true },
      { id: 'G0BOARD', name: 'board', kind: 'private', hasBot: false },
      ...users.map(({ id, name }) => directMessages(id, name)),
    ],
    ...changes,
  };
}

/** The channel by its id, by its name, or by the person at its other end. */
export function channelOf({ channels }: Workspace, wanted: string): Channel | undefined {
  return channels.find(({ id, name, user }) => wanted === id || wanted === `#${name}` || wanted === user);
}

/** The direct messages of somebody with the bot. */
export function directMessages(user: string, name: string): Channel {
  return { id: `D${user.slice(1)}`, name, kind: 'im', hasBot: true, user };
}
