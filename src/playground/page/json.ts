/** Reading blocks without trusting their shape. */
import type { Json } from './wire.js';

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field as an object, or nothing. */
export function part(from: Json, field: string): Json | undefined {
  const value = from[field];
  return isJson(value) ? value : undefined;
}

/** A field as a list of objects, empty where it is none. */
export function parts(from: Json, field: string): readonly Json[] {
  const value = from[field];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A field as a string, empty where it is none. */
export function words(from: Json, field: string): string {
  const value = from[field];
  return typeof value === 'string' ? value : '';
}

export function whole(from: Json, field: string): number | undefined {
  const value = from[field];
  return typeof value === 'number' ? value : undefined;
}
