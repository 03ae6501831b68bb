import { describe, expect, test } from 'vitest';
import { followUpForm, questionIn } from '../../../src/platforms/discord/form.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';
import { languages } from '../../../src/platforms/languages/index.ts';
import { filledModal, type Modal } from './server/filled-modal.ts';
import { modal } from './server/validate/modal.ts';
import { Place } from './server/validate/place.ts';

const id = 'x'.repeat(limits.buttonId);

describe.each(languages.map((language) => [language.code, language] as const))('the form to ask on in %s', (_, own) => {
  test('is one that Discord takes', () => {
    const place = new Place();
    modal(followUpForm(id, own), place);
    expect([...place.refused, ...place.remarked]).toEqual([]);
  });

  test('keeps to the limits of our own table', () => {
    expect(own.followUp.title.length).toBeLessThanOrEqual(limits.formTitle);
    expect(own.followUp.label.length).toBeLessThanOrEqual(limits.formLabel);
    expect(own.followUp.example.length).toBeLessThanOrEqual(limits.formExample);
  });

  test('gives back what was written into it', () => {
    const filled = filledModal(followUpForm(id, own) as unknown as Modal, { question: '  and Japan? ' });
    expect(questionIn(filled as Parameters<typeof questionIn>[0])).toBe('and Japan?');
  });
});

test('a form that is none of ours holds no question', () => {
  const other = { type: 18, component: { type: 4, custom_id: 'else', value: 'x' } };
  const row = { type: 1, components: [{ type: 4, custom_id: 'question', value: 'x' }] };
  for (const components of [[other], [row], []]) {
    expect(questionIn({ custom_id: id, components } as unknown as Parameters<typeof questionIn>[0])).toBe('');
  }
});
