import { ComponentType as Type } from 'discord.js';
import { checkUnique, everyComponent, ofType } from './components.ts';
import { common, customId, selects, uniqueValues } from './controls.ts';
import { every, isObject, type Json, listOf, oneOf, type Rule, shape, text, truth, whole } from './rules.ts';

/** https://discord.com/developers/docs/components/reference#text-input */
const inputFields = {
  ...common,
  custom_id: customId,
  style: oneOf(1, 2),
  min_length: whole({ min: 0, max: 4000 }),
  max_length: whole({ min: 1, max: 4000 }),
  required: truth,
  value: text({ max: 4000 }),
  placeholder: text({ max: 100 }),
};
const inputInLabel = shape(inputFields, ['custom_id', 'style']);
const inputInRow = shape({ ...inputFields, label: text({ min: 1, max: 45 }) }, ['custom_id', 'style', 'label']);

/** A select within a modal can be required, and cannot be disabled. */
const selectInLabel = (rule: Rule): Rule =>
  every(rule, (value, place) => {
    const { disabled, required, min_values: min } = value as Json;
    if (disabled !== undefined)
      place.at('disabled').refuse('COMPONENT_DISABLED_IN_MODAL', 'Cannot be disabled in a modal.');
    if (required !== false && min === 0)
      place.at('min_values').refuse('NUMBER_TYPE_MIN', 'Must be at least 1 if required.');
  });

const ticked = {
  value: text({ min: 1, max: 100 }),
  label: text({ min: 1, max: 100 }),
  description: text({ max: 100 }),
  default: truth,
};
const ticks = (min: number, more: Readonly<Record<string, Rule>>) =>
  every(
    shape(
      {
        ...common,
        ...more,
        custom_id: customId,
        required: truth,
        options: listOf(shape(ticked, ['value', 'label']), { min, max: 10 }),
      },
      ['custom_id', 'options'],
    ),
    uniqueValues,
  );
const upToTen = { min_values: whole({ min: 0, max: 10 }), max_values: whole({ min: 1, max: 10 }) };

const inLabel: Readonly<Record<number, Rule>> = {
  ...Object.fromEntries(Object.entries(selects).map(([type, rule]) => [type, selectInLabel(rule)])),
  [Type.TextInput]: inputInLabel,
  [Type.FileUpload]: shape({ ...common, ...upToTen, custom_id: customId, required: truth }, ['custom_id']),
  [Type.RadioGroup]: ticks(2, {}),
  [Type.CheckboxGroup]: ticks(1, upToTen),
  [Type.Checkbox]: shape({ ...common, custom_id: customId, default: truth }, ['custom_id']),
};

const topLevel: Readonly<Record<number, Rule>> = {
  [Type.Label]: shape(
    {
      ...common,
      label: text({ min: 1, max: 45 }),
      description: text({ max: 100 }),
      component: ofType(Object.keys(inLabel).map(Number), (type) => inLabel[type]!),
    },
    ['label', 'component'],
  ),
  [Type.TextDisplay]: shape({ ...common, content: text({ min: 1, max: 4000 }) }, ['content']),
  // Deprecated, and still accepted.
  [Type.ActionRow]: shape(
    {
      ...common,
      components: listOf(
        ofType([Type.TextInput], () => inputInRow),
        { min: 1, max: 1 },
      ),
    },
    ['components'],
  ),
};

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
export const modal: Rule = every(
  shape(
    {
      custom_id: customId,
      title: text({ min: 1, max: 45 }),
      components: listOf(
        ofType(Object.keys(topLevel).map(Number), (type) => topLevel[type]!),
        { min: 1, max: 5 },
      ),
    },
    ['custom_id', 'title', 'components'],
  ),
  (value, place) => {
    if (isObject(value)) checkUnique(everyComponent(value.components), place.at('components'));
  },
);
