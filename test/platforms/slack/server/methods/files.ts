import { type Json, jsonOf, listOf } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { joinedChannel, type Method } from './method.ts';

/** Uploading files in three steps (https://docs.slack.dev/messaging/working-with-files#upload). */
export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': {
    scope: () => 'files:write',
    required: ['filename', 'length'],
    optional: ['alt_text', 'alt_txt', 'snippet_type'],
    run({ slack, sent }) {
      const file = slack.files.announce(String(sent.filename), Number(sent.length));
      return { upload_url: `${slack.origin}${file.path}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    scope: () => 'files:write',
    required: ['files'],
    optional: ['channel_id', 'channels', 'thread_ts', 'initial_comment', 'blocks'],
    run(call) {
      const { slack, name, sent } = call;
      const channel = joinedChannel({ ...call, sent: { ...sent, channel: sent.channel_id } });
      const thread = typeof sent.thread_ts === 'string' ? sent.thread_ts : null;
      const given: unknown = typeof sent.files === 'string' ? JSON.parse(sent.files) : sent.files;
      const files = listOf(given).map((one): Json => {
        const file = slack.files.find(String(jsonOf(one).id));
        if (file?.bytes == null || file.bytes.length !== file.length) throw new Refusal('file_not_found');
        return { id: file.id, title: jsonOf(one).title };
      });
      if (thread !== null && slack.messages.find(channel.id, thread) === undefined)
        slack.note(name, [{ path: '/thread_ts', reason: 'is the time of no message here' }]);
      const where = { channel: channel.id, thread, author: slack.workspace.bot.user, onlyFor: null };
      slack.messages.add({ ...where, text: '', blocks: [], via: name });
      return { files };
    },
  },
};
