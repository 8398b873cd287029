/** What a column needs in points: `least` keeps its longest word whole, `natural` keeps every cell on one line. */
export type ColumnNeed = { readonly least: number; readonly natural: number };

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function squeezed(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const least = total(needs.map((need) => need.least));
  const wish = total(needs.map((need) => need.natural - need.least));
  if (least >= available) return needs.map((need) => (need.least / least) * available);
  return needs.map((need) => need.least + ((need.natural - need.least) / wish) * (available - least));
}

/**
 * Widths of the columns of a table, which together are exactly `available`. With room to spare, the spare goes
 * to the first column, which names the rows. Without, each column keeps its least and the rest is shared by
 * what each would like to have.
 */
export function shareWidth(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const natural = total(needs.map((need) => need.natural));
  if (natural > available) return squeezed(needs, available);
  return needs.map((need, index) => need.natural + (index === 0 ? available - natural : 0));
}
