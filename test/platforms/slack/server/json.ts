/** What travels as JSON: read with care, since it comes from the program under test. */
export type Json = Record<string, unknown>;

/** Whether a value has fields. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record; an empty one where it is none. */
export function jsonOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** The value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A field that holds text, or null. */
export function textIn(record: Json, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' ? value : null;
}

/** Flags come as booleans in JSON, and as words in forms. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1';
}
