import type { types } from '@slack/bolt';

/** What is posted to a `response_url`. */
export interface Message {
  readonly response_type: 'ephemeral' | 'in_channel';
  /** In place of the message on which a button was pressed, rather than below it. */
  readonly replace_original: boolean;
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  /**
   * The message above the thread to post in, for everybody
   * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
   */
  readonly thread_ts?: string;
}

/** What a message shows. */
export interface Content {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

export type Place = 'private' | 'channel' | 'in place';

/** The content as it is posted. `in place` of a message keeps who sees it. */
export function messageOf(content: Content, place: Place): Message {
  return {
    response_type: place === 'channel' ? 'in_channel' : 'ephemeral',
    replace_original: place === 'in place',
    ...content,
    unfurl_links: false,
    unfurl_media: false,
  };
}
