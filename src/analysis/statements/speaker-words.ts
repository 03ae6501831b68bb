/** Words by which a mention of a speaker is read. All in small letters, sorted. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What a person can be; plurals are made by `isPlural` of `mention.ts`. */
export const ROLES = words(`
  activist actor actress adm administrator admiral adviser advisor aide ally ambassador analyst anchor archbishop artist
  assistant attorney author ayatollah baron baroness bishop boss brig brigadier brother candidate captain capt cardinal ceo cfo chair chairman chairperson
  chairwoman chancellor chief cmdr co-founder coach col colonel columnist commander commentator commissioner commodore comptroller
  congressman congresswoman constable consultant coordinator coroner corporal correspondent councillor councilman
  councilor councilwoman counsellor cto daughter defendant delegate
  deputy designer detective developer diplomat director doctor dr economist editor emperor engineer envoy executive expert father
  fisherman foreman forecaster founder freshman gen general goalkeeper gov governor head historian host imam inspector insider investigator
  investor journalist judge justice king lawmaker lawyer leader legislator lieutenant lt maj major manager marshal master mayor
  meteorologist midfielder minister mother mp mr mrs ms negotiator neighbour nurse officer official organiser organizer owner partner pastor physician pilot player pm
  policeman politician pollster pope premier president priest prince princess principal producer prof professor prosecutor
  quarterback queen rabbi ranger realtor rep reporter representative researcher resident rev scientist secretary sen senator sergeant
  sgt sheikh sheriff singer sir sister skipper son sophomore speaker spokesman spokesperson spokeswoman staffer strategist striker student
  superintendent supporter sultan surgeon survivor teacher trader trainer treasurer veteran vice-president victim volunteer
  whistleblower wife witness worker writer
`);

/** Roles that also tell whether it is a man or a woman. */
export const MALE = words(`
  actor brother chairman congressman emperor father fisherman foreman king mr policeman prince sir son spokesman
`);
export const FEMALE = words(
  'actress chairwoman congresswoman daughter mother mrs ms princess queen sister spokeswoman wife',
);

/** Given names that are men's or women's wherever one meets them; used only to rule people out. */
export const MALE_NAMES = words(`
  aaron adam ahmed alexander ali andrew anthony antony barack ben benjamin bernard bill bob boris brian carlos charles
  christopher daniel david dmitri dmitry donald edward elon emmanuel erik eric ethan frank gary george greg gregory harry
  henry hugo ivan jack jake james jason jeff jeffrey jens jim joe john jonathan jose joseph josh juan justin keir keith
  kenneth kevin larry liam luis luke marco mark martin matt matthew michael miguel mike mohammed muhammad narendra
  nicolas nikolai oleg olaf oliver omar oscar patrick paul pavel pedro peter philip pierre rafael ralph ray richard
  rishi robert roger ron ronald ryan sam scott sean sebastian sergei sergey simon stephen steve steven sundar thomas tim
  tom tomas tony viktor vincent vladimir volodymyr walter will william yevgeny
`);
export const FEMALE_NAMES = words(`
  abigail alice amanda amy andrea angela anna anne annalena barbara betty carla carol caroline catherine charlotte
  christine clara diana elena elizabeth ella emily emma eva fatima fiona gina giorgia grace hannah helen hillary ines
  isabel jane janet jennifer jessica joan joanna julia julie kamala karen karine kate katherine kristalina lara laura
  lena linda lisa liz lucy maria marie mary melanie michelle monica nancy natalia nicole nikki nina olga patricia penny
  priya rachel rebecca rosa ruth sara sarah sofia sophie susan taylor teresa theresa ursula victoria yulia
`);

/** Bodies that speak; the last word of their name or of their description. */
export const BODIES = words(`
  academy administration agency airline alliance army assembly association authorities authority bank board broadcaster
  bureau cabinet campaign center centre channel charity church club coalition command commission committee company congress
  consortium corp corporation corps council court defence delegation department embassy federation fire firm force forces
  foundation fund government group guard hospital inc institute institution junta kremlin league ltd lobby maker
  magazine media military ministry mission movement navy network newspaper office organisation organization outlet
  outfit paper parliament party pentagon platform police politburo post presidency press publisher regime regulator
  retailer secretariat senate service site society staff startup station studio taskforce team times treasury tribunal
  trust union university watchdog website
`);

