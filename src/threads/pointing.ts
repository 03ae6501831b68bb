import { type Before, topicBefore } from './before.ts';
import { commandNamed, type Draft, joined } from './drafting.ts';
import { PRONOUNS, personMeant } from './persons.ts';
import { substituted } from './substitution.ts';
import { withoutStop } from './tidy.ts';

const SPEECH =
  '(?:said|say|says|tell|told|comment(?:ed)?|remark(?:ed)?|think|thinks|state[ds]?|add(?:ed)?|reply|replied|respond(?:ed)?|react(?:ed)?|promise[ds]?|answer(?:ed)?)';
/** 'What did he say about that', 'has she commented on the troops'. */
const SPOKE = new RegExp(
  `^(?:and |but |so |then )*(?:what (?<more>else |more )?(?:exactly )?(?:did|does|do|has|had|have|is|was) (?<who>he|she|they)|(?:did|has|have|does|do) (?<whose>he|she|they)|what (?:is|was|were|are) (?<own>his|her|their) (?:exact |own |first |latest )?(?:words|comments?|response|reaction|reply|answer|position|view|statement|remarks?)) ?(?:also |actually |really |ever |exactly |have to )*(?:${SPEECH})?(?: (?:anything|something))?(?: (?<else>else))?(?: (?:about|on|regarding|concerning|of|to) (?<topic>.+?))?$`,
  'iu',
);

/** A question that points at what was before: each pointing word is exchanged for what it means. Null where none does. */
export function pointed(text: string, before: Before): Draft | null {
  const quotes = quotesOf(text, before);
  const question = substituted(text, before);
  return quotes === null || question === null ? (quotes ?? question) : { ...quotes, otherwise: question };
}

function quotesOf(text: string, context: Before): Draft | null {
  const spoke = SPOKE.exec(withoutStop(text));
  if (spoke === null || commandNamed('quotes', context.commands) === null) return null;
  const { who, whose, own, topic } = spoke.groups!;
  if (own === undefined && !new RegExp(SPEECH, 'iu').test(text)) return null;
  const person = personMeant(PRONOUNS.get((who ?? whose ?? own)!.toLowerCase())!, context);
  const pointsAt = topic === undefined ? person === null : isPointer(topic);
  const before = pointsAt ? topicBefore(context).filter((words) => words !== person) : [];
  const on = pointsAt ? joined(before) : (topic ?? '').replace(/^(?:the|a|an) (?=\S)/iu, '');
  if (person === null && on === '') return null;
  return {
    command: 'quotes',
    options: { ...(person !== null && { person }), ...(on !== '' && { topic: on }) },
    carried: [...(person === null ? [] : [person]), ...before],
  };
}

const POINTER = /^(?:that|this|it|those|these|them|the (?:matter|topic|issue|subject|same|above))$/iu;

export function isPointer(words: string): boolean {
  return POINTER.test(words.trim());
}
