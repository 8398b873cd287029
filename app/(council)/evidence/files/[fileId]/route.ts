import { respondWithEvidence } from '@/app/_server/evidence/evidence-file';
import { authorityHandler } from '@/app/_server/route-handler';

/** A file of the council's evidence, to be saved. */
export const GET = authorityHandler<{ readonly fileId: string }>(
  { name: 'evidence:open', permission: 'assessment:read' },
  ({ scope, params, request }) => respondWithEvidence({ scope, id: params.fileId, request }),
);
