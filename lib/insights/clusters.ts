import { z } from 'zod';

const text = z.string().min(1);
const fileSchema = z.strictObject({
  source: text,
  clusters: z.record(z.string().regex(/^[A-D]$/), z.array(text)),
});

/** The cluster of each council by its code, from the content of the reference file. Throws when a code has two. */
export function parseClusters(content: unknown): ReadonlyMap<string, string> {
  const listed = Object.entries(fileSchema.parse(content).clusters).flatMap(([cluster, codes]) =>
    codes.map((code) => [code, cluster] as const),
  );
  const clusters = new Map(listed);
  if (clusters.size < listed.length) throw new Error('A council stands in two clusters');
  return clusters;
}
