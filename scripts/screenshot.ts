/**
 * Draws docs/screenshot.svg from what the terminal really prints, and runs the commands in README.md whose output is marked
 * as printed; with `--check` exits 1 where anything would change. Needs a POSIX shell.
 */
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const picture = new URL('../docs/screenshot.svg', import.meta.url);
const readme = new URL('../README.md', import.meta.url);

/** As typed in the root folder of a checkout. */
const drawn = 'echo "/ask how many troops have been sent?" | npm -s start';
/** A command in README.md with the output that stands below it. */
const printed = /(<!-- printed -->\n\n```console\n\$ (.*)\n)[\s\S]*?```/g;

const COLUMNS = 80;
/** Pixels. */
const cell = { width: 8.4, height: 19, font: 14, padding: 18, bar: 34 } as const;

interface Look {
  readonly colour?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
}

const colours: Readonly<Record<string, string>> = { '31': '#ff8f8f', '32': '#8fd694', '36': '#6fd3e3' };

/** What the terminal makes of an escape sequence `ESC [ code m`. @throws for a code that the drawing does not know. */
function changed(look: Look, code: string): Look {
  const { colour, bold = false, dim = false, underline = false } = look;
  const kept = colour === undefined ? {} : { colour };
  if (code === '0') return {};
  if (code === '1') return { ...look, bold: true };
  if (code === '2') return { ...look, dim: true };
  if (code === '4') return { ...look, underline: true };
  if (code === '22') return { ...kept, underline };
  if (code === '24') return { ...kept, bold, dim };
  if (code === '39') return { bold, dim, underline };
  if (colours[code] !== undefined) return { ...look, colour: colours[code] };
  throw new Error(`The drawing does not know the code ${code}.`);
}

interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly row: number;
  readonly column: number;
}

/** The pieces of one look that the output falls into, longer lines broken where the window ends. */
function piecesOf(output: string): { pieces: Piece[]; rows: number } {
  const pieces: Piece[] = [];
  let look: Look = {};
  let row = 0;
  let column = 0;
  for (const [, code, text] of output.matchAll(/\u001b\[(\d+)m|([^\u001b\n]+|\n)/g)) {
    if (code !== undefined) {
      look = changed(look, code);
      continue;
    }
    if (text === '\n') {
      row += 1;
      column = 0;
      continue;
    }
    const characters = [...text!];
    while (characters.length > 0) {
      if (column === COLUMNS) {
        row += 1;
        column = 0;
      }
      const part = characters.splice(0, COLUMNS - column);
      pieces.push({ text: part.join(''), look, row, column });
      column += part.length;
    }
  }
  return { pieces, rows: row };
}

function svgOf(output: string, title: string): string {
  const { pieces, rows } = piecesOf(output);
  const width = COLUMNS * cell.width + 2 * cell.padding;
  const height = rows * cell.height + cell.bar + 2 * cell.padding;
  const dots = ['#ff6b62', '#f5c04e', '#5ec465'].map(
    (fill, index) => `<circle cx="${22 + 20 * index}" cy="${cell.bar / 2 + 2}" r="6" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="10" fill="#171b22"/>`,
    ...dots,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.font}" fill="#e8eaed" xml:space="preserve">`,
    ...pieces.filter(({ text }) => text.trim() !== '').map(drawnPiece),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A stated length keeps the columns straight, whatever font there is. */
function drawnPiece({ text, look, row, column }: Piece): string {
  const start = text.length - text.trimStart().length;
  const shown = text.trim();
  const x = cell.padding + (column + start) * cell.width;
  const y = cell.bar + cell.padding + (row + 0.75) * cell.height;
  const looks = [
    ...(look.colour ? [` fill="${look.colour}"`] : []),
    ...(look.bold ? [' font-weight="bold"'] : []),
    ...(look.dim ? [' opacity="0.6"'] : []),
    ...(look.underline ? [' text-decoration="underline"'] : []),
  ].join('');
  const length = ([...shown].length * cell.width).toFixed(1);
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${length}"${looks}>${escaped(shown)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a command prints on the sample corpus, whatever the settings of the person who draws. */
function outputOf(command: string, env: Readonly<Record<string, string>>): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'briefwire-screenshot-'));
  try {
    const settings = { CORPUS: 'corpus', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
    const cwd = new URL('..', import.meta.url);
    return execSync(command, { cwd, encoding: 'utf8', env: { ...process.env, ...settings, ...env } });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const prompt = `\u001b[36m$\u001b[39m ${drawn}\n`;
const svg = svgOf(prompt + outputOf(drawn, { FORCE_COLOR: '1' }), drawn);
const before = readFileSync(readme, 'utf8');
const after = before.replace(
  printed,
  (_all, head, command) => `${head}${outputOf(command, { FORCE_COLOR: '0' })}\`\`\``,
);

if (!process.argv.includes('--check')) {
  writeFileSync(picture, svg);
  writeFileSync(readme, after);
} else if (readFileSync(picture, 'utf8') !== svg || before !== after) {
  console.error('docs/screenshot.svg or README.md is not what the terminal prints. Run: node scripts/screenshot.ts');
  process.exitCode = 1;
}
