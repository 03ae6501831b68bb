import { type Json, jsonOf, listOf } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { joinedChannel, type Method } from './method.ts';

/** What Slack takes (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
const MOST_PROMPTS = 4;

/** What an app with an agent view can say there. */
export const assistantMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': {
    scope: () => 'assistant:write',
    required: ['channel_id', 'prompts'],
    optional: ['thread_ts', 'title'],
    run(call) {
      const { slack, name, sent } = call;
      joinedChannel({ ...call, sent: { ...sent, channel: sent.channel_id } });
      const given: unknown = typeof sent.prompts === 'string' ? JSON.parse(sent.prompts) : sent.prompts;
      const prompts = listOf(given).map((prompt): Json => jsonOf(prompt));
      const isWhole = prompts.every(({ title, message }) => [title, message].every((text) => text !== '' && text));
      if (prompts.length === 0 || prompts.length > MOST_PROMPTS || !isWhole) throw new Refusal('invalid_arguments');
      slack.note(name, sent.thread_ts === undefined ? [] : [{ path: '/thread_ts', reason: 'is for an older view' }]);
      return {};
    },
  },
};
