import 'server-only';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
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

type Published = {
  readonly frameworkId: string;
  readonly version: string;
  readonly publishedAt: Date | null;
};

/** The newest published version of each framework, in the order of their ids. */
export async function listFrameworks(tx: Transaction): Promise<readonly FrameworkDefinition[]> {
  const newest = new Map<string, Published>();
  for (const one of await listPublished(tx)) {
    const known = newest.get(one.frameworkId);
    if (known === undefined || isNewer(one, known)) newest.set(one.frameworkId, one);
  }
  const found: FrameworkDefinition[] = [];
  for (const { frameworkId, version } of newest.values()) {
    const definition = await findFramework(tx, frameworkId, version);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

/** Every published version of a framework. Reference material: readable in every scope. */
export async function listFrameworkVersions(
  tx: Transaction,
  frameworkId: string,
): Promise<readonly FrameworkDefinition[]> {
  const found: FrameworkDefinition[] = [];
  for (const one of await listPublished(tx)) {
    const definition = one.frameworkId === frameworkId && (await findFramework(tx, frameworkId, one.version));
    if (definition) found.push(definition);
  }
  return found;
}

const publishedVersions = namedStatement((tx) =>
  tx
    .select({
      frameworkId: frameworkVersions.frameworkId,
      version: frameworkVersions.version,
      publishedAt: frameworkVersions.publishedAt,
    })
    .from(frameworkVersions)
    .where(isNotNull(frameworkVersions.publishedAt))
    .orderBy(asc(frameworkVersions.frameworkId))
    .prepare('framework-versions-published'),
);

async function listPublished(tx: Transaction): Promise<readonly Published[]> {
  return publishedVersions(tx).execute();
}

/** A new database publishes all its versions at one moment: then their numbers tell. */
function isNewer(one: Published, other: Published): boolean {
  const later = (one.publishedAt?.getTime() ?? 0) - (other.publishedAt?.getTime() ?? 0);
  return later > 0 || (later === 0 && compareVersions(one.version, other.version) > 0);
}

/** "1.10" comes after "1.9", and "1.10" after "1.10-draft". */
function compareVersions(one: string, other: string): number {
  const [oneNumber = '', oneLabel = '\uffff'] = one.split(/-(.*)/);
  const [otherNumber = '', otherLabel = '\uffff'] = other.split(/-(.*)/);
  const byNumber = oneNumber.localeCompare(otherNumber, 'en', { numeric: true });
  if (byNumber !== 0) return byNumber;
  return oneLabel < otherLabel ? -1 : Number(oneLabel > otherLabel);
}
