import { NOISE_LINES } from './noise-lines.ts';
import type { NoiseRule } from './noise-rule.ts';
import { NOISE_WITHIN } from './noise-within.ts';

/** All rules, sorted by name. Each has a golden pair in `test/fixtures/cleaning`. */
export const NOISE: readonly NoiseRule[] = [...NOISE_LINES, ...NOISE_WITHIN].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The rule that makes of this line or paragraph nothing but noise, or null. `text` has its white space folded. */
export function noiseRuleFor(text: string): NoiseRule | null {
  return (
    NOISE.find(({ kind, longest, pattern }) => kind !== 'inline' && text.length <= longest && pattern.test(text)) ??
    null
  );
}

/** Where noise stands within a paragraph, as `[start, end)` in `text`; in order. */
export function inlineNoise(text: string): { start: number; end: number }[] {
  // To look whether there is any is much quicker than to gather them, and mostly there is none.
  return NOISE.filter(({ kind, pattern }) => kind === 'inline' && text.search(pattern) >= 0)
    .flatMap(({ pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start)
    .filter((range, index, all) => index === 0 || range.start >= all[index - 1]!.end);
}
