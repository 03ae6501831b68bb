import { inline, type NoiseRule } from './noise-rule.ts';
import { AGENCY, FULL_NAME, NAME, NETWORK, PICTURE } from './noise-words.ts';

/** What is glued to a paragraph, sorted by name. Most of it stands at the end, after a whole sentence. */
export const NOISE_WITHIN: readonly NoiseRule[] = [
  inline(
    'bracketed-credit',
    new RegExp(
      `[([]\\s?(?:${PICTURE}s?(?: credit)?\\s?(?::|/| by | courtesy(?: of)? | via )|${NAME}(?:/${NAME})?(?:/| via )${AGENCY}(?=[)\\]])|(?:file|representational) (?:photo|image|picture)(?=[)\\]])|with (?:additional )?inputs? from |(?:자료 ?)?(?:사진|영상|그래픽)(?: ?제공| ?출처)? ?[=:：/])[^)\\]]{0,90}[)\\]]`,
      'giu',
    ),
  ),
  inline('glued-advertisement', /(?<=[.!?]["”’)]? ?)(?:Advertisements?|ADVERTISEMENTS?)(?=$| ["“‘]?\p{Lu})/gu),
  inline(
    'glued-contact',
    new RegExp(
      `(?<=[.!?]["”’)]? )(?:contact|reach|e-?mail|follow) (?:him|her|them|${NAME}) (?:at|on|via) [^.!?]{0,60}(?:@|https?:|${NETWORK}\\b).{0,100}$`,
      'giu',
    ),
  ),
  inline(
    'glued-credit',
    new RegExp(
      `(?<=[.!?]["”’)]? )(?:(?:${NAME}(?:/${NAME}){0,2}/|${FULL_NAME} via )${AGENCY}(?: (?:images|photo))?|(?-i:REUTERS|AFP|EPA|AP|KCNA|ANI|PTI|TASS)/${NAME})$`,
      'giu',
    ),
  ),
  inline(
    'glued-read-more',
    /(?<=[.!?…。]["”’)]? ?)(?:Read more|READ MORE|Read also|READ ALSO|Also read|ALSO READ|More to read|Related|RELATED|See also|SEE ALSO)\s?[:|»>→][^.!?]{1,200}[.!?]?$/gu,
  ),
  inline(
    'glued-sign-up',
    /(?<=[.!?…]["”’)]? ?)(?:Sign up|SIGN UP|Subscribe|SUBSCRIBE) (?:for|to) [^.!?]{0,80}\b(?:newsletters?|alerts|briefings?)\b[^.!?]{0,100}[.!?]?$/gu,
  ),
  inline('glued-widget', /(?:spot_?img)+|(?<![\p{L}\p{N}_/.-])(?:td|tdi|wp|elementor)_\w+/giu),
  inline(
    'shortcode',
    /\[\/?(?:ad_\d+|caption|gallery|embed|playlist|audio|video|vc_\w+|et_\w+|su_\w+)\b[^\]]{0,200}\]/giu,
  ),
];
