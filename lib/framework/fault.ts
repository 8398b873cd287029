/** One thing wrong in a framework file: where, as a path of keys and indexes, and what, as a sentence. */
export type DefinitionFault = {
  readonly path: readonly (string | number)[];
  readonly message: string;
};

export type FaultPath = DefinitionFault['path'];

/** A list with one fault when `wrong` is true, otherwise an empty list. */
export function faultIf(wrong: boolean, path: FaultPath, message: string): readonly DefinitionFault[] {
  return wrong ? [{ path, message }] : [];
}

/** A fault at every value that already stood earlier in the list. */
export function repeatFaults(
  values: readonly string[],
  pathOf: (index: number) => FaultPath,
): readonly DefinitionFault[] {
  return values.flatMap((value, index) =>
    faultIf(values.indexOf(value) < index, pathOf(index), `"${value}" is here twice`),
  );
}
