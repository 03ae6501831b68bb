import { all, type Check, flag, kinds, list, oneOf, record, text, whole } from './shape.ts';

const styles = record({}, { bold: flag, italic: flag, strike: flag, underline: flag, code: flag });
const styled = { style: styles };

/** Slack takes these, and they ping or lead to people, so Briefwire never writes them. */
function mention(required: Record<string, Check>): Check {
  return all(record(required, styled), (value, path, report) =>
    report.breach(path, `would mention somebody or something: ${(value as { type: string }).type}`),
  );
}

const word = record({ text: text(1, Number.POSITIVE_INFINITY) }, styled);
const link = record({ url: text(1, 3000) }, { text: text(1, 3000), unsafe: flag, ...styled });

const words = kinds({
  text: word,
  link,
  emoji: record({ name: text(1, 100) }, { unicode: text(1, 100), url: text(1, 3000), ...styled }),
  date: record(
    { timestamp: whole(0, 1e11), format: text(1, 300) },
    { url: text(1, 3000), fallback: text(1, 300), ...styled },
  ),
  color: record({ value: text(1, 20) }, styled),
  user: mention({ user_id: text(1, 30) }),
  usergroup: mention({ usergroup_id: text(1, 30) }),
  // It pings nobody: what somebody is told of a channel says which one.
  channel: record({ channel_id: text(1, 30) }, styled),
  team: mention({ team_id: text(1, 30) }),
  broadcast: mention({ range: oneOf('here', 'channel', 'everyone') }),
});

const MANY = Number.POSITIVE_INFINITY;
const border = { border: oneOf(0, 1) };
const section = record({ elements: list(1, MANY, words) });

/** The elements of a `rich_text` block. */
export const richText: Check = list(
  1,
  MANY,
  kinds({
    rich_text_section: section,
    rich_text_quote: record({ elements: list(1, MANY, words) }, border),
    rich_text_preformatted: record({ elements: list(1, MANY, kinds({ text: word, link })) }, border),
    rich_text_list: record(
      { style: oneOf('bullet', 'ordered'), elements: list(1, MANY, kinds({ rich_text_section: section })) },
      { indent: whole(0, 8), offset: whole(0, 1000), ...border },
    ),
  }),
);
