const AGENCY_IN_BRACKETS = '\\((?:AP|AFP|Reuters|REUTERS|Yonhap|Kyodo|Xinhua|TASS|UPI|dpa|ANI|PTI|News1|Newsis)\\)';
const DAY = '\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}';
const DASH = '(?:—|–|--?)';
const DATELINES = [
  // WASHINGTON: ... / SEOUL, Oct. 30 (Yonhap) -- ... / NEW YORK (AP) — ...
  `^(?<place>\\p{Lu}[\\p{Lu}\\s.'’/-]{2,40}(?:, (?:\\p{Lu}[\\p{L}.]+ ?){1,2})?)(?:, ${DAY})?\\s*(?:\\([^)]{2,40}\\)\\s*)?(?::|${DASH})\\s`,
  // Seoul (Yonhap) -- ...
  `^(?<place>\\p{Lu}[\\p{L}.'’ -]{2,40})(?:, ${DAY})?,? ${AGENCY_IN_BRACKETS}\\s*(?::|${DASH})\\s`,
  // (서울=연합뉴스) ...
  '^[\\[(](?<place>\\p{Script=Hangul}{1,10})=[^)\\]]{2,12}[)\\]]',
].map((form) => new RegExp(form, 'u'));

/** Capitals before a colon that are no place. */
const NO_PLACE =
  /^(?:UPDATED?|BREAKING(?: NEWS)?|EXCLUSIVE|ANALYSIS|OPINION|EDITORIAL|EXPLAINER|EXPLAINED|FACT[ -]?CHECK|FACTBOX|WATCH|VIDEO|PHOTOS?|FILE(?: PHOTO)?|INTERVIEW|LIVE|NOTE|READ(?: MORE)?|RELATED|CORRECTION|NATO|FAQ|Q|A|Q&A|DPRK|ROK|KCNA|IAEA|USA?|EU|UN|U\.N\.|U\.S\.)$/u;

/** The place that opens an agency report, `WASHINGTON: ...` or `SEOUL, Oct. 30 (Yonhap) -- ...`, or null. */
export function datelineOf(firstParagraph: string): string | null {
  for (const form of DATELINES) {
    const place = form.exec(firstParagraph)?.groups?.place?.trim();
    if (place) return NO_PLACE.test(place) ? null : place;
  }
  return null;
}
