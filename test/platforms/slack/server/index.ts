import type { ViewOutput } from '@slack/bolt';
import type { Bell } from './bell.ts';
import type { Ack, Transport } from './delivery.ts';
import { type Driver, newDriver } from './drive.ts';
import { type Fault, newFaults } from './faults.ts';
import type { UploadedFile } from './files.ts';
import { listen, type RequestEntry } from './http.ts';
import type { Json } from './json.ts';
import type { SlackMessage } from './messages.ts';
import { newSignedHttp, type SignedHttp } from './signed-http.ts';
import { newSlack } from './slack.ts';
import { newSockets, type RefreshReason } from './socket.ts';
import type { Workspace } from './workspace.ts';

/** What may be different from the usual workspace, and from the usual clock. */
export interface SlackOptions extends Partial<Workspace> {
  readonly now?: () => number;
}

/** A Slack on this machine, for the real Bolt to talk to. */
export interface SlackServer extends Driver {
  /** For `clientOptions: { slackApiUrl }`. */
  readonly apiUrl: string;
  /** People, channels, tokens and scopes, which a test may change as it goes. */
  readonly workspace: Workspace;

  /** All messages that stand there now. */
  readonly messages: readonly SlackMessage[];
  /** Files that were uploaded. */
  readonly files: readonly UploadedFile[];
  /** The home tabs, by person. */
  readonly homes: ReadonlyMap<string, ViewOutput>;
  /** The modals that are open, the topmost last. */
  readonly views: readonly ViewOutput[];
  /** Every request that came in. */
  readonly requests: readonly RequestEntry[];
  /** The bodies with which a method of the Web API was called. */
  calls(method: string): Json[];
  /** Everything that the app acknowledged. */
  readonly acks: readonly Ack[];
  /** Everything that it sent and should not have sent. */
  readonly violations: readonly string[];
  /** Waits for anything else; `look` is asked again whenever something happened here. */
  readonly until: Bell['until'];

  /** Lets requests fail that are still to come. */
  fault(fault: Fault): void;
  /** From now on everything goes to the app by signed HTTP. */
  sendHttpTo(url: string, signingSecret: string): SignedHttp;
  /** From now on everything goes by Socket Mode, as it does at the beginning. */
  sendOverSocket(): void;
  /** How many sockets are open. */
  readonly sockets: number;
  /** Until a socket is open, or the so-maniest since the beginning was opened. */
  connected(which?: number): Promise<void>;
  /** Cuts all sockets without a word. */
  dropSockets(): void;
  /** Keeps all sockets open and says nothing on them any more. */
  silenceSockets(): void;
  /** Turns new sockets away, until `accept`. */
  refuseConnections(): void;
  accept(): void;
  /** Asks the app to connect anew. */
  requestRefresh(reason?: RefreshReason): void;
  /** Cuts everything that is still open. */
  close(): Promise<void>;
}

/** Starts a Slack of its own on a free port of 127.0.0.1. */
export async function startSlack({ now = Date.now, ...changes }: SlackOptions = {}): Promise<SlackServer> {
  const slack = newSlack(changes, now);
  const faults = newFaults();
  const requests: RequestEntry[] = [];
  const acks: Ack[] = [];
  const http = await listen(slack, faults, requests);
  const sockets = newSockets(slack, http, acks);
  let transport: Transport = sockets;

  return {
    ...newDriver(slack, (track, delivery) => transport.send(track, delivery)),
    apiUrl: `${slack.origin}/api/`,
    workspace: slack.workspace,
    get messages() {
      return slack.messages.all;
    },
    files: slack.files.all,
    homes: slack.views.homes,
    get views() {
      return [...slack.views.stacks.values()].flat();
    },
    requests,
    calls: (method) => requests.filter((request) => request.method === method).map(({ body }) => body),
    acks,
    violations: slack.violations,
    until: slack.bell.until,
    fault: faults.add,
    sendHttpTo(url, signingSecret) {
      const signed = newSignedHttp(slack, url, signingSecret, acks);
      transport = signed;
      return signed;
    },
    sendOverSocket() {
      transport = sockets;
    },
    get sockets() {
      return sockets.open;
    },
    async connected(which = 1) {
      await slack.bell.until('a socket', () => (sockets.open > 0 && sockets.opened >= which ? true : undefined));
    },
    dropSockets: sockets.drop,
    silenceSockets: sockets.silence,
    refuseConnections() {
      sockets.refusing = true;
    },
    accept() {
      sockets.refusing = false;
    },
    requestRefresh: (reason = 'refresh_requested') => sockets.refresh(reason),
    async close() {
      slack.bell.close();
      sockets.close();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
}
