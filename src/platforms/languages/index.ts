import { english } from './en.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import type { Language } from './language.ts';

/** Every language that Briefwire speaks; the first where nobody says which. */
export const languages: readonly Language[] = [english, korean, japanese];

/** The language of a locale such as `ko`, `ko-KR` or `ja_JP`; English where it is another one or not known. */
export function languageFor(locale: string | null | undefined): Language {
  const code = locale?.split(/[-_]/)[0]?.toLowerCase();
  return languages.find((language) => language.code === code) ?? english;
}
