import { harmless } from '../../harmless.ts';
import type { Look, Part, Run } from '../chat/part.ts';
import { code, literal } from './escape.ts';
import { limits } from './limits.ts';

/** Stands where nothing of a text can be seen: Discord takes no empty text. */
const NOTHING = '–';

/** One part as Discord Markdown. Of anything but quotations and citations, what is absurdly long is cut. */
export function draw(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `### ${shortened([{ text: part.text, look: 'plain' }], limits.part.title)}`;
    case 'line':
      return shortened(part.runs, limits.part.line);
    case 'quote':
      return linesOf(part.runs)
        .map((runs) => `> ${part.runs.some(isFaint) ? underlined(runs) : inline(runs)}`)
        .join('\n');
    case 'small':
      return `-# ${shortened([{ text: part.text, look: 'plain' }], limits.part.small)}`;
    case 'citation':
      return `-# cite: ${code(part.text)}`;
    case 'code':
      return code(fitting(part.text, limits.part.code, code)) || NOTHING;
    default:
      return part satisfies never;
  }
}

/** What stands on both sides of a run. Words that differ carry wdiff's marks in the text as well. */
const marks = {
  plain: '',
  faint: '',
  match: '**',
  removed: '~~',
  added: '**',
} as const satisfies Record<Look, string>;

function inline(runs: readonly Run[]): string {
  // What is nothing once it is harmless must get no marks.
  return merged(runs.map(({ text, look }) => ({ text: harmless(text), look })))
    .map(({ text, look }) => marked(text, marks[look]))
    .join('');
}

const isFaint = ({ look }: Run) => look === 'faint';

/**
 * Discord has no fainter letters, so that what answers is underlined where its neighbours are quoted with it. Matched words
 * with nothing plain beside them are some of the neighbours'.
 */
function underlined(runs: readonly Run[]): string {
  const groups: Run[][] = [];
  for (const run of runs.filter(({ text }) => harmless(text) !== '')) {
    const last = groups.at(-1);
    if (last !== undefined && isFaint(last[0]!) === isFaint(run)) last.push(run);
    else groups.push([run]);
  }
  const answers = (group: readonly Run[]) => group.some(({ look }) => look === 'plain');
  return groups.map((group) => (answers(group) ? between('__', inline(group)) : inline(group))).join('');
}

function marked(text: string, mark: string): string {
  return mark === '' ? literal(text) : between(mark, literal(text));
}

/** White space stays outside of the marks, since Discord does not take `** word**` for bold everywhere. */
function between(mark: string, drawn: string): string {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(drawn)!;
  return words === '' ? drawn : `${before}${mark}${words}${mark}${after}`;
}

/** Neighbours with the same marks become one run: `**a****b**` would not be two bold words. */
function merged(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last !== undefined && marks[last.look] === marks[run.look]) {
      found[found.length - 1] = { text: last.text + run.text, look: last.look };
    } else if (run.text !== '') {
      found.push(run);
    }
  }
  return found;
}

/** The runs line by line: a quotation is marked anew at the beginning of each, and emphasis ends with it. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs) {
    const [first, ...others] = text.split(/\r\n|[\n\r\u2028\u2029]/);
    lines.at(-1)!.push({ text: first!, look });
    for (const other of others) lines.push([{ text: other, look }]);
  }
  return lines;
}

function shortened(runs: readonly Run[], most: number): string {
  const whole = inline(runs);
  if (whole.length <= most) return whole.trim() === '' ? NOTHING : whole;
  return fitting(runs.map(({ text }) => text).join(''), most, literal, true);
}

/** The text, or as much of its beginning as is no longer than `most` once it is drawn. */
function fitting(text: string, most: number, drawn: (text: string) => string, isDrawn = false): string {
  let end = Math.min(text.length, most);
  const cut = () => (end === text.length ? text : `${text.slice(0, end).toWellFormed()}…`);
  while (end > 0 && drawn(cut()).length > most) end -= 1;
  return isDrawn ? drawn(cut()) : cut();
}
