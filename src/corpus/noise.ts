/**
 * What scrapers leave between the paragraphs, as data. Each rule has a golden pair in `test/fixtures/cleaning`.
 *
 * - `line`: a line (or paragraph) that is nothing but this is removed.
 * - `tail`: likewise, and what follows belongs to the page, not to the article, where little prose is left.
 * - `inline`: the match is removed from within a paragraph.
 *
 * A rule must never match a sentence that a reporter wrote: labels are anchored at both ends of the line.
 */
export interface NoiseRule {
  readonly name: string;
  readonly kind: 'line' | 'tail' | 'inline';
  readonly pattern: RegExp;
}

/** A longer line is prose, whatever it begins with. In UTF-16 units. */
export const LONGEST_NOISE = 260;

const AGENCY =
  '(?:ap|afp|aap|ani|epa|pti|upi|tass|kcna|kyodo|yonhap|xinhua|reuters|bloomberg|getty(?: images)?|shutterstock|alamy|istock|unsplash|pexels|pixabay|flickr|anadolu(?: agency)?|wikimedia(?: commons)?|wikipedia)';
const PICTURE =
  '(?:file )?(?:photo(?:graph|s)?|images?|pictures?|pic|illustration|graphic|screen ?(?:grab|shot)|caption|video)';
const NETWORK =
  '(?:facebook(?: messenger)?|messenger|twitter|x|instagram|linkedin|pinterest|reddit|telegram|whats ?app|tumblr|viber|line|kakao(?:talk|story)?|naver|weibo|wechat|vk|threads|bluesky|mastodon|flipboard|pocket|youtube|tiktok|google(?: news|\\+)?|rss)';
const SHARING = `(?:${NETWORK}|share|shares|tweet|pin(?: it)?|e-?mail|print|copy(?: (?:link|url))?|save|bookmark|link|more|follow|sms)`;
const FOOTER =
  '(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|privacy(?: (?:policy|notice))?|cookie (?:policy|settings|preferences)|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|site ?map|disclaimer|help|faqs?|do not sell my (?:personal )?(?:data|info(?:rmation)?)|accessibility)';
const NAMED_PERSON = "(?:\\p{Lu}[\\p{L}'’.-]+ ){1,3}\\p{Lu}[\\p{L}'’.-]+";

const line = (name: string, ...patterns: string[]): NoiseRule => ({ name, kind: 'line', pattern: anchored(patterns) });
const tail = (name: string, ...patterns: string[]): NoiseRule => ({ name, kind: 'tail', pattern: anchored(patterns) });

