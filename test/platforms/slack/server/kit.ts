import { isJson, type Json, jsonOf, listOf, textIn } from './json.ts';

/** An element that somebody can use, and the block that it stands in. */
export interface Placed {
  readonly blockId: string;
  readonly element: Json;
}

/** The blocks as Slack keeps them: every block and every element that can be used has a name. */
export function named(blocks: readonly unknown[]): Json[] {
  return blocks.map((block, index) => {
    const own = jsonOf(block);
    const blockId = own.block_id ?? `block-${index}`;
    const name = (element: unknown, place: number) =>
      isUsable(element) ? { action_id: `action-${index}-${place}`, ...element } : element;
    return {
      ...own,
      block_id: blockId,
      ...(own.accessory === undefined ? {} : { accessory: name(own.accessory, 0) }),
      ...(own.element === undefined ? {} : { element: name(own.element, 0) }),
      ...(holdsElements(own) ? { elements: listOf(own.elements).map(name) } : {}),
    };
  });
}

/** Everything that can be pressed, chosen from or typed into, in reading order. */
export function usableIn(blocks: readonly unknown[]): Placed[] {
  return named(blocks).flatMap((block) => {
    const elements = [block.accessory, block.element, ...(holdsElements(block) ? listOf(block.elements) : [])];
    return elements.filter(isUsable).map((element) => ({ blockId: String(block.block_id), element }));
  });
}

/** The number of characters that the blocks show: every `text` that is text, wherever it stands. */
export function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + charactersIn(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, field]) => sum + (name === 'text' && typeof field === 'string' ? field.length : charactersIn(field)),
    0,
  );
}

function isUsable(element: unknown): element is Json {
  const type = isJson(element) ? textIn(element, 'type') : null;
  return type !== null && !['image', 'plain_text', 'mrkdwn'].includes(type);
}

function holdsElements({ type }: Json): boolean {
  return type === 'actions' || type === 'context_actions';
}
