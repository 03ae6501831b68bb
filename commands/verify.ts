import type { Command } from '../src/command.ts';

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
  ],
  examples: ['verify 2023-10-30-joint-statement@1f2e3d4c:120-298'],
  run: (options, desk) => {
    const citation = options.text('citation') ?? '';
    return { kind: 'verification', citation, verification: desk.verify(citation) };
  },
} satisfies Command;
