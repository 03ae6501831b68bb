import type { Place } from './place.ts';

/** What may stand at a place. Says at the place what is wrong. */
export type Rule = (value: unknown, place: Place) => void;

export type Json = Readonly<Record<string, unknown>>;

interface Range {
  readonly min?: number;
  readonly max?: number;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const anything: Rule = () => {};

/** Text of so many characters. Discord does not say what it counts; UTF-16 code units are the strictest reading. */
export function text({ min = 0, max = Number.POSITIVE_INFINITY }: Range = {}): Rule {
  return (value, place) => {
    if (typeof value !== 'string') return place.refuse('STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    if (value.length > max) place.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    // Discord trims: white space alone is no text.
    else if (min > 0 && value.trim() === '') place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    else if (value.length < min) place.refuse('BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  };
}

/** A whole number, never a numeral in quotation marks: Discord would take some, and our types promise numbers. */
export function whole(range: Range = {}): Rule {
  return (value, place) => {
    if (Number.isInteger(value)) inRange(value as number, range, place);
    else place.refuse('NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not int.`);
  };
}

export function number(range: Range = {}): Rule {
  return (value, place) => {
    if (Number.isFinite(value)) inRange(value as number, range, place);
    else place.refuse('NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not float.`);
  };
}

function inRange(value: number, { min = -Infinity, max = Infinity }: Range, place: Place): void {
  if (value > max) place.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  if (value < min) place.refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
}

export const truth: Rule = (value, place) => {
  if (typeof value !== 'boolean') place.refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
};

export const snowflake: Rule = (value, place) => {
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value)) {
    place.refuse('NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not snowflake.`);
  }
};

export function oneOf(...choices: readonly (string | number)[]): Rule {
  return (value, place) => {
    if (!choices.includes(value as string | number)) {
      place.refuse('BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
    }
  };
}

export function nullable(rule: Rule): Rule {
  return (value, place) => {
    if (value !== null) rule(value, place);
  };
}

/** All of the rules; later ones may rely on nothing that earlier ones have found wrong. */
export function every(...rules: readonly Rule[]): Rule {
  return (value, place) => {
    for (const rule of rules) rule(value, place);
  };
}

export function listOf(rule: Rule, { min = 0, max = Number.POSITIVE_INFINITY }: Range = {}): Rule {
  return (value, place) => {
    if (!Array.isArray(value)) return place.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    if (value.length < min || value.length > max) {
      const wanted = max === Number.POSITIVE_INFINITY ? `${min} or more` : `between ${min} and ${max}`;
      place.refuse('BASE_TYPE_BAD_LENGTH', `Must be ${wanted} in length.`);
    }
    for (const [index, item] of value.entries()) rule(item, place.at(index));
  };
}

/** An object with these fields, some of them required. Discord ignores other fields; to us they are mistakes. */
export function shape(fields: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule {
  return (value, place) => {
    if (!isObject(value)) {
      return place.refuse('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    }
    for (const name of required) {
      if (value[name] === undefined) place.at(name).refuse('BASE_TYPE_REQUIRED', 'This field is required');
    }
    for (const [name, item] of Object.entries(value)) {
      if (Object.hasOwn(fields, name)) fields[name]!(item, place.at(name));
      else place.at(name).remark('Discord knows no such field here.');
    }
  };
}

/** An address of at most so many characters, with one of these schemes. */
export function address(max: number, ...schemes: readonly string[]): Rule {
  return every(text({ min: 1, max }), (value, place) => {
    if (typeof value !== 'string') return;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : null;
    if (scheme === null) return place.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    if (!schemes.includes(scheme)) {
      place.refuse(
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${schemes}).`,
      );
    }
  });
}
