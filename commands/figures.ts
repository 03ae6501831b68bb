import type { Command } from '../src/command.ts';
import { searchRequest, since, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'figures',
  summary: 'Numbers on a topic, those that count the same thing next to one another',
  options: [topic, since, until, visibility],
  examples: ['figures troops', 'figures missiles since:2024-01-01'],
  run: async (options, desk) => ({
    kind: 'figures',
    topic: options.text('topic') ?? '',
    groups: await desk.figures(searchRequest(options, 'topic')),
  }),
} satisfies Command;
