import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { takeAck } from './acks.ts';
import type { Ack, Transport } from './delivery.ts';
import type { Track } from './exchange.ts';
import { type Json, jsonOf } from './json.ts';
import type { Slack } from './slack.ts';

const PING_EVERY_MS = 5000;

/** Why Slack asks an app to connect anew. */
export type RefreshReason = 'warning' | 'refresh_requested' | 'link_disabled';

/** Socket Mode: the connections that apps hold. */
export interface Sockets extends Transport {
  /** How many are open and in order. */
  readonly open: number;
  /** How many have ever been opened. */
  readonly opened: number;
  /** Cuts all of them without a word. */
  drop(): void;
  /** Keeps them open, and neither sends nor answers anything on them any more, as when a cable was pulled. */
  silence(): void;
  /** Says that the app should connect anew. */
  refresh(reason: RefreshReason): void;
  /** Whether new ones are turned away. */
  refusing: boolean;
  close(): void;
}

/** Takes connections on the server. */
export function newSockets(slack: Slack, server: Server, acks: Ack[]): Sockets {
  const sockets = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const silent = new Set<WebSocket>();
  const unanswered = new Map<string, { readonly track: Track; readonly sentAt: number }>();
  let opened = 0;

  const say = (socket: WebSocket, message: Json) => socket.send(JSON.stringify(message));
  const heard = (text: string) => {
    const message = jsonOf(JSON.parse(text));
    const waiting = unanswered.get(String(message.envelope_id));
    if (waiting === undefined) {
      slack.note('the socket', [{ path: '', reason: `was sent ${text}: an acknowledgement too many, or of nothing` }]);
      return;
    }
    unanswered.delete(String(message.envelope_id));
    takeAck(slack, acks, waiting.track, jsonOf(message.payload), performance.now() - waiting.sentAt);
  };
  const greet = (socket: WebSocket) => {
    open.add(socket);
    opened += 1;
    socket.on('message', (data) => heard(data.toString()));
    socket.on('error', () => {}); // A cut connection is what some tests ask for.
    const pings = setInterval(() => open.has(socket) && socket.ping(), PING_EVERY_MS);
    socket.on('close', () => {
      clearInterval(pings);
      open.delete(socket);
      silent.delete(socket);
      slack.bell.ring();
    });
    say(socket, {
      type: 'hello',
      num_connections: open.size,
      connection_info: { app_id: slack.workspace.app.id },
      debug_info: { host: 'loopback', approximate_connection_time: 3600 },
    });
    slack.bell.ring();
  };
  const drop = () => {
    for (const socket of [...open, ...silent]) socket.terminate();
    open.clear();
    silent.clear();
  };

  let refusing = false;
  server.on('upgrade', (request, socket, head) => {
    if (refusing || !request.url?.startsWith('/link/')) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, greet);
  });

  return {
    get open() {
      return open.size;
    },
    get opened() {
      return opened;
    },
    get refusing() {
      return refusing;
    },
    set refusing(value) {
      refusing = value;
    },
    send(track, { retryReason }) {
      const socket = [...open].at(-1);
      if (socket === undefined)
        return track.fail(new Error('No socket is open: the person reads that the app did not answer.'));
      const id = randomUUID();
      unanswered.set(id, { track, sentAt: performance.now() });
      const retry = { retry_attempt: track.attempt, retry_reason: retryReason ?? (track.attempt > 0 ? 'timeout' : '') };
      say(socket, {
        envelope_id: id,
        type: track.type,
        payload: track.payload,
        accepts_response_payload: track.type !== 'events_api',
        ...(track.type === 'events_api' || track.attempt > 0 ? retry : {}),
      });
    },
    drop,
    silence() {
      for (const socket of open) {
        socket.pause(); // Pings, messages and farewells remain unread, and so unanswered.
        silent.add(socket);
      }
      open.clear();
    },
    refresh(reason) {
      for (const socket of open) say(socket, { type: 'disconnect', reason, debug_info: { host: 'loopback' } });
    },
    close() {
      drop();
      sockets.close();
    },
  };
}
