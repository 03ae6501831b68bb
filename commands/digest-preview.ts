import { channelOf, numberIn } from '../src/channel-options.ts';
import type { Command } from '../src/command.ts';

export default {
  name: 'digest preview',
  isLocal: true,
  needsChannel: true,
  summary: 'What a digest of this channel would post if it were due now',
  options: [numberIn('digest list')],
  examples: ['digest preview', 'digest preview 2'],
  run: async (options, desk) => ({
    kind: 'digest',
    ...(await channelOf(desk).preview(options.integer('number'), options.page.at)),
  }),
} satisfies Command;
