/** Countries, capitals and the like that speak by their name, and the adjectives made of them. In small letters, sorted. */

const lines = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*[\n,]\s*/u));

export const PLACES = lines(`
  abu dhabi, afghanistan, albania, algeria, amman, angola, ankara, argentina, armenia, athens, australia, austria,
  azerbaijan, baghdad, bahrain, baku, bangkok, bangladesh, beijing, beirut, belarus, belgium, belgrade, berlin, bolivia,
  brasilia, brazil, britain, brussels, bucharest, budapest, bulgaria, cairo, california, cambodia, canada, canberra, caracas,
  chile, china, colombia, congo, copenhagen, croatia, cuba, cyprus, damascus, delhi, denmark, doha, dprk, dublin, ecuador,
  egypt, england, estonia, ethiopia, europe, finland, france, gaza, georgia, germany, ghana, greece, hanoi, havana, helsinki,
  hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, islamabad, israel, italy, jakarta, japan, jerusalem,
  jordan, kabul, kazakhstan, kenya, khartoum, kiev, kosovo, kuwait, kyiv, laos, latvia, lebanon, libya, lisbon, lithuania,
  london, madrid, malaysia, manila, mexico, minsk, moldova, mongolia, morocco, moscow, myanmar, nairobi, nepal,
  netherlands, new delhi, new york, new zealand, nigeria, north korea, norway, oman, oslo, ottawa, pakistan, paris, peru,
  philippines, poland, portugal, prague, pretoria, pyongyang, qatar, republic of korea, riga, riyadh, romania, rome, russia,
  rwanda, saudi arabia, scotland, seoul, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, spain,
  sri lanka, stockholm, sudan, sweden, switzerland, syria, taipei, taiwan, tallinn, tanzania, tbilisi, tehran, tel aviv,
  texas, thailand, the hague, tokyo, tunisia, turkey, turkiye, u.k., u.n., u.s., uganda, uk, ukraine, united arab emirates,
  united kingdom, united nations, united states, us, uzbekistan, venezuela, vienna, vietnam, vilnius, wales, warsaw,
  washington, yemen, yerevan, zimbabwe
`);

export const DEMONYMS = lines(`
  afghan, african, albanian, american, arab, argentine, armenian, asian, australian, austrian, azerbaijani, belarusian,
  belgian, brazilian, british, bulgarian, californian, canadian, chilean, chinese, colombian, croatian, cuban, czech, danish,
  democrat, democratic, dutch, egyptian, english, estonian, european, filipino, finnish, french, georgian, german, greek, hungarian,
  indian, indonesian, iranian, iraqi, irish, israeli, italian, japanese, jordanian, kenyan, korean, latvian, lebanese,
  libyan, lithuanian, malaysian, mexican, moldovan, moroccan, nigerian, north, norwegian, pakistani, palestinian, polish,
  portuguese, republican, romanian, russian, saudi, scottish, serbian, slovak, slovenian, south, spanish, swedish, swiss,
  syrian, taiwanese, thai, turkish, ukrainian, venezuelan, vietnamese, welsh
`);
