import type { Command } from '../src/command.ts';
import { visibility } from '../src/search-options.ts';

export default {
  name: 'verify',
  summary: 'Whether quoted words still stand in their article',
  options: [
    {
      name: 'citation',
      summary: 'What stands after `cite:` under an excerpt',
      type: 'text',
      required: true,
      rest: true,
    },
    visibility,
  ],
  examples: ['verify lavrov-visit@96db4229:0-402~8fd81cf3'],
  run: async (options, desk) => {
    const citation = options.text('citation') ?? '';
    return { kind: 'verification', citation, verification: await desk.verify(citation) };
  },
} satisfies Command;
