import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'digest preview',
  isLocal: true,
  summary: 'What a digest of this channel would post if it were due now',
  options: [numberIn('digest list')],
  examples: ['digest preview', 'digest preview 2'],
  run: (options, desk) => {
    const channel = channelOf(desk);
    const { topic, style } = channel.find(options.integer('number'));
    return {
      kind: 'digest',
      topic,
      digest: channel.digest({ ...options.page, query: topic ?? '' }),
      style,
      occasion: 'digest',
    };
  },
} satisfies Command;
