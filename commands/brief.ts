import type { Command } from '../src/command.ts';
import { lang, searchRequest, since, source, topic, until, visibility } from '../src/search-options.ts';

export default {
  name: 'brief',
  summary: 'What the corpus has on a topic: a few excerpts, most useful first',
  options: [
    topic,
    since,
    until,
    source,
    lang,
    { name: 'limit', summary: 'How many excerpts, 1 to 10', type: 'integer', min: 1, max: 10 },
    visibility,
  ],
  examples: ['brief troops', 'brief arms deliveries since:2023-10-01 until:2023-12-31'],
  run: async (options, desk) => ({ kind: 'brief', findings: await desk.brief(searchRequest(options, 'topic')) }),
} satisfies Command;
