import type { App, types } from '@slack/bolt';

/** What Briefwire promises to say with every message. */
export const quietly = { unfurl_links: false, unfurl_media: false } as const;

/** A button. */
export const button = (action_id: string, value = '1') =>
  ({ type: 'button', action_id, value, text: { type: 'plain_text', text: 'More' } }) as const;

/** A section of plain text. */
export const passage = (text: string): types.KnownBlock => ({ type: 'section', text: { type: 'plain_text', text } });

/** A message with text and a button. */
export const withButton = (text: string) => ({
  text,
  blocks: [passage(text), { type: 'actions', block_id: 'further', elements: [button('more', text)] } as const],
  ...quietly,
});

/** A modal with one input. */
export const modal: types.ModalView = {
  type: 'modal',
  callback_id: 'asking',
  title: { type: 'plain_text', text: 'Ask' },
  submit: { type: 'plain_text', text: 'Ask' },
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: { type: 'plain_text', text: 'Your question' },
      element: { type: 'plain_text_input', action_id: 'typed', max_length: 50 },
    },
  ],
};

/** An app that answers a command, and replaces the answer when its button is pressed. */
export function answering(app: App): void {
  app.command('/brief', async ({ ack, respond, command }) => {
    await ack();
    await respond(withButton(`About ${command.text}`));
  });
  app.action('more', async ({ ack, respond }) => {
    await ack();
    await respond({ ...withButton('More about it'), replace_original: true });
  });
}
