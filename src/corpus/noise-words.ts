/** What the patterns of `noise.ts` are made of. All are parts of patterns with the flags `iu`. */

/** Opening quotation marks: what begins with one, somebody said. */
const QUOTES = '"“”„«「『‘\'';

/** What may stand around a label: bullets, brackets, arrows, emoji. */
export const LEAD = `(?:(?![${QUOTES}])[\\s\\p{P}\\p{S}\\p{M}\\p{Cf}])*`;
export const TRAIL = '[\\s\\p{P}\\p{S}\\p{M}\\p{Cf}]*';

/** The line is no sentence: it does not end with a full stop. */
export const NO_SENTENCE = '(?!.*[.。!?]["”’)\\]]*$)';

const CAPITALISED = "(?-i:\\p{Lu}[\\p{L}\\p{M}'’.-]*)";
const WITHIN_NAME = '(?-i:de|del|della|van|von|der|den|da|di|bin|al|el|la)';
/** One to five capitalised words. */
export const NAME = `${CAPITALISED}(?: (?:${CAPITALISED}|${WITHIN_NAME})){0,4}`;
/** Two to five of them. */
export const FULL_NAME = `${CAPITALISED}(?: (?:${CAPITALISED}|${WITHIN_NAME})){1,4}`;

/** In small letters only: a capital one is a name, and no word may be read in two ways (see `CREDITS`). */
const CREDIT_WORD =
  '(?-i:and|in|for|of|the|with|by|from|additional|further|reporting|writing|editing|translation|research|graphics|production|staff|writers?|reporters?|correspondents?|editors?|agenc(?:y|ies)|wires?|bureaus?|wire reports?|news services?)';
/** Who took part: names and the small words between them, and nothing else. Each word matches in one way, or failing takes long. */
export const CREDITS = `(?:${CAPITALISED}|${CREDIT_WORD}|&|[–—-])(?:[\\s,;:/()]+(?:${CAPITALISED}|${CREDIT_WORD}|&|[–—-]))*`;

export const AGENCY =
  '(?:(?:the )?associated press|ap(?: photo)?|agence france[- ]presse|afp|aap|ani|dpa|efe|epa|pa|press association|pti|upi|rex|tass|kcna|kns|kyodo(?: news)?|jiji(?: press)?|yonhap(?: news(?: agency)?)?|newsis|news1|xinhua|sputnik|ria novosti|reuters|bloomberg|getty(?: images)?|shutterstock|alamy|istock|unsplash|pexels|pixabay|flickr|nurphoto|sipa(?: usa)?|zuma(?: press)?|lightrocket|wireimage|anadolu(?: agency)?|wikimedia(?: commons)?|wikipedia|creative commons|handout|pool)';
export const PICTURE =
  '(?:(?:file|ap|afp|stock|courtesy) )?(?:photo(?:graph|s)?|images?|pictures?|pic|illustration|graphic|screen ?(?:grab|shot)|caption|video)';
export const NETWORK =
  '(?:facebook(?: messenger)?|messenger|twitter|x|instagram|linkedin|pinterest|reddit|telegram|whats ?app|tumblr|viber|line|kakao(?:talk|story)?|naver|weibo|wechat|vk|threads|bluesky|mastodon|flipboard|pocket|youtube|tiktok|google(?: news|\\+)?|rss)';
export const SHARING = `(?:${NETWORK}|share|shares|tweet|pin(?: it)?|e-?mail|print|copy(?: (?:link|url))?|save|bookmark|link|more|follow|sms)`;
export const FOOTER =
  '(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|privacy(?: (?:policy|notice))?|cookie (?:policy|settings|preferences)|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|site ?map|disclaimer|help|faqs?|do not sell my (?:personal )?(?:data|info(?:rmation)?)|accessibility)';
export const ADDRESS = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';
/** As North America writes it. */
export const PHONE = '\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b';
