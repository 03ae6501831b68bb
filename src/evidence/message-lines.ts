/**
 * A chat message as lines that a person reads: without addresses, mentions, emoji, what is crossed out, and the marks of
 * formatting, in Slack's spelling (https://docs.slack.dev/messaging/formatting-message-text) and in Discord's
 * (https://discord.com/developers/docs/reference#message-formatting). Lines that were wrapped are one again. Every pattern
 * is bounded, so that no message takes longer than its length.
 */
export function messageLines(message: string): string[] {
  const text = message
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(MASKED_LINK, '$1')
    .replace(ANGLED, labelOf)
    .replace(/&(amp|gt|lt);/g, (_all, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(ADDRESS, ' ')
    .replace(EMOJI, ' ')
    .replace(CROSSED_OUT, ' ')
    .replace(FORMATTING, '');
  const lines: string[] = [];
  let wraps = false;
  for (const line of text.split('\n')) {
    const words = line.replace(LINE_MARK, '').replace(/\s+/gu, ' ').trim();
    if (wraps && !LINE_MARK.test(line) && /^\p{Ll}/u.test(words)) lines.push(`${lines.pop()!} ${words}`);
    else if (words !== '') lines.push(words);
    wraps = words !== '' && words.length >= LEAST_WRAPPED && !/[.!?:;…。！？]["'”’»)]*$/u.test(words);
  }
  return lines;
}

/** A shorter line, in UTF-16 units, was not wrapped: whoever wrote it pressed the key. */
const LEAST_WRAPPED = 40;

const ENTITIES = { amp: '&', gt: '>', lt: '<' } as const;

/** `<https://...|label>`, `<@U1>`, `<!here>`, `<:name:1>`: what Slack and Discord put in angle brackets. */
const ANGLED = /<((?:https?:|mailto:|tel:|[@#!/:]|a:|id:|t:-?\d)[^<>\n]{0,2000})>/gu;
const MASKED_LINK = /\[([^[\]\n]{1,300})\]\(<?https?:\/\/[^\s()<>]{0,2000}>?\)/gu;
/** Addresses and typed mentions. A stop behind an address ends the sentence. */
const ADDRESS =
  /(?:https?:\/\/|\bwww\.)[^\s<>]{0,2000}[^\s<>.,!?;:)\]]|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\p{L}\p{N}])@[\w.-]{1,80}/gu;
const EMOJI =
  /(?<![\p{L}\p{N}]):(?=[a-z+]|-1:|\d{1,4}:)[a-z0-9_+'-]{1,64}:|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f/gu;
/** Whoever crosses something out takes it back. `~10 or ~20` is none of it: a mark has words on its inner side only. */
const CROSSED_OUT = /~~[^~\n]{1,500}~~|(?<![\p{L}\p{N}~])~(?=\S)[^~\n]{1,500}(?<=\S)~(?![\p{L}\p{N}~])/gu;
const FORMATTING = /[*`~]|\|\||(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu;
/** At the beginning of a line: a quotation, a point of a list, a heading. */
const LINE_MARK = /^\s*(?:>{1,3}\s*|(?:[-•–—+]|-?#{1,3}|\d{1,2}[.)])\s+)+/u;

/** The label of a link, unless it is an address itself; mentions and emoji have none that says anything. */
function labelOf(_all: string, inside: string): string {
  const label = inside.slice(inside.indexOf('|') + 1);
  const hasLabel = /^(?:https?:|mailto:|tel:|!date\^)/u.test(inside) && inside.includes('|');
  return hasLabel && !/^\S+\.\S+$/u.test(label) ? ` ${label} ` : ' ';
}
