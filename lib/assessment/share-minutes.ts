/**
 * Minutes of several things in whole numbers that add up to those of all of them, rounded up: what stands at the head of
 * a list is what its lines add up to. `exact` are minutes, 0 or more. Who has any at all gets one at least, the rest
 * goes where most was rounded off, the first before the later.
 */
export function shareMinutes(exact: readonly number[]): readonly number[] {
  const least = exact.map((minutes) => (minutes > 0 ? Math.max(1, Math.floor(minutes)) : 0));
  const all = Math.ceil(exact.reduce((sum, minutes) => sum + minutes, 0));
  const left = all - least.reduce((sum, minutes) => sum + minutes, 0);
  const mostRoundedOff = exact
    .map((minutes, index) => ({ index, off: minutes - (least[index] ?? 0) }))
    .filter(({ off }) => off > 0)
    .sort((a, b) => b.off - a.off || a.index - b.index)
    .slice(0, Math.max(0, left));
  const raised = new Set(mostRoundedOff.map(({ index }) => index));
  return least.map((minutes, index) => minutes + (raised.has(index) ? 1 : 0));
}
