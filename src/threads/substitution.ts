import { type Before, topicBefore } from './before.ts';
import { type Draft, joined, question } from './drafting.ts';
import { personMeant } from './persons.ts';
import { pointersIn } from './pointers.ts';
import { isTopical, read, type Word } from './reading.ts';
import { withoutStop } from './tidy.ts';

/** The question with what its pointing words mean in their places; null where none points at anything before. */
export function substituted(text: string, before: Before): Draft | null {
  const words = withoutStop(text).replace(/^(?:(?:and|but|so)\s+)+/iu, '');
  const pointers = pointersIn(words);
  if (pointers.length === 0) return null;
  const topic = topicBefore(before);
  const carried: string[] = [];
  let isTopicSaid = false;
  const sayTopic = (chunks: readonly string[] = topic) => {
    if (isTopicSaid) return '';
    isTopicSaid = true;
    carried.push(...chunks);
    return joined(chunks);
  };

  let meant = '';
  let own = '';
  let at = 0;
  let needsTopic = false;
  for (const pointer of pointers) {
    const between = words.slice(at, pointer.start);
    meant += between;
    own += between;
    at = pointer.end;
    switch (pointer.means) {
      case 'person': {
        const person = personMeant(pointer.pronoun, before, pointer.isSubject);
        // Nobody is guessed: then the topic is all that can be meant.
        if (person === null) needsTopic = true;
        else {
          carried.push(person);
          meant += `${person}${pointer.isOwner ? '’s' : ''}`;
        }
        break;
      }
      case 'topic':
        meant += sayTopic();
        break;
      case 'such':
        meant += 'the ';
        needsTopic = true;
        break;
      default:
        pointer satisfies never;
    }
  }
  meant += words.slice(at);
  own += words.slice(at);
  // `why did he go`: the person alone does not say what it is about.
  const unsaid = topic.filter((chunk) => !carried.some((name) => chunk.includes(name)));
  if (needsTopic) meant += ` ${sayTopic()}`;
  else if (saysLittle(own) && unsaid.length > 0) meant += ` ${sayTopic(unsaid)}`;
  return question(`${meant.replace(/\s+/gu, ' ').trim()}?`, carried);
}

/** `why did he go` says little, `who is he` says all. */
function saysLittle(own: string): boolean {
  const { words } = read(own);
  return !words.some(isMatter) && words.some(({ role }) => role === 'verb' || role === 'idle');
}

const isMatter = (word: Word) => isTopical(word) && word.role !== 'verb';
