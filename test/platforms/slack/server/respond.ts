import { admitFields, admitMessage } from './admit.ts';
import { isTrue, type Json } from './json.ts';
import type { SlackMessage } from './messages.ts';
import { Refusal } from './refusal.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Slack } from './slack.ts';

const fields = [
  ...['text', 'blocks', 'attachments', 'response_type', 'replace_original', 'delete_original', 'thread_ts'],
  ...['unfurl_links', 'unfurl_media', 'mrkdwn', 'link_names', 'parse', 'metadata'],
];

/** What somebody posts to a `response_url`. @throws where the address or the message is not taken. */
export function respondTo(slack: Slack, path: string, body: Json): void {
  const target = targetOf(slack, path);
  admitFields(slack, 'response_url', body, fields);
  if (!['in_channel', 'ephemeral', undefined].includes(body.response_type as string | undefined))
    slack.note('response_url', [{ path: '/response_type', reason: `is unknown: ${body.response_type}` }]);
  answer(slack, target, body, 'response_url');
}

/** Puts an answer where its address leads: into a new message, or in place of the one where something was pressed. */
export function answer(slack: Slack, target: ResponseTarget, body: Json, via: string): void {
  const { track, message } = target;
  if (message !== null && isTrue(body.delete_original)) {
    slack.messages.remove(standing(slack, message));
    return;
  }
  const content = admitMessage(slack, via, body, { unfurls: true });
  track.credit(
    message !== null && replaces(body)
      ? slack.messages.replace(standing(slack, message), { ...content, via })
      : slack.messages.add({ ...content, ...newPlace(slack, target, body), via }),
  );
}

/** Answers to something that was pressed replace the message unless they say otherwise. */
function replaces(body: Json): boolean {
  return body.replace_original === undefined || isTrue(body.replace_original);
}

/** The message as it stands now: it may have been changed or deleted since somebody pressed. */
function standing({ messages }: Slack, { channel, ts }: SlackMessage): SlackMessage {
  const message = messages.find(channel, ts);
  if (message === undefined) throw new Refusal('message_not_found');
  return message;
}

function newPlace({ workspace }: Slack, { channel, user }: ResponseTarget, body: Json) {
  return {
    channel,
    thread: typeof body.thread_ts === 'string' ? body.thread_ts : null,
    author: workspace.bot.user,
    onlyFor: body.response_type === 'in_channel' ? null : user,
    ...(body.metadata === undefined ? {} : { metadata: body.metadata }),
  };
}

function targetOf(slack: Slack, path: string): ResponseTarget {
  try {
    return slack.responseUrls.use(path);
  } catch (error) {
    if (error instanceof Refusal) slack.note('response_url', [{ path: '', reason: error.error }]);
    throw error;
  }
}
