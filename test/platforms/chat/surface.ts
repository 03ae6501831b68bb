import type { AskerFor } from '../../../src/platforms/chat/asker-for.ts';
import type { Surface } from '../../../src/platforms/chat/lay-out.ts';
import { english } from '../../../src/platforms/languages/en.ts';

/** A platform with little room, as the chat knows one. */
export const surface: Surface = {
  language: english,
  toType: (line) => `/${line}`,
  visibility: 'private',
  room: {
    most: { characters: 4000, blocks: 40 },
    comfortable: 100,
    links: 5,
    sizeOf: (part) => ({ characters: 'text' in part ? part.text.length : 60, blocks: 1 }),
  },
};

/** Who asks in a channel of a platform, and may not change what it gets. */
export const somebody: AskerFor = async (_ask, manages) => ({
  ...{ channel: 'test:desk', person: 'test:ines', mayManage: manages, language: 'en', zone: null },
});
