import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/harmless.ts';
import type { Excerpt, Reply } from '../../src/reply.ts';
import { replies } from './replies.ts';

export interface PlatformUnderTest {
  readonly name: string;
  /** Everything that a person reads of a reply, as plain text in reading order. */
  readonly textOf: (reply: Reply) => string;
}

/** What every platform owes its readers, whatever it looks like. */
export function platformContract({ name, textOf }: PlatformUnderTest): void {
  const cases = Object.entries(replies);
  const withExcerpts = cases.filter(([, reply]) => excerptsOf(reply).length > 0);

  describe(`${name} keeps the contract of platforms`, () => {
    test.each(withExcerpts)('%s: every excerpt stands there word for word, in order', (_name, reply) => {
      const text = squeezed(textOf(reply));
      const places = excerptsOf(reply).map((excerpt) => text.indexOf(squeezed(excerpt.text)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    test.each(withExcerpts)('%s: every excerpt has its citation', (_name, reply) => {
      const text = squeezed(textOf(reply));
      for (const { citation, article, paragraph, alsoIn } of excerptsOf(reply)) {
        expect(text).toContain(squeezed(citation));
        expect(text).toContain(squeezed(`${article.title} · ${article.source ?? 'no publisher named'}`));
        expect(text).toContain(squeezed(`paragraph ${paragraph}`));
        if (article.date === null) expect(text).toContain('undated');
        for (const other of alsoIn) expect(text).toContain(squeezed(`also in: ${other.title}`));
      }
    });

    test.each(cases)('%s: nothing in it acts on the display', (_name, reply) => {
      const text = textOf(reply).replaceAll('\n', '');
      expect(harmless(text)).toBe(text);
    });

    test.each(cases)('%s: the same reply always looks the same', (_name, reply) => {
      expect(textOf(structuredClone(reply))).toBe(textOf(reply));
    });

    test('how a question was read is said with it', () => {
      expect(textOf(replies['results-notices']!)).toContain('"soon" is not a date that can be read');
      expect(textOf(replies['answer-corrected']!)).toContain('councill read as council');
    });

    test('what is not answered is said before anything is shown', () => {
      const text = textOf(replies['answer-declined']!);
      const places = ['does not answer', 'Found nowhere: tanks', 'not an answer'].map((words) => text.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.at(-1)).toBeLessThan(text.indexOf(excerptsOf(replies['answer-declined']!)[0]!.text.slice(0, 20)));
    });
  });
}

function excerptsOf(reply: Reply): readonly Excerpt[] {
  switch (reply.kind) {
    case 'brief':
    case 'answer':
    case 'results':
      return reply.findings.excerpts;
    case 'quotes':
      return reply.spoken.map(({ excerpt }) => excerpt);
    case 'positions':
      return ['affirms', 'denies', 'declines'].flatMap((side) =>
        reply.spoken.filter(({ stance }) => stance === side).map(({ excerpt }) => excerpt),
      );
    case 'timeline':
      return reply.events.map(({ excerpt }) => excerpt);
    case 'figures':
      return reply.groups.flatMap(({ figures }) => figures.map(({ excerpt }) => excerpt));
    case 'quotation':
      return reply.checks.flatMap(({ matches }) => matches.map(({ excerpt }) => excerpt));
    case 'digest':
      return reply.digest.stories.flatMap(({ lead, figures }) =>
        figures === null || reply.style === 'short' ? [lead] : [lead, figures],
      );
    case 'claims':
      return reply.claims.flatMap(({ sources }) => sources.map(({ excerpt }) => excerpt));
    default:
      return [];
  }
}

/** White space and line bars are the platform's own. */
function squeezed(text: string): string {
  return harmless(text).replace(/[\s│▌]/g, '');
}
