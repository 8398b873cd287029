import { z } from 'zod';

const leftOutSchema = z.array(z.uuid());

/**
 * The ids of the pieces that are ticked as left out; null where one of the values is none. The form is then refused as a
 * whole: whoever ticked pieces wants none of them handed over.
 */
export function readLeftOut(values: readonly unknown[]): readonly string[] | null {
  return leftOutSchema.safeParse(values).data ?? null;
}

/** What was ticked, for drawing the form again: pressing it once more must leave out the same. */
export function typedLeftOut(values: readonly unknown[]): { readonly leave: string } {
  return { leave: values.filter((value) => typeof value === 'string').join(' ') };
}

/** Which boxes are ticked in a form that came back. */
export function tickedLeftOut({ leave = '' }: Readonly<Record<string, string>>): readonly string[] {
  return leave.split(' ');
}
