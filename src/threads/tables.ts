/** Words by which threads are understood. All in small letters, sorted. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs, in their dictionary form, that news and questions about news are made of; not those of `IDLE_VERBS`. */
export const VERBS = words(`
  abandon accept accuse achieve acquire act admit affect agree aim allege allow announce approve arm arrest arrive
  attack attend back ban become begin believe blame block bomb boost break bring build buy call cancel capture cause
  cease change charge claim come condemn confirm continue convene cost criticise criticize cut damage decide declare
  decline demand denounce deny deploy describe destroy die discuss dismiss dispatch drop earn emphasise emphasize end
  escalate expect expel explain express fail fall fear fight fire fly follow force form gain gather get give go grow
  halt help highlight hit hold hope host hurt impose improve include increase injure intend invade invite join keep
  kill launch lead learn leave lift live lose make meet move need occur offer oppose order own pass pay plan play
  pledge praise prepare prevent promise propose protest prove provide publish put raise reach react receive refuse reject
  release reply report resign resist respond resume return reveal rise rule run seek sell send shoot shut sign sink
  speak spend stage start stop strike supply support suspend take thank threaten train transfer travel urge use
  violate visit vote vow want warn win withdraw work worry write
`);

/** Their forms that no ending makes. */
export const PAST_FORMS = words(`
  became began begun bought broke broken brought built came caught chose cut dealt died drew dropped drove fallen fell
  felt flew flown fought found gave given gone got grew grown heard held hit hurt kept laid led left lost made met
  paid put quit ran risen rose sank seen sent set shot shut sold sought spent spoke spoken stood struck swept swore
  taken taught told took torn went withdrawn withdrew won worn written wrote
`);

/** Verbs that every question can have: they are no topic. */
export const IDLE_VERBS = words(`
  comment commented comments concern concerned happen happened happening happens hear heard know known knows mean
  means meant mention mentioned mentions said say saying says see seen speak speaks talk talked talking talks tell
  telling tells think thinking thinks thought told
`);

/** Words that are no topic, beside those that never are one in a search. */
export const SMALL_WORDS = words(`
  according actually against ago already anybody anyone anything back besides currently else even ever everybody everyone
  everything exactly far first going gone got how ii instead later like long lot many me much my no nobody nor not
  nothing ok okay one ones part people person persons place please possibly reaction really regarding response said
  since so somebody someone something still then thing things time times today together true until us versus want way
  well without yes yet
`);

/** After these, what is spoken about. */
export const ABOUT = words('about concerning on over regarding');

export const PREPOSITIONS = words(`
  about against among at between by concerning during for from in into near of off on onto outside over regarding
  through to toward towards under with without
`);

export const AUXILIARIES = words(`
  are be been can could did do does had has have is may might must shall should was were will would
`);

/** Before a noun. */
export const DETERMINERS = words(`
  a all an any both each every her his its more most my no other our some such that the their these this those
`);

/** Places by two words that look like a person's name begin with one of these. */
export const SPOT_WORDS = words('camp cape fort gulf lake mount port river');

/** Countries that are another word where they are written small. */
export const NEEDS_CAPITAL = words('chad china georgia jordan lima polish rok santiago sofia turkey us wellington');

/** Publishers that articles call by one word. */
export const PUBLISHERS = words(`
  abc afp anadolu ap axios bbc bloomberg cbs cnn interfax kcna kyodo nbc npr politico reuters ria rt tass xinhua yonhap
`);

/** Languages by their names, and their ISO 639-1 codes. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  english: 'en',
  hebrew: 'he',
  hindi: 'hi',
  japanese: 'ja',
  korean: 'ko',
  russian: 'ru',
  thai: 'th',
  ukrainian: 'uk',
};
