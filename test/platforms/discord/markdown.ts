/** What Discord's clients make of a text, by rules of their own that are known from watching them. */
export interface Read {
  /** What is seen, without the marks. */
  readonly text: string;
  /** Everything that was more than text, such as `strong` or `mention`, in order. */
  readonly found: readonly string[];
}

/** Tried in this order at each place. The first group, if there is one, is text with rules of its own. */
const inlineRules: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['mention', /^<(?:@[!&]?|#|id:)[\w-]+>/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['sound', /^<sound:\d+:\d+>/],
  ['time', /^<t:-?\d+(?::[A-Za-z])?>/],
  ['command', /^<\/[^>\n]+:\d+>/],
  ['address', /^<(?:[a-z]+:\/?\/?|\+\d|[^\s>]+@)[^\s>]*>/i],
  ['everyone', /^@(?:everyone|here)/],
  ['address', /^(?:https?|steam|discord|ftp):\/\/[^\s<]/i],
  ['invitation', /^discord(?:app)?\.(?:gg|com|gift|new|media)/i],
  ['emoji', /^:[^\s:]+:/],
  ['code', /^(?:`+)(?:[^`]|[^`][\s\S]*?[^`])(?:`+)/],
  ['link', /^\[(?:\\.|[^\]\\])*\]\([^)]*\)/],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
  ['emphasis', /^\*((?:\\[\s\S]|[^\\*])+?)\*/],
  ['emphasis', /^_((?:\\[\s\S]|[^\\_])+?)_/],
];

const blockRules: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['quote', /^ *(?:>>>|>) /],
  ['small', /^ *-# /],
  ['heading', /^ *#{1,3} +/],
  ['list', /^ *(?:[-*+]|\d+\.) +/],
];

export function read(source: string): Read {
  const found: string[] = [];
  const text = source
    .split('\n')
    .map((line) => inline(withoutBlocks(line, found), found))
    .join('\n');
  return { text, found };
}

/** Marks of blocks stand before one another: `> - 1. `. */
function withoutBlocks(line: string, found: string[]): string {
  for (const [kind, pattern] of blockRules) {
    const mark = pattern.exec(line)?.[0];
    if (mark === undefined) continue;
    found.push(kind);
    return withoutBlocks(line.slice(mark.length), found);
  }
  return line;
}

function inline(source: string, found: string[]): string {
  let text = '';
  let rest = source;
  while (rest !== '') {
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const rule = escaped === null ? inlineRules.find(([, pattern]) => pattern.test(rest)) : undefined;
    if (rule === undefined) {
      text += escaped?.[1] ?? rest[0]!;
      rest = rest.slice(escaped?.[0].length ?? 1);
      continue;
    }
    const [kind, pattern] = rule;
    const [whole, within] = pattern.exec(rest)!;
    found.push(kind);
    text += within === undefined ? whole.replace(/^`+|`+$/g, '') : inline(within, found);
    rest = rest.slice(whole.length);
  }
  return text;
}
