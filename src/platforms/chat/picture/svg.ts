import { scaleUtc } from 'd3-scale';
import type { Mark } from './picture.ts';

/** In units of the picture, of which a platform shows about one a pixel. */
const WIDTH = 800;
const MARGIN = { top: 20, right: 44, bottom: 44, left: 44 } as const;
const ROW = 34;
const RADIUS = 13;
const TICKS = 6;
const DAY_ms = 86_400_000;

/** Dark blue on white, told apart by shape and not by colour. */
const INK = '#1f4468';
const FAINT = '#c9d3dd';
const PAPER = '#ffffff';

/**
 * Days on a line: a circle with its number where each begins, and a bar as long as the days that it may be. Hollow are those
 * that were read against the day of publication.
 */
export function svgOf(marks: readonly Mark[]): string {
  const x = scaleFor(marks);
  const rows = rowsOf(marks, (mark) => boundsOf(mark, x));
  const bottom = MARGIN.top + rows.length * ROW;
  const height = bottom + MARGIN.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    ...ticksOf(x).map(({ time, label }) => tick(x(time), label, bottom)),
    ...rows.flatMap((row, index) => row.map((mark) => drawn(mark, x, MARGIN.top + (index + 0.5) * ROW))),
    '</svg>',
  ].join('\n');
}

type Scale = ReturnType<typeof scaleFor>;

function scaleFor(marks: readonly Mark[]) {
  const first = Math.min(...marks.map(({ from }) => Date.parse(from)));
  const last = Math.max(...marks.map(({ to }) => Date.parse(to) + DAY_ms));
  return scaleUtc()
    .domain([first, last])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
}

/** Whole days, since of a short time the scale would have hours as well; labelled with the year or month where that is all. */
function ticksOf(x: Scale): { time: Date; label: string }[] {
  const times = x.ticks(TICKS).filter((time) => time.getTime() % DAY_ms === 0);
  const days = times.map((time) => time.toISOString().slice(0, 10));
  const beginAll = (end: string) => days.every((day) => day.endsWith(end));
  const length = beginAll('-01-01') ? 4 : beginAll('-01') ? 7 : 10;
  return times.map((time, index) => ({ time, label: days[index]!.slice(0, length) }));
}

function tick(x: number, day: string, bottom: number): string {
  const line = `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${MARGIN.top}" y2="${bottom}" stroke="${FAINT}"/>`;
  return `${line}<text x="${x.toFixed(1)}" y="${bottom + 24}" text-anchor="middle" fill="${INK}">${day}</text>`;
}

/** Where a mark is drawn, from left to right. */
function boundsOf({ from, to }: Mark, x: Scale): { left: number; right: number } {
  const left = x(Date.parse(from));
  return { left, right: from === to ? left : x(Date.parse(to) + DAY_ms) };
}

/** Marks that would lie upon each other come into rows below; each row as far up as there is room. */
function rowsOf(marks: readonly Mark[], bounds: (mark: Mark) => { left: number; right: number }): Mark[][] {
  const rows: { end: number; marks: Mark[] }[] = [];
  for (const mark of marks.toSorted((a, b) => bounds(a).left - bounds(b).left || a.number - b.number)) {
    const { left, right } = bounds(mark);
    const free = rows.find(({ end }) => end <= left - RADIUS);
    const end = Math.max(right, left + RADIUS) + 2;
    if (free === undefined) {
      rows.push({ end, marks: [mark] });
    } else {
      free.end = end;
      free.marks.push(mark);
    }
  }
  return rows.map(({ marks }) => marks);
}

function drawn(mark: Mark, x: Scale, y: number): string {
  const { left, right } = boundsOf(mark, x);
  const [fill, ink] = mark.isRelative ? [PAPER, INK] : [INK, PAPER];
  const bar =
    mark.from === mark.to
      ? ''
      : `<rect x="${left.toFixed(1)}" y="${y - 4}" width="${(right - left).toFixed(1)}" height="8" rx="2" fill="${fill}" stroke="${INK}"/>`;
  const circle = `<circle cx="${left.toFixed(1)}" cy="${y}" r="${RADIUS}" fill="${fill}" stroke="${INK}" stroke-width="2"/>`;
  const number = `<text x="${left.toFixed(1)}" y="${y + 4.5}" text-anchor="middle" fill="${ink}">${mark.number}</text>`;
  return bar + circle + number;
}
