import 'server-only';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { getConfig } from '@/app/_server/config';
import { refuse } from '@/app/_server/requests/refuse';
import type { Granted } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import type { BenchmarkScope } from '@/lib/access/scope';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import { comparisonFile, type ComparisonFile } from '@/lib/benchmark/comparison-file';
import type { Address } from '@/lib/benchmark/dropped-words';
import type { ComparisonFileKind } from '@/lib/benchmark/file-addresses';
import { nothingToCompare } from '@/lib/benchmark/page-words';
import { attachmentHeader } from '@/lib/evidence/file-name';
import { fileName } from '@/lib/files/file-name';
import { loadComparison } from './load-comparison';
import type { LoadedComparison } from './load-comparison';

const CONTENT_TYPES: Readonly<Record<ComparisonFileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

type Wanted = {
  readonly granted: Granted<BenchmarkScope>;
  readonly kind: ComparisonFileKind;
  readonly request: Request;
};

/** A file has no pages. */
const EVERY_COUNCIL = Number.MAX_SAFE_INTEGER;

/**
 * The comparison of an address as a file to keep: what the page of the same address shows to this reader, worked out
 * at this request. Answers 409 while nobody shares anything with the reader.
 */
export async function respondWithComparison(
  { granted, kind, request }: Wanted,
  write: (file: ComparisonFile) => string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const { viewer } = granted;
  const without = await frameworksJudgedBlind(viewer.userId);
  const asked = { address: addressOf(request), without, besideAtMost: EVERY_COUNCIL };
  const loaded = await loadComparison(granted, asked);
  if (loaded === undefined) return refuse(409, nothingToCompare(viewer.member.kind === 'authority'));
  const day = today();
  const headers = {
    'Content-Type': CONTENT_TYPES[kind],
    'Content-Disposition': attachmentHeader(nameOf(loaded, { kind, day })),
    'Cache-Control': 'private, no-store',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(write(fileOf(loaded, day)), { headers });
}

/** The query part of an address as a page is given it: what stands there more than once is a list. */
function addressOf({ url }: Request): Address {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function fileOf(
  { data, page, over, dropped, result, isDemonstration }: LoadedComparison,
  day: string,
): ComparisonFile {
  return comparisonFile({
    page,
    framework: data.chosen.definition,
    over,
    dropped,
    thinKeys: result?.thinKeys ?? [],
    day,
    pageUrl: new URL(`/benchmarks${benchmarkQuery(page.current)}`, getConfig().publicUrl).href,
    isDemonstration,
  });
}

function nameOf(
  { data, page }: LoadedComparison,
  { kind, day }: { readonly kind: ComparisonFileKind; readonly day: string },
): string {
  const subject = {
    authorityName: data.ownFullName ?? '',
    framework: data.chosen.definition.id,
    roundName: page.view.group.label,
    kind: `comparison by ${page.view.by}`,
    day,
  };
  return fileName(subject, kind);
}
