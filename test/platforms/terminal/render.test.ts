import { describe, expect, test } from 'vitest';
import { paintFor, plain } from '../../../src/platforms/terminal/paint.ts';
import { render } from '../../../src/platforms/terminal/render.ts';
import { widthOf } from '../../../src/platforms/terminal/width.ts';
import type { Reply } from '../../../src/reply.ts';
import { platformContract } from '../contract.ts';
import { replies } from '../replies.ts';

const toType = (line: string) => `/${line}`;
const at = (columns: number | undefined) => (reply: Reply) => render(reply, { columns, paint: plain, toType });
const cases = Object.entries(replies);

platformContract({ name: 'terminal', textOf: at(80) });

describe('the looks', () => {
  test.each(cases)('%s', async (name, reply) => {
    await expect(at(80)(reply)).toMatchFileSnapshot(`../../fixtures/render/terminal/${name}.txt`);
  });
});

describe('the width', () => {
  /** Links and citations are to be copied, so they may be longer than the line. */
  const copied = /^\s*(?:https?:|cite:)/;
  const widest = (text: string) =>
    Math.max(
      ...text
        .split('\n')
        .filter((line) => !copied.test(line))
        .map(widthOf),
    );

  test.each(cases)('%s fits', (_name, reply) => {
    for (const columns of [40, 64, 80, 100]) expect(widest(at(columns)(reply))).toBeLessThanOrEqual(columns);
  });

  test('a wide terminal is not filled', () => {
    expect(at(300)(replies.brief!)).toBe(at(100)(replies.brief!));
  });

  test('a pipe has 80 columns, as has a terminal that says it has none', () => {
    expect(at(undefined)(replies.brief!)).toBe(at(80)(replies.brief!));
    expect(at(0)(replies.brief!)).toBe(at(80)(replies.brief!));
  });

  test('a tiny terminal gets 30 columns rather than crumbs', () => {
    expect(at(5)(replies.brief!)).toBe(at(30)(replies.brief!));
  });
});

describe('colours', () => {
  const terminal = Object.assign(Object.create(process.stdout), { isTTY: true, getColorDepth: () => 8 });

  test('only change the looks, never the words', () => {
    for (const reply of Object.values(replies)) {
      const coloured = render(reply, { columns: 80, paint: paintFor(terminal), toType });
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(at(80)(reply));
    }
  });

  test('a pipe has none', () => {
    const pipe = Object.assign(Object.create(process.stdout), { isTTY: false });
    expect(render(replies.brief!, { columns: 80, paint: paintFor(pipe), toType })).not.toContain('\u001b');
  });

  test('the sentence that answers stands out between its neighbours', () => {
    const marked = (reply: Reply) =>
      render(reply, { columns: 100, paint: (style, text) => `<${style}:${text}>`, toType });
    expect(marked(replies.answer!)).toContain('<faint:Engineers put the cost of the barrier at $300 million. >');
    expect(marked(replies.answer!)).toContain('<match:denied>');
    expect(marked(replies['answer-declined']!)).not.toContain('<match:');
  });
});
