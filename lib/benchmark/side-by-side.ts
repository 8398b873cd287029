/** Fewest councils that stand side by side by name, the viewer's own among them. Source: issue 4, part 3. */
const MINIMUM_NAMED = 2;

/** Whether councils that share by name are shown, by name: from two up, the viewer's own among them. */
export function sideBySide(namedOthers: number, viewerCode: string | undefined): boolean {
  const together = namedOthers + (viewerCode === undefined ? 0 : 1);
  return namedOthers > 0 && together >= MINIMUM_NAMED;
}
