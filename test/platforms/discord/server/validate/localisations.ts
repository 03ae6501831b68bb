import { isObject, nullable, type Rule } from './rules.ts';

/** https://discord.com/developers/docs/reference#locales */
const locales = [
  ...[
    'id',
    'da',
    'de',
    'en-GB',
    'en-US',
    'es-ES',
    'es-419',
    'fr',
    'hr',
    'it',
    'lt',
    'hu',
    'nl',
    'no',
    'pl',
    'pt-BR',
    'ro',
  ],
  ...['fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja', 'zh-TW', 'ko'],
];

/** Translations by locale, each of them as the original must be. */
export function localised(rule: Rule): Rule {
  return (value, place) => {
    if (!isObject(value)) return place.refuse('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    for (const [locale, translation] of Object.entries(value)) {
      if (locales.includes(locale)) nullable(rule)(translation, place.at(locale));
      else place.at(locale).refuse('ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`);
    }
  };
}
