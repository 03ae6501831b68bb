import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/corpus/passages.ts';
import { rawRange } from '../../src/corpus/raw-range.ts';
import type { Extract } from '../../src/corpus/read/reader.ts';
import { anyText } from './any-text.ts';
import { bare, cleaned, cleanedExtract, slice } from './cleaned.ts';

/** Text with markup in it, as the reader of Markdown hands it on. */
const anyExtract: fc.Arbitrary<Extract> = fc
  .record({
    text: anyText,
    cuts: fc.array(fc.nat(2000), { maxLength: 12 }),
    breaks: fc.array(fc.nat(2000), { maxLength: 6 }),
    layout: fc.constantFrom('plain', 'blocks'),
    title: fc.option(anyText, { nil: undefined }),
  })
  .map(({ text, cuts, breaks, layout, title }) => {
    const bounds = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
    const ranges = bounds.flatMap((end, at) => (at % 2 === 1 ? [{ start: bounds[at - 1]!, end }] : []));
    return {
      text,
      isRaw: true,
      markup: ranges.filter((_, at) => at % 2 === 0),
      headings: ranges.filter((_, at) => at % 2 === 1),
      breaks: [...new Set(breaks)].filter((at) => at <= text.length).sort((a, b) => a - b),
      layout,
      fields: title === undefined ? {} : { title },
    };
  });

describe.each([
  { what: 'plain text', arbitrary: anyText.map((text) => ({ text, article: cleaned(text) })) },
  {
    what: 'text with markup',
    arbitrary: anyExtract.map((extract) => ({ text: extract.text, article: cleanedExtract(extract) })),
  },
])('over any $what', ({ arbitrary }) => {
  test('every run holds the same characters in the clean and in the raw text', () => {
    fc.assert(
      fc.property(arbitrary, ({ text, article }) => {
        for (const { clean, raw, length } of article.runs!) {
          expect(length).toBeGreaterThan(0);
          expect(article.text.slice(clean, clean + length)).toBe(text.slice(raw, raw + length));
        }
      }),
    );
  });

  test('every character of the clean text is in one run, or is white space that cleaning put there', () => {
    fc.assert(
      fc.property(arbitrary, ({ article }) => {
        let at = 0;
        for (const { clean, length } of article.runs!) {
          expect(article.text.slice(at, clean)).toMatch(/^(?: |\n\n)?$/);
          expect(article.text.slice(clean, clean + length)).toMatch(/^\S+$/);
          at = clean + length;
        }
        expect(at).toBe(article.text.length);
      }),
    );
  });

  test('runs are in the order of the file, and say truly whether something lies between them there', () => {
    fc.assert(
      fc.property(arbitrary, ({ text, article }) => {
        let end = 0;
        for (const [at, run] of article.runs!.entries()) {
          expect(run.raw).toBeGreaterThanOrEqual(end);
          expect(run.afterGap).toBe(at > 0 && /\S/.test(text.slice(end, run.raw)));
          end = run.raw + run.length;
        }
      }),
    );
  });

  test('blocks are in order, disjoint, trimmed and not empty, and make up the text', () => {
    fc.assert(
      fc.property(arbitrary, ({ article }) => {
        const blocks = article.blocks.map((block) => slice(article.text, block));
        expect(blocks.join('\n\n')).toBe(article.text);
        expect(blocks.every((block) => block !== '' && block === block.trim() && !/\s\s|[^\S ]/.test(block))).toBe(
          true,
        );
        expect(article.blocks[0]?.afterCut ?? false).toBe(false);
      }),
    );
  });

  test('nothing that was removed lies within a passage', () => {
    fc.assert(
      fc.property(arbitrary, ({ text, article }) => {
        for (const passage of passagesOf(article)) {
          const range = rawRange(article, passage);
          // Markup may lie within one; then there is no raw range to cite.
          if (range) expect(bare(slice(text, range))).toBe(bare(slice(article.text, passage)));
        }
      }),
    );
  });

  test('the raw range of any piece is null or holds the same characters, white space apart', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.nat(), ({ text, article }, one, other) => {
        const [start, end] = [one, other].map((at) => at % (article.text.length + 1)).sort((a, b) => a - b);
        const range = rawRange(article, { start: start!, end: end! });
        if (range) expect(bare(slice(text, range))).toBe(bare(article.text.slice(start, end)));
      }),
    );
  });
});

test('over any plain text, every passage and every run of its sentences has its range in the raw file', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const article = cleaned(text);
      for (const { sentences } of passagesOf(article)) {
        const [first, last] = [one, other].map((at) => at % sentences.length).sort((a, b) => a - b);
        const excerpt = { start: sentences[first!]!.start, end: sentences[last!]!.end };
        const range = rawRange(article, excerpt);
        expect(range).not.toBeNull();
        expect(bare(slice(text, range!))).toBe(bare(slice(article.text, excerpt)));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is cleaned reads the same each time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleaned(text)).toEqual(cleaned(text));
    }),
  );
});

/** Paragraphs as people write them, under a headline. */
const newsText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'The council of Port Salter voted on Monday to build a tide barrier across the inner harbour.',
      'Engineers put the cost at $300 million. Mayor Ruth Adeyemi denied that local taxes would rise.',
      'The price',
      '“We did not come here to sign anything,” the envoy, Tomas Reyl, told reporters. “We came to listen.”',
      'On October 22, 2023, the islands closed three ports.',
      'Share this:',
      'spot_imgspot_img',
      'Read more: Ferry strike enters third week',
      'Inspectors found cracks in August. Advertisement Nothing was done until October, two of them said.',
      'Photo: Jon Eide/AP',
      'The transport office said that no report had reached it, and that the piers would be',
      'repaired by the end of March.',
      'Advertisement',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((paragraphs) => ['Council votes for the tide barrier', ...paragraphs].join('\n\n'));

test('cleaning news that was cleaned removes nothing more', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      const once = cleaned(text);
      const twice = cleaned(`${once.title}\n\n${once.text}`);
      expect(twice.title).toBe(once.title);
      expect(bare(twice.text)).toBe(bare(once.text));
    }),
  );
});
