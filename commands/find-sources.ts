import type { Command } from '../src/command.ts';
import { searchRequest, visibility } from '../src/search-options.ts';

export default {
  name: 'find-sources',
  summary: 'Passages for and around what somebody claims, each with its citation',
  options: [
    { name: 'text', summary: 'The message, as somebody wrote it', type: 'text', required: true, rest: true },
    visibility,
  ],
  onMessage: { option: 'text', label: 'Find sources' },
  examples: ['find-sources North Korea has sent 3,000 troops to Russia'],
  run: async (options, desk) => ({ kind: 'claims', ...(await desk.findSources(searchRequest(options, 'text'))) }),
} satisfies Command;
