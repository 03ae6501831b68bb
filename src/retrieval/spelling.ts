/** What British and American spelling write otherwise, each brought to one form. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^grey/, 'gray'],
  [/^tyre/, 'tire'],
  [/^aluminium/, 'aluminum'],
  [/our/g, 'or'],
  [/ce$/, 'se'],
  [/[iy]s(?=[eai])/g, 'iz'],
  [/yz/g, 'iz'],
  [/re$/, 'er'],
  [/sce(?=p)/, 'ske'],
  [/ey$/, 'y'],
  [/ogue$/, 'og'],
  [/amme$/, 'am'],
  [/[ao]e/g, 'e'],
  [/ph/g, 'f'],
  [/(.)\1/g, '$1'],
];

/**
 * Whether two words of lower-case letters differ in spelling alone, as `defence` and `defense`, `labour` and `labor`. To be asked
 * of words that have a sense in common: by their letters `four` would be `for`.
 */
export function isSpelledOtherwise(word: string, other: string): boolean {
  return word !== other && spelledAlike(word) === spelledAlike(other);
}

function spelledAlike(word: string): string {
  return SPELLINGS.reduce((form, [pattern, instead]) => form.replace(pattern, instead), word);
}