/** Speakers of whom one knows neither person nor body: groups and documents. */
export const OTHERS = words(`
  activists affidavit allies analysts announcement article authors campaigners communique complaint correspondents
  critics dispatch doctors document documents economists experts filing fans friends indictment investigators lawsuit
  lawyers leaders letter locals media memo memorandum minutes neighbours notice observers officials opponents parents
  people petition prosecutors protesters relatives release report reporters reports rescuers researchers residents
  scientists source sources statement students study supporters survey survivors testimony transcript villagers
  witnesses workers
`);

/** Organisations that are written as a name without a word of `BODIES`. */
export const KNOWN_BODIES = words(`
  abc afp amazon amnesty anadolu ap apple bbc bloomberg cbs cia cnn disney eu facebook fbi fda fifa google hamas hezbollah house
  iaea ibm imf intel interfax jcs kcna kyodo meta microsoft nasa nato nbc netflix nis npr nvidia openai opec pfizer reuters ria samsung
  sony spacex tass tesla twitter uefa un unesco unicef unhcr wfp who xinhua yonhap youtube
`);

/** Words that go before a role or a name without being part of the name. */
export const MODIFIERS = words(`
  acting assistant associate chief cyber defence defense deputy economic ex executive finance first foreign former health
  home interior intelligence interim joint junior lead local military ministry national nuclear opposition parliamentary
  presidential press prime regional security senior state then top trade under vice
`);

/** What ministers are of: `Secretary of Education Miguel Cardona`. */
export const PORTFOLIOS = words(`
  affairs agriculture commerce culture defence defense development economy education energy environment finance health
  homeland housing industry infrastructure interior investment justice labor labour security state tourism trade transport
  transportation treasury unification war
`);

/** Parts of names that are written small. */
export const PARTICLES = words('al ap ben bin bint da de del della den der di dos du el ibn la le ten ter van von zu');

/** Family names that stand first, in the romanisation of newspapers. */
export const FAMILY_FIRST = words(`
  ahn bae baek ban byun cha chang che chen cheng cho choe choi chon chu chun chung deng fang gao guo han heo ho hong hu
  huang hwang hyon hyun jang jeon jeong jiang jin jo joo jung kang kim ko koo ku kwak kwon lee li liang lim lin liu lu ma
  min moon na nam noh oh pak pang park peng qin ri rim ro roh ryang ryu seo shin sim sin sohn son song suh sun sung tang
  tran wang wei won woo wu xi xie xu yang yeo yi yim yoo yoon yu yun zhang zhao zheng zhou zhu
`);

/** Parents of clauses and links: a mention holds none of them before its head. */
export const NO_MENTION = words(`
  about across after against although am amid among and are around as at be because been before behind being below
  beside between beyond both but by can could despite did do does down during either else ever except for from had has
  have if in into is it less like may might more must near neither nor not of off on onto or out over per rather shall
  should since so than that then there though through to toward towards under unless until up upon via was were what
  when where whether which while who whom whose why will with within without would yet
`);

/** Words that end the names of places and things, never of people. */
export const THINGS = words(`
  accord act agreement airport attack avenue bill bridge city coast conference convention county court covid crisis
  cup district east emmy festival forum games gulf highway internet island islands korea mountains north ocean
  olympics peninsula plan prize province republic river road sea senate series south square state states strait street
  summit tower treaty tv valley war world
`);

export const PRONOUNS = words('he she they it');

/** Words that open a sentence before its subject. */
export const LEAD_INS = words(`
  accordingly additionally afterwards again also and besides but earlier finally first furthermore hence however indeed
  instead later lastly meanwhile moreover nevertheless nonetheless now only recently second separately similarly so
  still then thereafter thus today tomorrow tonight yesterday yet
`);

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = words(`
  april aug august dec december feb february jan january july june mar march may nov november oct october sep sept september
`);
