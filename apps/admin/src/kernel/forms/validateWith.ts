import { InvalidInput, type Locale, parseInput } from '@consortium/domain';

/** A shape of the domain. */
export type Shape = Parameters<typeof parseInput>[0];

type Errors = { [key: string]: string | Errors };

/** Puts a message at a path: form libraries want nested objects. */
function place(errors: Errors, path: readonly (string | number)[], message: string): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    // A message of the part itself gives way to those of its fields.
    errors[key] ??= message;
    return;
  }
  const inner = errors[key];
  const next: Errors = typeof inner === 'object' ? inner : {};
  errors[key] = next;
  place(next, rest, message);
}

const valueAt = (values: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], values);

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

/** What the forms call a field that must be filled in. */
const REQUIRED = 'ra.validation.required';

/** The domain's own check as form errors: the same shape and the same sentences as the server's. */
export function validateWith(schema: Shape, fields: readonly string[], locale: Locale) {
  return (values: Readonly<Record<string, unknown>>): Errors => {
    const errors: Errors = {};
    try {
      parseInput(
        schema,
        Object.fromEntries(
          fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
        ),
      );
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const { path, label } of error.issues)
        place(errors, path, isNothing(valueAt(values, path)) ? REQUIRED : label[locale]);
    }
    return errors;
  };
}
