/** A message as far as its words are concerned. */
export interface Worded {
  readonly text?: string | undefined;
  readonly blocks?: readonly object[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

interface Attachment {
  readonly text?: string | undefined;
  readonly fallback?: string | undefined;
}

/** The parts of blocks that hold words, whatever the kind of block (https://docs.slack.dev/reference/block-kit/blocks). */
interface Node {
  readonly type?: string;
  readonly text?: string | Node;
  readonly url?: string;
  readonly channel_id?: string;
  readonly elements?: readonly Node[];
  readonly fields?: readonly Node[];
}

/**
 * The words of a message, without mentions. They are taken from its blocks, in which no sign of a format is left among the words
 * of a person, and which is what readers see of an app's; else from its `text`; of what only passes something on, from that.
 */
export function wordsOf({ text = '', blocks = [], attachments = [] }: Worded, self: string | null = null): string {
  return (
    wordsIn(blocks) ||
    textOf(text, self) ||
    attachments
      .map((attachment) => textOf(attachment.text ?? attachment.fallback ?? '', self))
      .filter((words) => words !== '')
      .join('\n')
  );
}

/**
 * What a person wrote, out of the markup in which Slack sends it (https://docs.slack.dev/messaging/formatting-message-text):
 * links by their label, channels by their name, or as they are where they are the value of an option; mentions of `self`, of other people and of groups are left out.
 */
export function textOf(sent: string, self: string | null): string {
  return tidy(
    sent
      .replace(/(channel:\s*)?<([^<>]*)>/gi, (_, option: string | undefined, markup: string) => {
        if (option !== undefined && markup.startsWith('#'))
          return channelOption(option, markup.slice(1).split('|')[0]!);
        return `${option ?? ''}${readable(markup, self)}`;
      })
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

function readable(markup: string, self: string | null): string {
  const [target = '', label = ''] = markup.split('|', 2);
  if (target.startsWith('!date')) return label;
  if (target === `@${self}` || target.startsWith('!')) return ' ';
  if (target.startsWith('@')) return label;
  return label === '' && !target.startsWith('#') ? target : label;
}

/** A channel behind `channel:`, with the markup by which it is known again; two channels can have names that look alike. */
function channelOption(option: string, id: string): string {
  return `${option.trimEnd()}<#${id}>`;
}

function wordsIn(blocks: readonly Node[]): string {
  return tidy(blocks.map(nodeText).join('\n'));
}

/** Parts of a line follow one another, everything else stands below what was before. */
function nodeText(node: Node): string {
  const { type = '', text, url, elements = [], fields = [] } = node;
  if (type === 'button') return '';
  if (typeof text === 'string') return type === 'mrkdwn' ? textOf(text, null) : text;
  if (text !== undefined) return [text, ...fields].map(nodeText).join('\n');
  if (url !== undefined) return url;
  const isLine = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(type);
  if (!isLine) return [...elements, ...fields].map(nodeText).join('\n');
  return elements.reduce((line, element) => {
    const { channel_id: id } = element;
    return id !== undefined && /channel:\s*$/i.test(line) ? channelOption(line, id) : line + nodeText(element);
  }, '');
}

function tidy(words: string): string {
  return words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
