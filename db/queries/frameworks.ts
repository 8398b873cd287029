import 'server-only';
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Transaction } from '@/db/engine';
import { frameworkVersions } from '@/db/schema';

/** Published versions never change, so each is parsed once a process. */
const parsed = new Map<string, FrameworkDefinition>();

/** One published framework version, or undefined. Reference material: readable in every scope. */
export async function findFramework(
  tx: Transaction,
  frameworkId: string,
  version: string,
): Promise<FrameworkDefinition | undefined> {
  const key = `${frameworkId}@${version}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const [row] = await tx
    .select({ definition: frameworkVersions.definition })
    .from(frameworkVersions)
    .where(
      and(
        eq(frameworkVersions.frameworkId, frameworkId),
        eq(frameworkVersions.version, version),
        isNotNull(frameworkVersions.publishedAt),
      ),
    );
  if (row === undefined) return undefined;
  const definition = frameworkDefinitionSchema.parse(row.definition);
  parsed.set(key, definition);
  return definition;
}

/** The newest published version of each framework, in the order of their ids. */
export async function listFrameworks(tx: Transaction): Promise<readonly FrameworkDefinition[]> {
  const newest = await tx
    .selectDistinctOn([frameworkVersions.frameworkId], {
      frameworkId: frameworkVersions.frameworkId,
      version: frameworkVersions.version,
    })
    .from(frameworkVersions)
    .where(isNotNull(frameworkVersions.publishedAt))
    .orderBy(
      asc(frameworkVersions.frameworkId),
      desc(frameworkVersions.publishedAt),
      desc(frameworkVersions.version),
    );
  const found: FrameworkDefinition[] = [];
  for (const { frameworkId, version } of newest) {
    const definition = await findFramework(tx, frameworkId, version);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}
