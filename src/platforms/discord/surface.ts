import type { Command } from '../../command.ts';
import type { Surface, Visibility } from '../chat/lay-out.ts';
import type { Language } from '../languages/language.ts';
import { room } from './room.ts';
import { typed } from './type.ts';

/** What a page on Discord is made for. */
export function surfaceFor(
  visibility: Visibility,
  language: Language,
  { commands, commandPrefix }: { readonly commands: readonly Command[]; readonly commandPrefix: string },
): Surface {
  return { visibility, language, room, toType: (line) => typed(line, { commands, language, prefix: commandPrefix }) };
}
