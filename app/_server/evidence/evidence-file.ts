import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { findFile, readBytes } from '@/db/queries/evidence-files';
import type { StoredFile } from '@/db/queries/evidence-files';
import type { AuthorityScope } from '@/lib/access/scope';
import { attachmentHeader } from '@/lib/evidence/file-name';
import { NOT_OPEN, fileAccess } from '@/lib/evidence/scan-state';
import { UPLOAD_POLICY } from '@/lib/security/response-headers';
import { getConfig } from '@/app/_server/config';
import { inScope } from '@/app/_server/database';
import { notFoundResponse, refuse } from '@/app/_server/requests/refuse';

type Wanted = { readonly scope: AuthorityScope; readonly id: string; readonly request: Request };

/**
 * A file of the council, as an attachment of the type that its content has. 404 where the council has none of that id;
 * 409 while the virus scan has not looked; 410 where the bytes have gone. Only a file that is handed over is recorded.
 */
export async function respondWithEvidence({ scope, id, request }: Wanted): Promise<Response> {
  if (!z.uuid().safeParse(id).success) return notFoundResponse();
  const file = await inScope(scope, (tx) => findFile(tx, scope, id));
  if (file === undefined) return notFoundResponse();
  const hasScanner = getConfig().scanner !== undefined;
  const access = fileAccess(file, { hasScanner, isWithdrawn: !file.isKept });
  if (access !== 'open') return refuse(access === 'waiting' ? 409 : 410, NOT_OPEN[access]);
  if (request.method === 'HEAD') return new Response(null, { headers: headersOf(file) });
  const bytes = await inScope(scope, async (tx) => {
    const read = await readBytes(tx, scope, id);
    if (read === undefined) return undefined;
    await recordAudit(tx, scope, { action: 'evidence:open', outcome: 'opened', subjectId: id });
    return read;
  });
  if (bytes === undefined) return refuse(410, NOT_OPEN.withdrawn);
  return new Response(new Uint8Array(bytes), { headers: headersOf(file) });
}

function headersOf({ name, mediaType, size }: StoredFile): HeadersInit {
  return {
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': attachmentHeader(name),
    'Content-Security-Policy': UPLOAD_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}
