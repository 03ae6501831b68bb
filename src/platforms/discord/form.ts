import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../languages/language.ts';
import { limits } from './limits.ts';

const QUESTION = 'question';

/** The form in which somebody asks on. `id` is that of the button: what it stands for is asked on about. */
export function followForm(id: string, { followUp }: Language): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: followUp.title,
    components: [
      {
        type: ComponentType.Label,
        label: followUp.label,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION,
          style: TextInputStyle.Short,
          placeholder: followUp.example,
          required: true,
          max_length: limits.questionLength,
        },
      },
    ],
  };
}

/** What was typed into the form; empty where there is nothing. */
export function questionIn({ data }: APIModalSubmitInteraction): string {
  for (const component of data.components) {
    if (component.type !== ComponentType.Label) continue;
    const { component: field } = component;
    if (field.type === ComponentType.TextInput && field.custom_id === QUESTION) return field.value.trim();
  }
  return '';
}
