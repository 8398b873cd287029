/** Of the pairs that are told, the share that chance alone is let make, on average. */
export const FALSE_SHARE = 0.05;

/**
 * The shares of chance of many comparisons, each corrected for all of them: one that is at most `FALSE_SHARE` may be told.
 * Of the pairs told, on average no more than that share are made by chance. In the order given; each 0 to 1.
 *
 * Why not Holm's correction, which lets no chance finding through: of a hundred pairs it would hide nearly all that sixty
 * councils can show, and the lab asks where to look, not what is proved. Source: Benjamini and Hochberg, Controlling the
 * False Discovery Rate (1995); it holds for figures that rise and fall together (Benjamini and Yekutieli, 2001).
 */
export function correctForMany(shares: readonly number[]): number[] {
  const falling = shares.map((share, place) => ({ share, place })).sort((a, b) => b.share - a.share);
  const corrected = Array<number>(shares.length).fill(1);
  let least = 1;
  falling.forEach(({ share, place }, index) => {
    const rank = shares.length - index;
    least = Math.min(least, (share * shares.length) / rank);
    corrected[place] = least;
  });
  return corrected;
}
