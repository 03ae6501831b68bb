import type { Command } from '../src/command.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'check-quote',
  summary: 'Whether the articles hold a quotation word for word, and where they differ from it',
  options: [
    { name: 'quotation', summary: 'The words, as somebody quotes them', type: 'text', required: true, rest: true },
    visibility,
  ],
  onMessage: { option: 'quotation', label: 'Check quote' },
  examples: ['check-quote "Observers read the remark as an admission"'],
  run: async (options, desk) => ({
    kind: 'quotation',
    ...(await desk.checkQuotations(options.text('quotation') ?? '')),
  }),
} satisfies Command;
