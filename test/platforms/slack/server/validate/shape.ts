import { isJson, type Json } from '../json.ts';
import type { Report } from './report.ts';

/** Looks at one value and reports what is wrong with it. The sentences resemble those of Slack. */
export type Check = (value: unknown, path: string, report: Report) => void;

type Checks = Readonly<Record<string, Check>>;

/** Text of so many characters. */
export function text(least: number, most: number): Check {
  return (value, path, report) => {
    if (typeof value !== 'string') report.refuse(path, 'must be a string');
    else if (value.length < least) report.refuse(path, `must be more than ${least - 1} characters`);
    else if (value.length > most) report.refuse(path, `must be less than ${most + 1} characters`);
  };
}

/** True or false. */
export const flag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report.refuse(path, 'must be a boolean');
};

/** A whole number within bounds. */
export function whole(least: number, most: number): Check {
  return (value, path, report) => {
    if (!Number.isInteger(value)) report.refuse(path, 'must be an integer');
    else if ((value as number) < least || (value as number) > most)
      report.refuse(path, `must be between ${least} and ${most}`);
  };
}

/** One of a few values. */
export function oneOf(...values: readonly unknown[]): Check {
  return (value, path, report) => {
    if (!values.includes(value)) report.refuse(path, `must be one of ${values.join(', ')}`);
  };
}

/** Something that this server does not look into. */
export const anything: Check = () => {};

/** A list of so many items. */
export function list(least: number, most: number, item: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report.refuse(path, 'must be an array');
    if (value.length < least) report.refuse(path, `no fewer than ${least} items allowed`);
    if (value.length > most) report.refuse(path, `no more than ${most} items allowed`);
    for (const [index, one] of value.entries()) item(one, `${path}/${index}`, report);
  };
}

/** A record with these fields and no others; the `type` is looked at by `kinds`. */
export function record(required: Checks, optional: Checks = {}): Check {
  return (value, path, report) => {
    if (!isJson(value)) return report.refuse(path, 'must be an object');
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) report.refuse(path, `missing required field: ${name}`);
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined || name === 'type') continue;
      const check = own(required, name) ?? own(optional, name);
      if (check === undefined) report.refuse(path, `invalid additional property: ${name}`);
      else check(field, `${path}/${name}`, report);
    }
  };
}

/** A record whose `type` says what it is. */
export function kinds(checks: Checks): Check {
  return (value, path, report) => {
    if (!isJson(value)) return report.refuse(path, 'must be an object');
    const check = typeof value.type === 'string' ? own(checks, value.type) : undefined;
    if (check === undefined) report.refuse(path, `unsupported type: ${value.type}`);
    else check(value, path, report);
  };
}

/** All of the checks, in order. */
export function all(...checks: readonly Check[]): Check {
  return (value, path, report) => {
    for (const check of checks) check(value, path, report);
  };
}

/** At least one of the fields, or exactly one where they exclude each other. */
export function needs(fields: readonly string[], { exclusive = false } = {}): Check {
  return (value, path, report) => {
    if (!isJson(value)) return;
    const there = fields.filter((name) => (value as Json)[name] !== undefined);
    if (there.length === 0) report.refuse(path, `needs ${fields.join(' or ')}`);
    if (exclusive && there.length > 1) report.refuse(path, `cannot have both ${there.join(' and ')}`);
  };
}

/** Not what an object inherits: `constructor` is no block. */
function own(checks: Checks, name: string): Check | undefined {
  return Object.hasOwn(checks, name) ? checks[name] : undefined;
}
