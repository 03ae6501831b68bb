import { ComponentType as Type } from 'discord.js';

/** What a person enters: a text, or the values that they select. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

interface Field {
  readonly type: number;
  readonly custom_id?: string;
  readonly id?: number;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly component?: Field;
  readonly components?: readonly Field[];
}

/** A modal as the bot has sent it. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Field[];
}

/** The data of a modal as a person has filled it in. Throws where Discord would not let them send it. */
export function filledModal(modal: Modal, entries: Entries): object {
  const unused = new Set(Object.keys(entries));
  let id = 0;
  const fill = (field: Field): object => {
    id += 1;
    const common = { type: field.type, id: field.id ?? id };
    if (field.components) return { ...common, components: field.components.map(fill) };
    if (field.component) return { ...common, component: fill(field.component) };
    if (field.custom_id === undefined) return common;
    unused.delete(field.custom_id);
    return { ...common, custom_id: field.custom_id, ...entryOf(field, entries[field.custom_id]) };
  };
  const components = modal.components.map(fill);
  if (unused.size > 0)
    throw new Error(`The modal ${modal.custom_id} has no field ${[...unused].join(' and no field ')}.`);
  return { custom_id: modal.custom_id, components };
}

function entryOf(field: Field, entry: Entries[string] | undefined): object {
  if (field.type !== Type.TextInput) return { values: entry ?? [] };
  const value = entry ?? field.value ?? '';
  const { required = true, min_length: min = 0, max_length: max = 4000 } = field;
  const isLeftOut = value.length === 0 && !required;
  if (!isLeftOut && (value.length < Math.max(min, required ? 1 : 0) || value.length > max)) {
    throw new Error(`The field ${field.custom_id} takes no text of ${value.length} characters.`);
  }
  return { value };
}
