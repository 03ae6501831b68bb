import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../languages/language.ts';
import { limits } from './limits.ts';

const FIELD = 'question';

/** The form in which somebody asks on; `id` is that of the button which opens it. */
export function followUpForm(id: string, { followUp }: Language): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: followUp.title,
    components: [
      {
        type: ComponentType.Label,
        label: followUp.label,
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          placeholder: followUp.example,
          max_length: limits.followUp,
        },
      },
    ],
  };
}

/** What was written into the form; empty where it is none of ours. */
export function questionIn({ components }: APIModalSubmission): string {
  for (const field of components) {
    const entry = 'component' in field ? field.component : null;
    if (entry?.type === ComponentType.TextInput && entry.custom_id === FIELD) return entry.value.trim();
  }
  return '';
}
