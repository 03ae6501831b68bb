import { COMFORTABLE_CHARACTERS, type Room, type Size } from '../chat/paging.ts';
import type { Part } from '../chat/part.ts';
import { draw } from './draw.ts';
import { limits } from './limits.ts';

/** Buttons of our own below a page, at the most: they take two rows. */
const OWN_BUTTONS = 6;

/** The container and its first text, a picture, a row of links, and two rows of buttons of our own. */
const FIXED_COMPONENTS = 2 + 1 + (1 + limits.buttonsInRow) + (2 + OWN_BUTTONS);

/** Whether a text of its own, with a line above it, may begin with this part. The other parts join the text before them. */
export function beginsText(part: Part): boolean {
  return part.kind === 'quote' || (part.kind === 'line' && part.runs[0]?.look === 'match');
}

/** The room of a message with new components. */
export const room: Room = {
  most: { characters: limits.characters - limits.headroom, blocks: limits.components - FIXED_COMPONENTS },
  comfortable: COMFORTABLE_CHARACTERS,
  links: limits.buttonsInRow,
  sizeOf,
};

/** What a part takes up in a message: characters as they are sent, with the line break after it, and components. */
function sizeOf(part: Part): Size {
  return { characters: draw(part).length + 1, blocks: beginsText(part) ? 2 : 0 };
}
