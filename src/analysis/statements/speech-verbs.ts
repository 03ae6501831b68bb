import type { Stance } from './statement.ts';

/**
 * What may follow a verb of speech for it to be one. `clause`: `that ...`; `bare`: a clause without `that`; `thing`: any object;
 * `claim`: an object that is something said (see `CLAIMS`); `infinitive`: `to ...`; `hearer`: somebody, and then what is said;
 * `whom`: somebody and then `to` or `of`; `as`: an object, and quoted words of it; `quote`: quoted words only.
 * Each may also follow what is said, `trails`.
 */
export type Complement =
  | 'as'
  | 'bare'
  | 'claim'
  | 'clause'
  | 'hearer'
  | 'infinitive'
  | 'quote'
  | 'thing'
  | 'trails'
  | 'whom';

export interface SpeechVerb {
  readonly lemma: string;
  readonly stance: Stance;
  readonly takes: ReadonlySet<Complement>;
  /** A word that must follow, as `for` in `call for`. */
  readonly particle: string | null;
}

/** Sorted by lemma: lemma, stance, what follows. */
const TABLE = `
accuse says whom
acknowledge affirms clause thing quote trails
add says clause quote trails
admit affirms clause bare quote trails
affirm affirms clause quote thing
allege says clause bare quote trails
announce says clause thing quote trails
argue says clause quote trails
ask says quote trails
assert says clause quote trails
assure says hearer
call says as
call+for says thing
call+on says whom
caution says clause quote trails
claim says clause bare quote trails
comment says quote trails
complain says clause quote trails
concede affirms clause quote trails
condemn says thing
conclude says clause quote trails
confirm affirms clause thing quote trails
contend says clause quote trails
continue says quote
declare says clause quote trails
demand says clause quote
denounce says thing
deny denies clause thing quote
describe says as
disclose affirms clause quote
dismiss denies claim
dispute denies clause claim
emphasise says clause quote thing trails
emphasize says clause quote thing trails
estimate says clause
explain says clause quote trails
highlight says clause thing
inform says hearer
insist says clause bare quote trails
joke says clause quote trails
lament says clause quote trails
maintain says clause quote trails
mention says clause quote
note says clause quote trails
observe says quote trails
pledge says clause infinitive quote
point+out says clause quote trails
predict says clause quote trails
promise says clause infinitive quote
quip says quote trails
reaffirm affirms clause quote
recall says clause quote trails
refute denies claim clause
reiterate says clause quote thing trails
reject denies claim quote
remark says clause quote trails
remind says hearer
repeat says clause quote trails
reply says clause quote trails
report says clause bare trails
repudiate denies claim
respond says quote trails
reveal says clause quote trails
rule+out denies thing
say says clause bare quote trails
state says clause quote trails
stress says clause quote thing trails
suggest says clause quote trails
tell says hearer quote trails
testify says clause quote trails
threaten says infinitive
tweet says clause quote trails
underline says clause quote thing
underscore says clause quote thing
urge says whom quote
vow says clause infinitive quote trails
warn says clause bare hearer quote trails
write says clause quote trails
`;

/** Forms that the rules of `formsOf` do not make: third person, past, participle, -ing. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  admit: ['admits', 'admitted', 'admitted', 'admitting'],
  quip: ['quips', 'quipped', 'quipped', 'quipping'],
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
};

/** Nouns for what somebody said or proposed: rejecting one of them is speech, rejecting a bill is an act. */
export const CLAIMS: ReadonlySet<string> = new Set(
  `accusation accusations account accounts allegation allegations argument arguments assertion assertions call calls
  charge charges claim claims comments concerns criticism criticisms demand demands idea insinuations notion portrayal
  remarks report reports rumor rumors rumour rumours speculation statement statements story suggestion suggestions talk
  warnings`.split(/\s+/u),
);

export type Form = 'base' | 'finite' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  readonly form: Form;
  readonly verbs: readonly SpeechVerb[];
}

const FORMS = new Map<string, { form: Form; verbs: SpeechVerb[] }>();
for (const line of TABLE.trim().split('\n')) {
  const [key, stance, ...takes] = line.split(' ') as [string, Stance, ...Complement[]];
  const [stem, particle = null] = key.split('+') as [string, string?];
  const verb = { lemma: key.replace('+', ' '), stance, takes: new Set(takes), particle };
  const [third, past, participle, ing] = IRREGULAR[stem] ?? formsOf(stem);
  const forms: readonly (readonly [string, Form])[] = [
    [stem, 'base'],
    [third!, 'finite'],
    [past!, 'past'],
    [participle!, past === participle ? 'past' : 'participle'],
    [ing!, 'ing'],
  ];
  for (const [word, form] of new Map(forms)) {
    const entry = FORMS.get(word) ?? { form, verbs: [] };
    entry.verbs.push(verb);
    FORMS.set(word, entry);
  }
}

/** The regular forms of a verb: third person, past, participle, -ing. */
function formsOf(stem: string): string[] {
  if (/[^aeiou]y$/u.test(stem)) {
    const cut = stem.slice(0, -1);
    return [`${cut}ies`, `${cut}ied`, `${cut}ied`, `${stem}ing`];
  }
  if (stem.endsWith('e')) return [`${stem}s`, `${stem}d`, `${stem}d`, `${stem.slice(0, -1)}ing`];
  const third = /(?:s|x|z|ch|sh)$/u.test(stem) ? `${stem}es` : `${stem}s`;
  return [third, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

/** The verbs that a word in small letters may be a form of. */
export function speechVerbsOf(word: string): VerbForm | null {
  return FORMS.get(word) ?? null;
}
