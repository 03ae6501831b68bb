import type { Command } from '../src/command.ts';
import { searchRequest, since, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'timeline',
  summary: 'What happened when, by the dates that the sentences themselves name',
  options: [topic, since, until, visibility],
  examples: ['timeline troops', 'timeline Lavrov since:2023-10-01'],
  run: async (options, desk) => ({
    kind: 'timeline',
    topic: options.text('topic') ?? '',
    events: await desk.timeline(searchRequest(options, 'topic')),
  }),
} satisfies Command;
