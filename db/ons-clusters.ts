import { parseClusters } from '@/lib/insights/clusters';
import file from './reference/ons-clusters.json';

/** The cluster of like areas that the Office for National Statistics puts each council in, by code. */
export const ONS_CLUSTERS = parseClusters(file);
