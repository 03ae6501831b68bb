import type { types } from '@slack/bolt';
import type { LaidOut } from '../../chat/lay-out.ts';
import type { Link } from '../../chat/part.ts';
import type { Language } from '../../languages/language.ts';
import { limits } from '../limits.ts';
import { plainText } from '../text.ts';

/** The buttons below a page. The id of what a button does is its `value`; its `action_id` only tells it from others. */
export function controlBlocks({ page, controls }: LaidOut, language: Language): types.KnownBlock[] {
  const { buttons } = language;
  const pressed = [
    button('back', buttons.back, controls.back),
    button('more', page.isCut ? buttons.goOn : buttons.more, controls.more),
    button('follow', buttons.follow, controls.follow),
    button('post', buttons.post, controls.post),
    ...page.links.slice(0, limits.links).map((link) => linkButton(link, language)),
  ].filter((found) => found !== null);
  const actions: types.KnownBlock[] = pressed.length === 0 ? [] : [{ type: 'actions', elements: pressed }];
  return [...actions, ...feedbackBlocks(controls, language)];
}

/** A button; null where there is nothing for it to do. */
export function button(actionId: string, label: string, id: string | null): types.Button | null {
  return id === null ? null : { type: 'button', action_id: actionId, text: plainText(label), value: id };
}

/** Opens an article; null where its address is none that a browser opens, or too long for Slack. */
function linkButton({ number, url }: Link, { buttons }: Language): types.Button | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol) || address.href.length > limits.buttonUrl) return null;
  return { type: 'button', action_id: `open-${number}`, text: plainText(buttons.open(number)), url: address.href };
}

function feedbackBlocks({ useful, notUseful }: LaidOut['controls'], { buttons }: Language): types.KnownBlock[] {
  if (useful === null || notUseful === null) return [];
  const thumb = (label: string, value: string) => ({ text: plainText(label), value, accessibility_label: label });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'feedback',
          positive_button: thumb(buttons.useful, useful),
          negative_button: thumb(buttons.notUseful, notUseful),
        },
      ],
    },
  ];
}
