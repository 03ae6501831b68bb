/** A message as far as its words are concerned. */
export interface Worded {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly text?: string | undefined; readonly fallback?: string | undefined }[];
}

/**
 * What a person wrote, out of the markup in which Slack sends it (https://docs.slack.dev/messaging/formatting-message-text):
 * links by their label, channels by their name; mentions of `self`, of other people and of groups are left out.
 */
export function textOf(sent: string, self: string | null): string {
  return sent
    .replace(/<([^<>]*)>/g, (_, markup: string) => readable(markup, self))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function readable(markup: string, self: string | null): string {
  const [target = '', label = ''] = markup.split('|', 2);
  if (target === `@${self}` || target.startsWith('!')) return ' ';
  if (target.startsWith('@')) return label;
  return label === '' && !target.startsWith('#') ? target : label;
}

/** The words of a message that somebody points at; of one that only passes something on, what that says. */
export function wordsOf({ text = '', attachments = [] }: Worded): string {
  const own = textOf(text, null);
  if (own !== '') return own;
  return attachments
    .map((attachment) => textOf(attachment.text ?? attachment.fallback ?? '', null))
    .filter((words) => words !== '')
    .join('\n');
}
