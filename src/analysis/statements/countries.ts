/** A country by everything that it is called where people and articles speak of it. All in small letters. */
export interface Country {
  /** The first is how we write it. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  /** Capitals, which speak for it. */
  readonly seats: readonly string[];
  /** Governments, and capitals whose name people bear as well: no place in every text. */
  readonly governments: readonly string[];
  /** In Korean, Japanese and Chinese. */
  readonly abroad: readonly string[];
}

/** Sorted by name: names; demonyms; capitals; governments and the like; Korean, Japanese and Chinese names. */
const TABLE = `
afghanistan; afghan; kabul
albania; albanian; tirana
algeria; algerian; algiers
angola; angolan; luanda
argentina; argentine; buenos aires
armenia; armenian; yerevan
australia; australian; canberra; ; 호주 オーストラリア 澳大利亚
austria; austrian; vienna
azerbaijan; azerbaijani; baku
bahrain; bahraini; manama
bangladesh; bangladeshi; dhaka
belarus; belarusian; minsk
belgium; belgian; brussels
bolivia; bolivian; la paz
brazil; brazilian; brasilia; ; 브라질 ブラジル 巴西
bulgaria; bulgarian; ; sofia
cambodia; cambodian; phnom penh
canada; canadian; ottawa; ; 캐나다 カナダ 加拿大
chile; chilean; ; santiago
china, prc, people's republic of china; chinese; beijing; ; 중국 中国
colombia; colombian; bogota
congo; congolese; kinshasa
croatia; croatian; zagreb
cuba; cuban; havana
cyprus; cypriot; nicosia
czech republic, czechia; czech; prague
denmark; danish; copenhagen
ecuador; ecuadorian; quito
egypt; egyptian; cairo
estonia; estonian; tallinn
ethiopia; ethiopian; addis ababa
finland; finnish; helsinki
france; french; paris; elysee; 프랑스 フランス 法国
georgia; georgian; tbilisi
germany; german; berlin; ; 독일 ドイツ 德国
ghana; ghanaian; accra
greece; greek; athens
hungary; hungarian; budapest
iceland; icelandic; reykjavik
india; indian; delhi, new delhi; ; 인도 インド 印度
indonesia; indonesian; jakarta
iran; iranian; tehran; ; 이란 イラン 伊朗
iraq; iraqi; baghdad
ireland; irish; dublin
israel; israeli; jerusalem, tel aviv; ; 이스라엘 イスラエル 以色列
italy; italian; rome; ; 이탈리아 イタリア 意大利
japan; japanese; tokyo; ; 일본 日本
jordan; jordanian; amman
kazakhstan; kazakh; astana
kenya; kenyan; nairobi
kosovo; kosovar; pristina
kuwait; kuwaiti; kuwait city
laos; laotian; vientiane
latvia; latvian; riga
lebanon; lebanese; beirut
libya; libyan; tripoli
lithuania; lithuanian; vilnius
malaysia; malaysian; kuala lumpur
mexico; mexican; mexico city
moldova; moldovan; chisinau
mongolia; mongolian; ulaanbaatar; ; 몽골 モンゴル 蒙古
morocco; moroccan; rabat
myanmar, burma; burmese; naypyidaw
nepal; nepali; kathmandu
netherlands; dutch; the hague
new zealand; new zealander; ; wellington
nigeria; nigerian; abuja
north korea, dprk, democratic people's republic of korea, n. korea, nkorea; north korean, n. korean; pyongyang; ; 북한 北朝鮮 朝鲜
norway; norwegian; oslo
oman; omani; muscat
pakistan; pakistani; islamabad
peru; peruvian; ; lima
philippines; filipino; manila; ; 필리핀 フィリピン 菲律宾
poland; polish; warsaw
portugal; portuguese; lisbon
qatar; qatari; doha
romania; romanian; bucharest
russia, russian federation; russian; moscow; kremlin; 러시아 ロシア 俄罗斯
rwanda; rwandan; kigali
saudi arabia; saudi; riyadh
serbia; serbian; belgrade
singapore; singaporean; ; ; 싱가포르 シンガポール 新加坡
slovakia; slovak; bratislava
slovenia; slovenian; ljubljana
somalia; somali; mogadishu
south africa; south african; pretoria
south korea, republic of korea, rok, s. korea, skorea; south korean, s. korean; seoul; blue house; 한국 대한민국 韓国 韩国
spain; spanish; madrid
sri lanka; sri lankan; colombo
sudan; sudanese; khartoum
sweden; swedish; stockholm
switzerland; swiss; bern
syria; syrian; damascus
taiwan; taiwanese; taipei; ; 대만 台湾 臺灣
tanzania; tanzanian; dodoma
thailand; thai; bangkok; ; 태국 タイ 泰国
tunisia; tunisian; tunis
turkey, turkiye, türkiye; turkish; ankara; ; 튀르키예 トルコ 土耳其
uganda; ugandan; kampala
ukraine; ukrainian; kyiv, kiev; ; 우크라이나 ウクライナ 乌克兰
united arab emirates, uae; emirati; abu dhabi
united kingdom, uk, u.k., britain, great britain; british; london; downing street; 영국 英国 イギリス
united states, us, u.s., usa, u.s.a., america; american; washington; white house, oval office; 미국 米国 アメリカ 美国
uzbekistan; uzbek; tashkent
venezuela; venezuelan; caracas
vietnam; vietnamese; hanoi; ; 베트남 ベトナム 越南
yemen; yemeni; sanaa
zimbabwe; zimbabwean; harare
`;

const list = (cell = '', between = /\s*,\s*/u) =>
  cell
    .trim()
    .split(between)
    .filter((name) => name !== '');

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((row) => row.split(';'))
  .map(([names, demonyms, seats, governments, abroad]) => ({
    names: list(names),
    demonyms: list(demonyms),
    seats: list(seats),
    governments: list(governments),
    abroad: list(abroad, /\s+/u),
  }));
