import { type About, allOf, topicOf } from './about.ts';
import type { Before } from './before.ts';
import { commandNamed, type Draft, draftOf, joined, question } from './drafting.ts';
import { withoutStop } from './tidy.ts';

const ASKING =
  /^(?:(?:and|but|so|then|exactly)\s+)*(?<asking>(?:(?:at|by|for|from|in|on|since|to|until|with) )?(?:when|where|why|whom?|whose|how(?: (?:so|come|many|much|long|often|big|far|high|large|old|soon))?|which(?: ones?)?|what(?: (?:for|date|day|time|year))?)|who else)(?:\s+(?:exactly|precisely|not|of them|of those|was it|was that|is that|is it|was this|is this|did it happen|did that happen|did this happen|was it said|has that happened))*$/iu;
/** What asks for sources, and not for what they say. */
const SOURCES =
  /^(?:(?:and|any|your|the|what|which|whats|what's|are|is|got|have|show|give|me|us|can|could|you|with|some|where are)\s+)*(?:sources?|citations?|evidence|proofs?|references?|links?|receipts)(?:\s+(?:for|on|of|behind)\s+(?:that|this|it|the claim))?$|^says who$|^where(?: does|'s| is) (?:that|this|it)(?: come)? from$|^who says so$/iu;
const THIS = '(?:it|that|(?:that|the|this) (?:claim|news|report|rumou?r|statement|story)|this)';
const TRUE = new RegExp(
  [
    'really|true',
    `is ${THIS}(?: really| actually)? (?:accurate|a fact|confirmed|correct|fake|false|real|right|so|true)`,
    `(?:can|could) (?:anyone|somebody|we|you) (?:check|confirm|verify)(?: ${THIS})?`,
    `(?:check|confirm|fact[- ]?check|verify)(?: ${THIS})?`,
    'who is (?:correct|right|wrong)|which is (?:right|true)',
    `did ${THIS} (?:actually |really )?happen|(?:is|was) ${THIS} (?:really )?the case`,
    `what do we (?:have|know)(?: (?:about|on) ${THIS})?|any(?:thing)? (?:about|on) ${THIS}`,
  ]
    .map((form) => String.raw`^(?:(?:and|but|hm+|so|wait)\s+)*(?:${form})$`)
    .join('|'),
  'iu',
);
const DENIED =
  /^(?:(?:and|but|so)\s+)*(?:who (?:says otherwise|disagrees|disputes that)|(?:does|did) (?:anyone|anybody) (?:deny|dispute|contradict)(?: (?:that|this|it))?)$/iu;

/** A question that is nothing but its question words: 'when?', 'how many?', 'is that true?'. */
export function bare(text: string, before: Before): Draft | null {
  const words = withoutStop(text);
  const { about, commands } = before;
  const topic = topicOf(about);
  if (SOURCES.test(words)) {
    const find = commandNamed('find-sources', commands);
    const all = allOf(about);
    // What people said is looked for as they said it.
    const claim = about.ask === null ? about.reading.text : joined(all);
    return find === null ? question(stillAsked(about, all), all) : draftOf(find, claim, all);
  }
  if (DENIED.test(words)) {
    const positions = commandNamed('positions', commands);
    if (positions !== null) return draftOf(positions, joined(topic), topic);
  }
  if (TRUE.test(words)) return question(stillAsked(about, allOf(about)), allOf(about));
  const noun = NOUN.exec(words)?.groups?.noun?.toLowerCase();
  const brief = noun !== undefined && !(noun in ASKED_BY) ? commandNamed('brief', commands) : null;
  if (brief !== null) return draftOf(brief, joined(topic), topic);
  const asking = noun === undefined ? ASKING.exec(words)?.groups?.asking?.toLowerCase() : ASKED_BY[noun];
  if (asking === undefined || asking === 'what') return null;
  const command = { when: 'timeline', 'how many': 'figures', 'how much': 'figures' }[asking];
  const special = command === undefined ? null : commandNamed(command, commands);
  const plain = question(`${asking} ${about.reading.text.replace(OLD_ASKING, '')}?`, allOf(about));
  // Of a question one answer is wanted; of a topic all that there is.
  const isOfTopic = about.ask !== null && ON_TOPICS.has(about.ask.command);
  return special === null || !isOfTopic ? plain : { ...draftOf(special, joined(topic), topic), otherwise: plain };
}

/** Commands that are about a topic, and not about a question. */
const ON_TOPICS = new Set(['brief', 'digest', 'figures', 'positions', 'search', 'timeline']);

/** Nouns that ask as question words do. */
const ASKED_BY: Readonly<Record<string, string>> = {
  ...{ date: 'when', dates: 'when', day: 'when', time: 'when' },
  ...{ figures: 'how many', number: 'how many', numbers: 'how many' },
  ...{ location: 'where', place: 'where', reason: 'why', reasons: 'why' },
};
const NOUN =
  /^(?:(?:and|any|the|more|some|further|what|is|are|give|me|us)\s+)*(?<noun>background|context|dates?|day|details?|figures|location|numbers?|overview|place|reasons?|summary|time)(?:\s+(?:on|of|about|for)\s+(?:that|this|it))?$/iu;

const OLD_ASKING =
  /^(?:(?:and|but|so)\s+)*(?:(?:by|with|to|since|until)\s+)?(?:who(?:m|se)?|what|when|where|why|how(?:\s+(?:many|much|long|often|big|come|so))?|which(?: ones?)?)\b\s*(?:exactly\s+|else\s+)?/iu;

/** The question as it was; what people said, by its topical words. */
function stillAsked({ ask, reading }: About, topical: readonly string[]): string {
  return ask?.command === 'ask' ? reading.text : joined(topical);
}
