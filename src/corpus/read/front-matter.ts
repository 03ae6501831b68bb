import { parse } from 'yaml';
import { isRecord, readFields } from './fields.ts';
import type { ExtractFields, ReadProblem } from './reader.ts';

const MAX_LENGTH = 64 * 1024;

/**
 * Reads YAML front matter, without its `---` lines. Never throws: front matter that cannot be read gives a warning and no
 * fields, for the article below it is whole.
 */
export function readFrontMatter(yaml: string): { fields: ExtractFields; problems: ReadProblem[] } {
  if (yaml.length > MAX_LENGTH) return ignored(`is longer than ${MAX_LENGTH} characters`);
  try {
    const found: unknown = parse(yaml, {
      // All values as they are written: a title may be 1984, an id 007. Only `null` means that there is none.
      schema: 'failsafe',
      customTags: ['null'],
      // Aliases of aliases can make a small file grow without end; looking for repeated keys takes quadratic time.
      maxAliasCount: 100,
      uniqueKeys: false,
      logLevel: 'error',
    });
    if (found === null) return { fields: {}, problems: [] };
    if (!isRecord(found)) return ignored('is not a list of “name: value” lines');
    return readFields(found, 'front matter');
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split('\n') : [];
    return ignored(`is not valid YAML (${reason})`);
  }
}

function ignored(why: string): { fields: ExtractFields; problems: ReadProblem[] } {
  const message = `The front matter ${why}; the article was loaded without it.`;
  return { fields: {}, problems: [{ severity: 'warning', message }] };
}
