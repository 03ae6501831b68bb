import { all, type Check, flag, kinds, record, text } from './shape.ts';

/** Text of 1 to `most` characters in which nothing is parsed. */
export function plainText(most: number): Check {
  return kinds({ plain_text: plain(1, most) });
}

/** Text in which Slack parses nothing, or its own markup. */
export function anyText(most: number): Check {
  return kinds({ plain_text: plain(1, most), mrkdwn: marked(most) });
}

/** Briefwire's promise: nothing that it quotes pings anybody or names a channel. */
export const quiet: Check = (value, path, report) => {
  const [mention] = (typeof value === 'string' && /<[!@#][^>]{0,30}>?/.exec(value)) || [];
  if (mention !== undefined) report.breach(path, `would mention somebody or something: ${mention}`);
};

function plain(least: number, most: number): Check {
  return record({ text: text(least, most) }, { emoji: flag });
}

function marked(most: number): Check {
  return record({ text: all(text(1, most), quiet) }, { verbatim: flag });
}