function anchored(patterns: readonly string[]): RegExp {
  return new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${patterns.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu');
}

/** Sorted by name. */
export const NOISE: readonly NoiseRule[] = [
  line(
    'advertisement',
    'advert(?:isements?|ising|orial)?|ads?|(?:sponsored|promoted|paid)(?: (?:content|post|by .{1,40}))?|partner content',
    '(?:story|article|content|post) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement|video|promo)s?)?',
    '(?:scroll|keep scrolling|continue reading|skip)(?: (?:down )?(?:for|to) (?:more|continue)| advertisement| ad| below)?',
    'adsbygoogle.*|\\(adsbygoogle.*|.*window\\.adsbygoogle.*|googletag.*',
  ),
  line('app-prompt', '(?:download|get|install) (?:the|our) .{0,40}\\bapp\\b.{0,60}', 'open in(?: the)? app'),
  line(
    'audio-player',
    '(?:listen to|hear) (?:this|the) (?:article|story|audio).{0,40}',
    '(?:play|pause) (?:audio|video)',
    '\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}',
  ),
  line(
    'back-to-top',
    'back to (?:the )?top',
    'skip to (?:main )?content',
    '(?:toggle|open|close|main) (?:navigation|menu|search)',
    'menu',
  ),
  {
    name: 'bracketed-credit',
    kind: 'inline',
    pattern: new RegExp(`[([]\\s*${PICTURE}s?(?: credit)?\\s*(?::| by | courtesy | via )[^)\\]]{1,90}[)\\]]`, 'giu'),
  },
  line('breadcrumb', 'home ?[>»/›→|].{1,160}', '(?:you are here|breadcrumbs?)(?::.{0,120})?'),
  line(
    'click-to-share',
    'click (?:here )?to (?:share|e-?mail|print|tweet).{0,80}',
    '\\(?opens in (?:a )?new (?:window|tab)\\)?',
  ),
  tail(
    'comments',
    '(?:\\d+ )?comments?(?: \\(\\d+\\))?',
    'leave a (?:reply|comment).{0,60}',
    '(?:view|show|read|see|post|add)(?: all)?(?: \\d+)? (?:a )?comments?',
    'join the (?:conversation|discussion)',
    'be the first to comment.{0,60}',
    'comments are closed.{0,40}',
    'your e-?mail address will not be published.{0,80}',
  ),
  line(
    'cookies',
    '.{0,80}\\b(?:we|(?:this|our|the) (?:web ?)?site) (?:and our partners )?uses? cookies\\b.{0,160}',
    'by (?:continuing|clicking|using).{0,120}\\b(?:cookies|privacy policy|terms of (?:use|service))\\b.{0,80}',
    '(?:accept|reject|allow|manage|decline)(?: all)?(?: (?:the )?cookies| preferences)?',
    'cookie (?:policy|settings|preferences|notice)',
  ),
  line(
    'copyright',
    '(?:©|\\(c\\)|copyright\\b).{0,200}',
    '.{0,160}\\ball rights reserved',
    '.{0,80}\\bmay not be (?:published|reproduced|redistributed).{0,160}',
  ),
  line(
    'feedback',
    '(?:have|got) a (?:news )?(?:tip|story|correction|question).{0,160}',
    '(?:report|spotted|found|see) (?:a|an) (?:typo|error|mistake).{0,100}',
    'was this (?:article|page|story) (?:helpful|useful).{0,40}',
    'send (?:us )?(?:your )?(?:tips|feedback|comments).{0,100}',
  ),
  line(
    'follow-us',
    `(?:follow|like|find|join|connect with) (?:us|our (?:channel|page)|me|@\\S+)\\b.{0,140}`,
    `(?:join|follow|subscribe to) (?:the |our ).{0,60}\\b(?:${NETWORK}|channel|group)\\b.{0,80}`,
  ),
  line('footer-links', `${FOOTER}(?:[\\s|·•,/&–—-]+${FOOTER})*`),
  tail(
    'get-in-touch',
    'get in touch',
    'stay (?:connected|in touch|updated|informed)',
    'connect with us',
    'about the authors?',
    'contact us',
  ),
  line('hashtags', '(?:#[\\p{L}\\p{N}_]+[\\s,]*)+'),
  line(
    'javascript',
    '(?:please )?(?:enable|turn on|activate) javascript.{0,120}',
    '.{0,60}javascript (?:is|must be) (?:disabled|enabled|required).{0,120}',
    '(?:your browser|this video) (?:does not|cannot|is not).{0,120}',
  ),
  tail(
    'latest-posts',
    `(?:the )?(?:latest|recent|popular|related|trending|top|more|most read|most popular|most viewed|recommended|featured|other|similar|must[- ]read|editor['’]?s['’]?)(?: (?:on|in|from) .{1,40}|(?: (?:latest|recent|popular|top|news|picks?|posts?|stories|story|articles?|reads?|headlines|videos?|content|coverage|topics?|for you|now|today|stor(?:y|ies) for you)){1,3})`,
    'most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|around the web|from the web|what to read next|more (?:stories|news|like this)',
  ),
  line(
    'like-button',
    'like this',
    'like loading',
    'loading(?: comments)?',
    'like this: ?(?:like )?loading.{0,6}',
    'one (?:blogger|person) likes this',
  ),
  line(
    'login',
    '(?:log|sign) ?in(?: (?:or|to|with) .{1,60})?',
    'sign up',
    'register(?: now| here| for free)?',
    '(?:already|not) (?:a|have an) (?:subscriber|member|account).{0,80}',
    'create (?:a |an )?(?:free )?account.{0,60}',
    'my account',
  ),
  line(
    'newsletter',
    '(?:subscribe|sign ?up|join)\\b.{0,140}\\b(?:newsletters?|inbox|mailing list|alerts|briefings?|updates)\\b.{0,100}',
    '(?:get|receive) .{0,80}\\b(?:in|to) your inbox\\b.{0,80}',
    '(?:our |daily |weekly |morning )?newsletter(?: sign ?up)?',
    'enter your e-?mail.{0,80}',
    'subscribe(?: (?:now|today|here|to .{1,60}))?',
    'unsubscribe.{0,60}',
    'view (?:this e-?mail )?in (?:your )?browser',
  ),
  line(
    'photo-credit',
    `${PICTURE}(?: credits?| source| courtesy(?: of)?| via| by)?\\s*[:|/–—].{1,160}`,
    `${PICTURE} (?:by|courtesy(?: of)?|via|credit) .{1,80}`,
    `(?:credit|image source|courtesy)\\s*[:|].{1,100}`,
    `.{0,70}(?:/|\\bvia )\\s*${AGENCY}(?: (?:photos?|images|file))?`,
    `${AGENCY}(?: |/)?(?:photos?|images?|file(?: photo)?|video)?(?: ?/ ?.{1,60})?`,
    'file (?:photo|picture|image)|representational image|fair use|public domain',
  ),
  line(
    'post-navigation',
    '(?:previous|next|older|newer)(?: (?:article|post|story|entry|page)(?:\\s*[:»›→|–—-].{0,160}| .{1,120}[^.])?)?',
    '.{0,120}\\b(?:first appeared|appeared first) on\\b.{0,120}',
  ),
  line(
    'read-more',
    "(?:more to read|read (?:more|also|next|now|this)|(?:also |must |you may also )read|see (?:also|more)|also see|related(?: (?:articles?|stor(?:y|ies)|news|coverage|posts?|reading|content|links?|topics?))?|don['’]t miss|in case you missed it|up next|further reading|more on (?:this|the)(?: (?:story|topic))?|watch(?: (?:now|also|live|more|this|the video))?|listen|explore(?: more)?|in pictures|in photos|recommended|suggested reading|editor['’]?s pick)(?:\\s*[:|»>→–—].{0,220})?",
    'click here.{0,100}|(?:full|continue) (?:story|reading).{0,20}|learn more|show (?:more|less)|load more|see all',
  ),
  line(
    'reading-time',
    '(?:(?:estimated )?reading time:? ?)?(?:about )?\\d{1,3}[ -]?min(?:ute)?s?(?: read)?',
    'reading time.{0,30}',
  ),
  line(
    'share-bar',
    `${SHARING}(?:[\\s\\p{P}\\p{S}]+(?:(?:on|via|to|this|with|and|by) )?${SHARING})*`,
    `share (?:this|on|via|the|with)\\b.{0,60}`,
  ),
  {
    name: 'shortcode',
    kind: 'inline',
    pattern: /\[\/?(?:ad_\d+|caption|gallery|embed|playlist|audio|video|vc_\w+|et_\w+|su_\w+)\b[^\]]{0,200}\]/giu,
  },
  line(
    'staff-credit',
    '(?:written|compiled|edited|reported|posted|published|produced|translated|prepared|updated)(?: and (?:edited|compiled|written))? by:? (?:(?:the )?(?:staff|admin|editors?|newsroom|agenc(?:y|ies)|team|desk|(?:web|news|online|digital|foreign|international) (?:desk|team|staff|editor)|.{1,40} (?:staff|desk|team)))(?: (?:writers?|reporters?|desk))?',
    `(?:(?:additional )?(?:reporting|writing|editing|compiled|translation)(?: and (?:writing|editing))? by .{2,160})`,
    `(?:edited|compiled|translated|posted|produced) by:? ${NAMED_PERSON}`,
    'our standards: the .{1,60} trust principles',
    '(?:with|includes) (?:additional )?(?:inputs?|reporting) (?:from|by) .{2,100}',
  ),
  line(
    'tags',
    '(?:tags?|topics?|tagged(?: (?:in|with))?|filed under|posted in|categor(?:y|ies)|keywords?|hashtags?|labels?|in this (?:article|story))\\s*[:|].{0,200}',
  ),
  line('url', '(?:source|via|link|original(?: article)?)?:? ?(?:https?://|www\\.)\\S+'),
  line(
    'view-count',
    '\\d[\\d,.]*[km]? (?:views?|shares?|likes?|reads?|retweets?|reactions?|claps?|followers?|votes?)',
    '(?:views?|shares?|likes?)(?: count)?: ?\\d[\\d,.]*[km]?',
  ),
  { name: 'widget-glued', kind: 'inline', pattern: /(?:spot_?img)+|(?:td|tdi|wp|elementor)_\w+(?:_\w+)*/giu },
  line(
    'widget-residue',
    '[\\p{L}\\p{N}]+(?:[_][\\p{L}\\p{N}]+)+',
    '</?[a-z][^>]{0,120}>',
    '(?:&nbsp;|&#?\\w+;)+',
    '\\{\\{.{0,120}\\}\\}',
  ),
];

/** The rule that makes of this line or paragraph nothing but noise, or null. `text` has its white space folded. */
export function noiseRuleFor(text: string): NoiseRule | null {
  if (text.length > LONGEST_NOISE) return null;
  return NOISE.find((rule) => rule.kind !== 'inline' && rule.pattern.test(text)) ?? null;
}

/** Where noise stands within a paragraph, as `[start, end)` in `text`; in order. */
export function inlineNoise(text: string): { start: number; end: number }[] {
  return NOISE.filter((rule) => rule.kind === 'inline')
    .flatMap((rule) =>
      [...text.matchAll(rule.pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start)
    .filter((range, index, all) => index === 0 || range.start >= all[index - 1]!.end);
}
