import { type Json, listOf, textIn } from './json.ts';
import type { SlackMessage } from './messages.ts';
import { Refusal } from './refusal.ts';
import type { Slack } from './slack.ts';
import { judgeMessage, type MessageWay, type Verdict } from './validate/message.ts';
import { messagesOf } from './validate/report.ts';
import { judgeView } from './validate/view.ts';

/** Judges a message and records what is wrong with it. @throws where Slack does not take it. */
export function admitMessage(
  slack: Slack,
  where: string,
  message: Json,
  way: MessageWay,
): Pick<SlackMessage, 'text' | 'blocks'> {
  settle(slack, where, judgeMessage(message, way));
  return {
    text: textIn(message, 'text') ?? '',
    blocks: listOf(message.blocks) as SlackMessage['blocks'],
  };
}

/** Judges a view and records what is wrong with it. @throws where Slack does not take it. */
export function admitView(slack: Slack, where: string, view: unknown, type: 'modal' | 'home'): void {
  settle(slack, where, judgeView(view, type));
}

/** Records the fields that are not known there. */
export function admitFields(slack: Slack, where: string, sent: Json, known: readonly string[]): void {
  const unknown = Object.keys(sent).filter((name) => !known.includes(name));
  slack.note(
    where,
    unknown.map((name) => ({ path: `/${name}`, reason: 'is not known here' })),
  );
}

function settle(slack: Slack, where: string, { error, findings }: Verdict): void {
  slack.note(where, findings);
  if (error === null) return;
  const messages = messagesOf(findings);
  throw new Refusal(error, {
    errors: messages.map((line) => line.replace('[ERROR] ', '')),
    response_metadata: { messages },
  });
}
