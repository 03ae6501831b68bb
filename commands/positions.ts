import type { Command } from '../src/command.ts';
import { lang, searchRequest, since, source, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'positions',
  summary: 'Who affirms, who denies and who does not comment, by rule, side by side',
  options: [topic, since, until, source, lang, visibility],
  examples: ['positions arms deliveries', 'positions troops since:2024-01-01'],
  run: async (options, desk) => ({
    kind: 'positions',
    topic: options.text('topic') ?? '',
    spoken: await desk.positions(searchRequest(options, 'topic')),
  }),
} satisfies Command;
