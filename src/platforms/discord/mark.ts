import { createHash } from 'node:crypto';
import type { APIMessage } from 'discord.js';
import type { MessageBody } from './render.ts';

/** A message that is posted once: Discord takes a second one with the same nonce for the first, for some minutes. */
export interface MarkedBody extends MessageBody {
  readonly nonce: string;
  readonly enforce_nonce: true;
}

/**
 * The message with marks by which it is found again: the nonce, and the id of its outermost component, which Discord keeps as
 * long as the message (https://discord.com/developers/docs/components/reference#anatomy-of-a-component).
 */
export function marked(body: MessageBody, name: string): MarkedBody {
  const [container] = body.components;
  return {
    ...body,
    components: [{ ...container, id: idFor(name) }],
    nonce: name,
    enforce_nonce: true,
  };
}

/** Whether a message carries the marks of this name. */
export function isMarked({ nonce, components }: Pick<APIMessage, 'nonce' | 'components'>, name: string): boolean {
  return nonce === name || (components ?? []).some(({ id }) => id === idFor(name));
}

/** Ids of components have 32 bits with a sign. Large ones keep clear of those that Discord itself counts from 1 on. */
function idFor(name: string): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() & 0x3fff_ffff) + 0x4000_0000;
}
