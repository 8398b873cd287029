import { parseFigureCatalogue } from '@/lib/statistics/figure-catalogue';
import file from './reference/official-figures/catalogue.json';

/** What is published about care leavers, how the publisher calls it, and beside which questions it stands. */
export const FIGURE_CATALOGUE = parseFigureCatalogue(file);
