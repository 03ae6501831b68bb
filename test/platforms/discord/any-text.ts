import fc from 'fast-check';

/** Text that is more likely than chance to mean something to Discord. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        ...['*', '**', '_', '__', '~~', '||', '`', '```', '\\', '> ', '>>> ', '# ', '### ', '-# ', '- ', '+ ', '1. '],
        ...['<@1>', '<@&2>', '<#3>', '<t:1:R>', '<:a:1>', '</brief:1>', '@everyone', '@here', ':smile:', '[a](', ')'],
        ...['https://', 'http:', '//x.example', 'steam://run', '<https://a.example>', 'discord.gg/abc', 'discord'],
        ...[' ', '\n', '\u200b', '\u202e', '\u001b[31m', 'word', '12', '.', ':'],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
