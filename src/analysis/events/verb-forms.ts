import { BASE_FORM } from '../../retrieval/irregular.ts';

/** Past forms that the list of irregular forms lacks, most of them because they look like the base form. */
const MORE_PAST = new Set(
  'beat cast cut did had hit hurt put quit shot shut split spread struck was were went'.split(' '),
);
/** Irregular forms that are a noun, an adjective or a present form as well, and plurals on the same list. */
const NO_PAST = new Set(
  `bound children done feet found's ground known led's left-wing lie lay men people seen shot's thought wind women wound`.split(
    ' ',
  ),
);
/** Words that end as past forms do. */
const ED_WORDS = new Set(
  `aged allied alleged armed backed beloved bleed breed continued creed deed detailed embed exceed feed freed greed heed hundred
  increased indeed inbred inter-allied knead learned limited long-awaited naked need newly-formed bed fed proceed red related
  renewed rugged sacred seed shed sped speed steed succeed so-called supposed-to ted united unprecedented weed wed wicked`.split(
    /\s+/,
  ),
);

/** Whether a word by itself reads as a past form of a verb: 'fired', 'met'. */
export function isPastForm(word: string): boolean {
  const lower = word.toLowerCase();
  if (MORE_PAST.has(lower)) return true;
  if (NO_PAST.has(lower) || ED_WORDS.has(lower)) return false;
  return BASE_FORM.has(lower) || /^[a-z-]+[a-z]ed$/.test(lower);
}

/** Present forms that news uses of what is still to come ('meets on Saturday') or that tell no time at all. */
export const PRESENT = new Set(
  `am are aren't arrives arriving attends begins can can't cannot comes coming concludes convenes could couldn't departs ends expires faces flies
  goes going has have hasn't haven't heads holds hosts is isn't kicks launches leaves leaving marks may meets meeting-with might must opens
  plays remains resumes returns says sees should shouldn't starts starting stops takes travels votes visits want wants`.split(
    /\s+/,
  ),
);

/** 'is scheduled for Saturday': what is to come, where a present form of 'be' stands before it. */
export const ARRANGED = new Set(
  'anticipated arranged booked due expected likely planned poised scheduled set slated supposed'.split(' '),
);

/** Verbs that look ahead: 'plans to meet', 'hopes to travel'. */
export const INTENDS = new Set(
  'aim aims going hope hopes intend intends plan planning plans prepare prepares preparing want wants'.split(' '),
);

/** What can follow a 'to' that is a preposition. Anything else in small letters may be a verb. */
export const AFTER_PREPOSITION_TO = new Set(
  `a all an any both death each every her him his it its journalists lawmakers me media more my one our parliament people
  power prison reporters state such that the their them these this those troops two us what where which whom you your`.split(
    /\s+/,
  ),
);

/** Verbs by which a sentence names its speaker: ', he said, '. */
export const SAYING = new Set('added adds announced noted reported said says stated told wrote'.split(' '));
