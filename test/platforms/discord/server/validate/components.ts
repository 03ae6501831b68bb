import { ComponentType as Type } from 'discord.js';
import { button, common, selects } from './controls.ts';
import type { Place } from './place.ts';
import {
  address,
  every,
  isObject,
  type Json,
  listOf,
  nullable,
  oneOf,
  type Rule,
  shape,
  text,
  truth,
  whole,
} from './rules.ts';

/** https://discord.com/developers/docs/components/reference */
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;
/** Of messages without the flag. */
const MAX_ROWS = 5;

const media = shape({ url: address(2048, 'http', 'https', 'attachment') }, ['url']);
const described = { media, description: nullable(text({ max: 1024 })), spoiler: truth };

const row = every(
  shape(
    { ...common, components: listOf(component(Type.Button, ...Object.keys(selects).map(Number)), { min: 1, max: 5 }) },
    ['components'],
  ),
  (value, place) => {
    const within = childrenOf(value);
    const hasSelect = within.some(({ child }) => child.type !== Type.Button);
    if (hasSelect && within.length > 1) {
      place.at('components').refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select takes the whole row.');
    }
  },
);

const rules: Readonly<Record<number, Rule>> = {
  ...selects,
  [Type.ActionRow]: row,
  [Type.Button]: button,
  [Type.Section]: shape(
    {
      ...common,
      components: listOf(component(Type.TextDisplay), { min: 1, max: 3 }),
      accessory: component(Type.Button, Type.Thumbnail),
    },
    ['components', 'accessory'],
  ),
  [Type.TextDisplay]: shape({ ...common, content: text({ min: 1, max: MAX_TEXT }) }, ['content']),
  [Type.Thumbnail]: shape({ ...common, ...described }, ['media']),
  [Type.MediaGallery]: shape({ ...common, items: listOf(shape(described, ['media']), { min: 1, max: 10 }) }, ['items']),
  [Type.File]: shape({ ...common, file: shape({ url: address(2048, 'attachment') }, ['url']), spoiler: truth }, [
    'file',
  ]),
  [Type.Separator]: shape({ ...common, divider: truth, spacing: oneOf(1, 2) }),
  [Type.Container]: shape(
    {
      ...common,
      accent_color: nullable(whole({ min: 0, max: 0xffffff })),
      spoiler: truth,
      components: listOf(
        component(Type.ActionRow, Type.TextDisplay, Type.Section, Type.MediaGallery, Type.Separator, Type.File),
        { min: 1 },
      ),
    },
    ['components'],
  ),
};

/** A component of one of these types. */
function component(...types: readonly number[]): Rule {
  return ofType(types, (type) => rules[type]!);
}

/** A component of one of these types, by the rule of its type. */
export function ofType(types: readonly number[], ruleOf: (type: number) => Rule): Rule {
  return (value, place) => {
    const type = isObject(value) ? value.type : undefined;
    if (typeof type === 'number' && types.includes(type)) ruleOf(type)(value, place);
    else place.at('type').refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types.join(', ')}).`);
  };
}

const topLevel = component(
  ...[Type.ActionRow, Type.Section, Type.TextDisplay, Type.MediaGallery, Type.File, Type.Separator, Type.Container],
);

/** The components of a message with `IsComponentsV2`, or of one without. */
export function componentsOf(isV2: boolean): Rule {
  const each = isV2 ? listOf(topLevel) : listOf(component(Type.ActionRow), { max: MAX_ROWS });
  return (value, place) => {
    each(value, place);
    if (!Array.isArray(value)) return;
    const all = everyComponent(value);
    if (all.length > MAX_COMPONENTS) {
      place.refuse(
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The maximum of ${MAX_COMPONENTS} components is exceeded: ${all.length}.`,
      );
    }
    const characters = all.reduce(
      (sum, { child }) => sum + (typeof child.content === 'string' ? child.content.length : 0),
      0,
    );
    if (characters > MAX_TEXT) {
      place.refuse(
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Displayable text exceeds ${MAX_TEXT} characters: ${characters}.`,
      );
    }
    checkUnique(all, place);
  };
}

/** No `custom_id` and no `id` is there twice; an `id` of 0 counts as none. */
export function checkUnique(all: readonly Nested[], place: Place): void {
  for (const [field, code] of [
    ['custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['id', 'COMPONENT_ID_DUPLICATED'],
  ] as const) {
    const seen = new Set<unknown>();
    for (const { child, path } of all) {
      const value = child[field];
      if (value === undefined || value === 0) continue;
      if (seen.has(value)) place.at(...path, field).refuse(code, `Component ${field} cannot be duplicated`);
      seen.add(value);
    }
  }
}

export interface Nested {
  readonly child: Json;
  readonly path: readonly (string | number)[];
}

/** All components of a list with those that they hold, each before what it holds. */
export function everyComponent(list: unknown, path: readonly (string | number)[] = []): Nested[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((child: unknown, index) => {
    const here = [...path, index];
    return isObject(child) ? [{ child, path: here }, ...everyWithin(child, here)] : [];
  });
}

function everyWithin(parent: Json, path: readonly (string | number)[]): Nested[] {
  return childrenOf(parent).flatMap(({ child, path: below }) => {
    const here = [...path, ...below];
    return [{ child, path: here }, ...everyWithin(child, here)];
  });
}

/** What a row, section, container or label holds itself. */
function childrenOf(parent: unknown): Nested[] {
  if (!isObject(parent)) return [];
  const listed = Array.isArray(parent.components) ? (parent.components as unknown[]) : [];
  const held = [
    ...listed.map((child, index) => ({ child, path: ['components', index] })),
    ...['accessory', 'component'].map((name) => ({ child: parent[name], path: [name] })),
  ];
  return held.flatMap(({ child, path }) => (isObject(child) ? { child, path } : []));
}
