/**
 * The colours of the page in a file, under their names there: `ink` is `--ct-ink`. The page's own are the source, in
 * app/styles/_tokens.scss; a file cannot read a style sheet, so they stand here again and a test holds the two together.
 */
export const PALETTE = {
  ink: '#14222e',
  paper: '#ffffff',
  muted: '#45555f',
  rule: '#b3c0c5',
  here: '#c2491d',
  axis: '#6d7d86',
  grid: '#d5dde0',
  band: '#c6d3df',
  'c-blue': '#12436d',
  'c-turquoise': '#28a197',
  'c-grey': '#3d3d3d',
} as const;
