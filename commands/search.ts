import type { Command } from '../src/command.ts';
import { queryOperators, searchRequest, visibility } from '../src/search-options.ts';

export default {
  name: 'search',
  summary: 'Passages that hold the words, best first',
  options: [
    {
      name: 'query',
      summary: 'Words, "exact phrase", -without, source:, title:, before:, after:, on:, lang:',
      type: 'text',
      required: true,
      rest: true,
      complete: 'topic',
      operators: queryOperators,
    },
    // The bound is for programs that measure the ranking; a chat shows what fits.
    { name: 'limit', summary: 'How many passages, 1 to 1000', type: 'integer', min: 1, max: 1000 },
    visibility,
  ],
  examples: ['search "joint statement" -Japan after:2023-10-01', 'search missiles title:advisers'],
  run: async (options, desk) => ({ kind: 'results', findings: await desk.search(searchRequest(options, 'query')) }),
} satisfies Command;
