import { STOP_WORDS } from './stop-words.ts';

/** Who is told or given something is 'us', whatever follows. */
const TO_US =
  /\b(?:ask|brief|bring|brought|cost|gave|given?|gives|giving|help|helped|helps|let|lets|remind|send|sent|show|showed|shows|tell|telling|tells|told)$/u;

/**
 * A question with the country in capitals, where it is typed in small letters throughout: 'us troops', 'how did the us respond'. As a
 * pronoun 'us' says nothing that could be looked for. Nothing else is changed, so that offsets stay.
 */
export function withCountryInCapitals(question: string): string {
  if (/\p{Lu}/u.test(question)) return question;
  return question.replace(/(?<![\p{L}\p{N}'’.-])us(?![\p{L}\p{N}])/gu, (us, at: number) => {
    const before = question.slice(0, at).trimEnd();
    const next = /^(?:['’]s)?[\s-]+(\p{L}+)/u.exec(question.slice(at + us.length))?.[1];
    const isMeant = next !== undefined && !STOP_WORDS.has(next) && !TO_US.test(before);
    return before === '' || /(?:,|\b(?:the|vs))$/u.test(before) || isMeant ? 'US' : us;
  });
}
