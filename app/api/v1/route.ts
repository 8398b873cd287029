import { respondToPreflight } from '@/app/_server/open-data/respond';
import { RESULTS_API } from '@/lib/open-data/addresses';

/** The first address of all leads to the page that explains the others. */
export function GET(): Response {
  return new Response(null, { status: 302, headers: { Location: RESULTS_API } });
}

export function OPTIONS(): Response {
  return respondToPreflight();
}
