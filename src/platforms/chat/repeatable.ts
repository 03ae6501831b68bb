import type { Command } from '../../command.ts';
import { groupOf } from '../../command-name.ts';
import type { PageState } from './button.ts';
import { START } from './paging.ts';

/**
 * The page that can be worked out again in place of this one. Of what a command changed, that is what stands now: to work the
 * reply out again would change it again.
 */
export function repeatable(page: PageState, commands: readonly Command[]): PageState {
  const command = commands.find(({ name }) => name === page.ask.command);
  if (command?.manages !== true) return page;
  return { ask: { ...page.ask, command: `${groupOf(command)} list`, options: {} }, cursor: START, trail: [] };
}
