import type { Command } from '../src/command.ts';
import { searchRequest, since, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'digest',
  summary: 'What is new, each story once: since yesterday, or since the day that is named',
  options: [{ ...topic, required: false }, since, until, visibility],
  examples: ['digest since:2024-01-10', 'digest arms deliveries since:"last week"'],
  run: (options, desk) => ({
    kind: 'digest',
    topic: options.text('topic') ?? null,
    digest: desk.digest(searchRequest(options, 'topic')),
  }),
} satisfies Command;
