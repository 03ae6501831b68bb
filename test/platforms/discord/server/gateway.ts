import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { Session } from './session.ts';
import type { World } from './world.ts';

/** Intents that an app has to be granted. */
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const ALL = Object.values(Intent).reduce<number>((sum, bit) => (typeof bit === 'number' ? sum | bit : sum), 0);

const UNAVAILABLE = 'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n';

/** After which of the server's close codes a session cannot be resumed. */
const ENDING = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

export interface GatewayOptions {
  readonly heartbeatMs: number;
  /** The privileged intents that the app has been granted. */
  readonly grantedIntents: number;
}

export interface Identify {
  readonly intents: number;
  readonly at: number;
}

type Fields = Readonly<Record<string, unknown>>;

interface Packet {
  readonly op: number;
  readonly d: Fields | null;
}

/** The gateway: where bots hear of what happens. */
export class Gateway {
  readonly identifies: Identify[] = [];
  resumes = 0;
  heartbeats = 0;
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #url: () => string;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  #refusal: 'reset' | 'unavailable' | null = null;

  constructor(http: Server, world: World, options: GatewayOptions, url: () => string) {
    this.#world = world;
    this.#options = options;
    this.#url = url;
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    world.dispatch = (event, view) => {
      for (const session of this.#sessions.values()) session.tell(event, view(session.intents));
    };
  }

  get isConnected(): boolean {
    return [...this.#sessions.values()].some((session) => session.isConnected);
  }

  /** New connections are cut, or answered with 503, until `accept`. Those that stand are left. */
  stopAccepting(how: 'reset' | 'unavailable'): void {
    this.#refusal = how;
  }

  accept(): void {
    this.#refusal = null;
  }

  /** Cuts the connections, without a word. */
  dropSockets(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  closeSockets(code: number): void {
    if (ENDING.includes(code)) this.#sessions.clear();
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  invalidateSession(isResumable: boolean): void {
    if (!isResumable) this.#sessions.clear();
    for (const socket of this.#sockets.clients) send(socket, Op.InvalidSession, isResumable);
  }

  askToReconnect(): void {
    for (const socket of this.#sockets.clients) send(socket, Op.Reconnect, null);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#refusal === 'reset') socket.destroy();
    else if (this.#refusal === 'unavailable') socket.end(UNAVAILABLE);
    else this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
  }

  #greet(socket: WebSocket): void {
    send(socket, Op.Hello, { heartbeat_interval: this.#options.heartbeatMs, _trace: [] });
    socket.on('error', () => {});
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data)) as Packet));
    socket.on('close', (code) => {
      for (const session of this.#sessions.values()) {
        // A bot that says good-bye gives its session up.
        if (session.leave(socket) && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      }
      this.#world.changes.notify();
    });
  }

  #hear(socket: WebSocket, { op, d }: Packet): void {
    if (op === Op.Heartbeat) {
      this.heartbeats += 1;
      send(socket, Op.HeartbeatAck, null);
    } else if (op === Op.Identify) this.#identify(socket, d ?? {});
    else if (op === Op.Resume) this.#resume(socket, d ?? {});
    else if (op !== Op.PresenceUpdate) {
      this.#world.violate(`gateway: opcode ${op} is not expected.`);
      socket.close(Close.UnknownOpcode);
    }
    this.#world.changes.notify();
  }

  #identify(socket: WebSocket, packet: Fields): void {
    const world = this.#world;
    const intents = Number(packet.intents);
    this.identifies.push({ intents, at: world.clock.now() });
    const { remaining } = world.sessionStartLimit;
    world.sessionStartLimit = { ...world.sessionStartLimit, remaining: Math.max(0, remaining - 1) };
    const objection = this.#objectionTo(packet, intents);
    if (objection !== null) {
      socket.close(objection);
      return;
    }
    const session = new Session(world, intents);
    this.#sessions.set(session.id, session);
    session.begin(socket, `${this.#url()}/resume`);
  }

  /** The code with which the connection is closed that identifies itself so, or null where nothing is wrong. */
  #objectionTo({ token, properties }: Fields, intents: number): number | null {
    if (token !== this.#world.token) return Close.AuthenticationFailed;
    if (!Number.isInteger(intents) || (intents & ~ALL) !== 0) return Close.InvalidIntents;
    if ((intents & PRIVILEGED & ~this.#options.grantedIntents) !== 0) return Close.DisallowedIntents;
    return typeof properties === 'object' && properties !== null ? null : Close.DecodeError;
  }

  #resume(socket: WebSocket, { token, session_id: id, seq }: Fields): void {
    this.resumes += 1;
    const session = this.#sessions.get(String(id));
    if (token !== this.#world.token) socket.close(Close.AuthenticationFailed);
    else if (session === undefined) send(socket, Op.InvalidSession, false);
    else if (!session.resume(socket, Number(seq))) {
      this.#sessions.delete(session.id);
      socket.close(Close.InvalidSeq);
    }
  }
}

function send(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}
