import { ButtonStyle, ComponentType } from 'discord.js';
import type { Place } from './place.ts';
import {
  address,
  every,
  isObject,
  listOf,
  nullable,
  oneOf,
  type Rule,
  shape,
  snowflake,
  text,
  truth,
  whole,
} from './rules.ts';

/** What every component may have. */
export const common = { type: whole(), id: whole({ min: 0, max: 0x7fffffff }) };

/** https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id */
export const customId = text({ min: 1, max: 100 });

const emoji = shape({ id: nullable(snowflake), name: nullable(text({ min: 1, max: 32 })), animated: truth });

/** Which field a button of each style must have; the others of them it must not have. */
const purposes: readonly { readonly styles: readonly number[]; readonly field: string }[] = [
  { styles: [ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger], field: 'custom_id' },
  { styles: [ButtonStyle.Link], field: 'url' },
  { styles: [ButtonStyle.Premium], field: 'sku_id' },
];

/** https://discord.com/developers/docs/components/reference#button */
export const button: Rule = every(
  shape(
    {
      ...common,
      style: oneOf(...purposes.flatMap(({ styles }) => styles)),
      label: text({ min: 1, max: 80 }),
      emoji,
      custom_id: customId,
      sku_id: snowflake,
      url: address(512, 'http', 'https', 'discord'),
      disabled: truth,
    },
    ['style'],
  ),
  (value, place) => {
    if (!isObject(value)) return;
    for (const { styles, field } of purposes) {
      const isWanted = styles.includes(value.style as number);
      const isThere = value[field] !== undefined;
      if (isWanted && !isThere) place.at(field).refuse('BASE_TYPE_REQUIRED', `A ${field} is required for this style.`);
      if (!isWanted && isThere) place.at(field).refuse('BUTTON_COMPONENT_FIELD', `No ${field} goes with this style.`);
    }
    const isPremium = value.style === ButtonStyle.Premium;
    const isNamed = value.label !== undefined || value.emoji !== undefined;
    if (isNamed === isPremium) {
      place.refuse('BUTTON_COMPONENT_LABEL', 'A button needs a label or emoji, a premium one none.');
    }
  },
);

const option = shape(
  {
    label: text({ min: 1, max: 100 }),
    value: text({ min: 1, max: 100 }),
    description: text({ max: 100 }),
    emoji,
    default: truth,
  },
  ['label', 'value'],
);

const selectFields = {
  ...common,
  custom_id: customId,
  placeholder: text({ max: 150 }),
  min_values: whole({ min: 0, max: 25 }),
  max_values: whole({ min: 1, max: 25 }),
  disabled: truth,
  required: truth,
};

/** https://discord.com/developers/docs/components/reference#string-select */
const stringSelect = every(
  shape({ ...selectFields, options: listOf(option, { min: 1, max: 25 }) }, ['custom_id', 'options']),
  uniqueValues,
);

const defaults = listOf(shape({ id: snowflake, type: oneOf('user', 'role', 'channel') }, ['id', 'type']), { max: 25 });
const choosing = (more: Readonly<Record<string, Rule>> = {}) =>
  every(shape({ ...selectFields, ...more, default_values: defaults }, ['custom_id']), orderOfLimits);

export const selects: Readonly<Record<number, Rule>> = {
  [ComponentType.StringSelect]: every(stringSelect, orderOfLimits),
  [ComponentType.UserSelect]: choosing(),
  [ComponentType.RoleSelect]: choosing(),
  [ComponentType.MentionableSelect]: choosing(),
  [ComponentType.ChannelSelect]: choosing({ channel_types: listOf(whole({ min: 0 })) }),
};

/** No two options of a list have the same value. */
export function uniqueValues(value: unknown, place: Place): void {
  if (!isObject(value) || !Array.isArray(value.options)) return;
  const values = value.options.filter(isObject).map((one) => one.value);
  for (const [index, one] of values.entries()) {
    if (values.indexOf(one) < index) {
      place
        .at('options', index, 'value')
        .refuse('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    }
  }
}

function orderOfLimits(value: unknown, place: Place): void {
  if (!isObject(value)) return;
  const { min_values: min, max_values: max } = value;
  if (typeof min === 'number' && min > (typeof max === 'number' ? max : 1)) {
    place.at('min_values').refuse('SELECT_COMPONENT_MIN_VALUES', 'Must not be greater than max_values.');
  }
}
