/** English forms that no stemmer brings together, by the form that it should be read as. In order of the base form. */
const FORMS = `add added adding; arise arose arisen; bear bore borne; beat beaten; become became; begin began begun; bend bent;
  bind bound; bite bit bitten; blow blew blown; break broke broken; bring brought; bus buses; build built; burn burnt; buy
  bought; catch caught; child children; choose chose chosen; come came; cling clung; deal dealt; dig dug; do done; draw drew
  drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find
  found; flee fled; fly flew flown; foot feet; forbid forbade forbidden; forget forgot forgotten; foresee foresaw foreseen;
  freeze froze frozen; gas gases; get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide
  hid hidden; hold held; index indices; keep kept; know knew known; lay laid; lead led; leave left; lend lent; lie lain; lose
  lost; make made; man men; mean meant; meet met; mislead misled; mistake mistook mistaken; overcome overcame; overthrow
  overthrew overthrown; pay paid; person people; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; say
  said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink
  shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; stand stood; steal
  stole stolen; stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken;
  teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone; understand
  understood; undertake undertook undertaken; wake woke woken; wear wore worn; win won; wind wound; withdraw withdrew
  withdrawn; withhold withheld; withstand withstood; woman women; write wrote written`;

/** `sent` reads `send`, `women` reads `woman`. */
export const BASE_FORM: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((line) => {
    const [base, ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, base!] as const);
  }),
);

/**
 * Words that a stemmer takes for forms of another one: 'imports' are not 'important', and nobody calls an apartment 'apart'.
 * In families, to each word of which its plural is added, needed or not. Each family has a term of its own, its first word.
 */
const FAMILIES = `animation animated animate; apartment; assembly; authority; authorise authorised authorising authorisation
  authorize authorized authorizing authorization; business; careful carefully; celebrity; conservative conservatively;
  considerable considerably; conventional conventionally; conversation; cooperation cooperate cooperated cooperating
  cooperative cooperatively; customer; department departmental; designate designated designating designation; detective;
  edition; emergency; empirical empirically; evening; executive; experiment experimental experimentally experimented
  experimenting; federation; formation; handful; hospitality; important importance importantly; initiative; integrity;
  internal internally; international internationally; likely; majority; memorial; minority; mobilise mobilised mobilising
  mobilisation mobilize mobilized mobilizing mobilization; objective objectively; officer; organic organically; organise
  organised organising organisation organisational organiser organize organized organizing organization organizational
  organizer; organism; personal personally personality; polite politely; positive positively; progressive progressively;
  publication; rational rationally; reasonable reasonably; remarkable remarkably; respective respectively; several; severe
  severely severity; succession; successive successively; terminal; underlying underlie; unite united uniting; university;
  unlikely; wonderful wonderfully`;

/** By word: the term that it has instead of its stem. */
export const OWN_TERM: ReadonlyMap<string, string> = new Map(
  FAMILIES.split(';').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const plurals = words.map((word) => word.replace(/([^aeiou])y$/, '$1ie')).map((word) => `${word}s`);
    return [...words, ...plurals].map((word) => [word, words[0]!] as const);
  }),
);
