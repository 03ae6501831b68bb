import { COMFORTABLE_CHARACTERS, type Room, type Size } from '../chat/paging.ts';
import type { Part } from '../chat/part.ts';
import { limits } from './limits.ts';
import { blockOf } from './render/parts.ts';

/** Blocks that are no parts: who asked, a note, buttons, thumbs. */
const BLOCKS_AROUND = 4;

/**
 * What a message on Slack has room for, counted in characters of JSON. About half of that is seen, so that two screens of a
 * telephone are twice as many.
 */
export const slackRoom: Room = {
  most: {
    characters: limits.blocksCharacters - limits.controlsCharacters,
    blocks: limits.blocks - BLOCKS_AROUND,
  },
  comfortable: 2 * COMFORTABLE_CHARACTERS,
  links: limits.links,
  sizeOf,
};

/** What a part takes up in a block of its own; together with others it takes up less. */
function sizeOf(part: Part): Size {
  const block = blockOf(part);
  if (block === null) return { characters: 0, blocks: 0 };
  // The comma between two blocks.
  return { characters: JSON.stringify(block).length + 1, blocks: 1 };
}
