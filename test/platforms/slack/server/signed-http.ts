import { createHmac } from 'node:crypto';
import { takeAck } from './acks.ts';
import type { Ack, Delivery, Transport } from './delivery.ts';
import type { Track } from './exchange.ts';
import { type Json, jsonOf } from './json.ts';
import type { Slack } from './slack.ts';

/** Requests as Slack signs them. */
export interface SignedHttp extends Transport {
  /** Asks the app for the challenge back, as Slack does once before it sends events. */
  verifyUrl(challenge: string, delivery?: Delivery): Promise<{ status: number; body: string }>;
}

/** Sends everything to an address of the app, signed with its secret. */
export function newSignedHttp(slack: Slack, url: string, signingSecret: string, acks: Ack[]): SignedHttp {
  const post = async (type: string, body: string, headers: Record<string, string>, { forged = {} }: Delivery) => {
    const timestamp = String(Math.floor(slack.now() / 1000) - (forged.ageSeconds ?? 0));
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signatureOf(forged.secret ?? signingSecret, timestamp, body),
      },
    });
    return { status: response.status, body: await response.text() };
  };
  const deliver = async (track: Track, delivery: Delivery) => {
    const { type, body } = encoded(track);
    const sentAt = performance.now();
    const answer = await post(type, body, retryHeaders(track, delivery), delivery);
    if (answer.status === 200) takeAck(slack, acks, track, payloadOf(answer.body), performance.now() - sentAt);
    else track.fail(new Error(`The app answered ${answer.status}.`));
  };
  return {
    send(track, delivery) {
      deliver(track, delivery).catch((error: unknown) =>
        track.fail(new Error('The app was not reached.', { cause: error })),
      );
    },
    verifyUrl: (challenge, delivery = {}) =>
      post('application/json', JSON.stringify({ type: 'url_verification', challenge, token: '' }), {}, delivery),
  };
}

/** What Slack puts into `X-Slack-Signature`. */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Commands are forms, interactions are JSON in a form, and events are JSON. */
function encoded({ type, payload }: Track): { type: string; body: string } {
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

function retryHeaders({ attempt }: Track, { retryReason }: Delivery): Record<string, string> {
  if (attempt === 0) return {};
  return { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': retryReason ?? 'http_timeout' };
}

/** Nothing, JSON, or the text of a message. */
function payloadOf(body: string): Json {
  if (body === '') return {};
  try {
    return jsonOf(JSON.parse(body));
  } catch {
    return { text: body };
  }
}
