import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { frameworkDefinitionSchema, sourceSchema } from '@/lib/framework/definition';
import { systemScope } from '@/lib/access/scope';
import type { Database, Transaction } from './engine';
import { loadAuthorities } from './load-authorities';
import { FIGURE_CATALOGUE } from './figure-catalogue';
import {
  figureFileName,
  loadAuthorityChanges,
  loadInspections,
  loadOfficialFigures,
} from './load-official-figures';
import { loadAdoptionDecisions, loadGroupModels, loadNeighbours, NEIGHBOUR_MODELS } from './load-peer-groups';
import type { ReferenceFile } from './reference-files';
import {
  ReferenceFaultError,
  parseReference,
  readFrameworkFiles,
  readReferenceFile,
} from './reference-files';
import { frameworkVersions, glossaryTerms, principles, referenceLoads, sources } from './schema';
import { withScope } from './with-scope';

const principlesSchema = z.object({
  principles: z.array(z.object({ id: z.string(), name: z.string(), gloss: z.string() })).min(1),
});
const glossarySchema = z.object({
  terms: z
    .array(
      z.object({
        id: z.string(),
        term: z.string(),
        meaning: z.string(),
        source: z.object({ key: z.string(), locator: z.string() }),
      }),
    )
    .min(1),
});
const sourcesSchema = z.array(sourceSchema).min(1);

/**
 * Loads the reference files that are new or changed, all or nothing. Returns the names of those loaded; an empty
 * list when nothing changed. Throws `ReferenceFaultError` for a bad file, or for a changed file that claims a
 * version already published (published versions are immutable).
 */
export async function loadReference(database: Database, folder: string): Promise<readonly string[]> {
  return withScope(database, systemScope(), async (tx) => {
    // Of two instances that start together with a new file, the second waits and then finds it loaded.
    await tx.execute(sql`lock table ${referenceLoads} in exclusive mode`);
    const known = new Map(
      (await tx.select().from(referenceLoads)).map((load) => [load.name, load.contentHash] as const),
    );
    const loaded: string[] = [];
    for (const { file, load } of filesToLoad(folder)) {
      if (known.get(file.name) === file.hash) continue;
      await load(tx, file);
      await markLoaded(tx, file);
      loaded.push(file.name);
    }
    return loaded;
  });
}

type Load = (tx: Transaction, file: ReferenceFile) => Promise<void>;

function filesToLoad(folder: string): readonly { readonly file: ReferenceFile; readonly load: Load }[] {
  return [
    { file: readReferenceFile(folder, 'authorities.csv'), load: loadAuthorities },
    { file: readReferenceFile(folder, 'combined-authorities.csv'), load: loadAuthorities },
    { file: readReferenceFile(folder, 'authority-changes.csv'), load: loadAuthorityChanges },
    { file: readReferenceFile(folder, 'official-figures/inspections.csv'), load: loadInspections },
    ...FIGURE_CATALOGUE.dataSets.map((dataSet) => ({
      file: readReferenceFile(folder, figureFileName(dataSet)),
      load: (tx: Transaction, file: ReferenceFile) => loadOfficialFigures(tx, file, dataSet),
    })),
    { file: readReferenceFile(folder, 'peer-groups/models.json'), load: loadGroupModels },
    ...NEIGHBOUR_MODELS.map((modelId) => ({
      file: readReferenceFile(folder, `peer-groups/${modelId}.csv`),
      load: (tx: Transaction, file: ReferenceFile) => loadNeighbours(tx, file, modelId),
    })),
    { file: readReferenceFile(folder, 'adoption-register.csv'), load: loadAdoptionDecisions },
    { file: readReferenceFile(folder, 'principles.json'), load: loadPrinciples },
    { file: readReferenceFile(folder, 'sources.json'), load: loadSources },
    { file: readReferenceFile(folder, 'glossary.json'), load: loadGlossary },
    ...readFrameworkFiles(folder).map((file) => ({ file, load: loadFramework })),
  ];
}

async function markLoaded(tx: Transaction, file: ReferenceFile): Promise<void> {
  await tx
    .insert(referenceLoads)
    .values({ name: file.name, contentHash: file.hash })
    .onConflictDoUpdate({
      target: referenceLoads.name,
      set: { contentHash: file.hash, loadedAt: sql`now()` },
    });
}

async function loadPrinciples(tx: Transaction, file: ReferenceFile): Promise<void> {
  const rows = parseReference(file, principlesSchema).principles;
  await tx.delete(principles);
  await tx
    .insert(principles)
    .values(rows.map(({ id, name, gloss }, position) => ({ id, name, gloss, position })));
}

async function loadSources(tx: Transaction, file: ReferenceFile): Promise<void> {
  await tx.delete(sources);
  await tx.insert(sources).values(parseReference(file, sourcesSchema));
}

async function loadGlossary(tx: Transaction, file: ReferenceFile): Promise<void> {
  const { terms } = parseReference(file, glossarySchema);
  await tx.delete(glossaryTerms);
  await tx.insert(glossaryTerms).values(
    terms.map(({ id, term, meaning, source }, position) => ({
      id,
      term,
      meaning,
      position,
      sourceKey: source.key,
      sourceLocator: source.locator,
    })),
  );
}

async function loadFramework(tx: Transaction, file: ReferenceFile): Promise<void> {
  const definition = parseReference(file, frameworkDefinitionSchema);
  const { id, version } = definition;
  const [published] = await tx
    .select({ contentHash: frameworkVersions.contentHash })
    .from(frameworkVersions)
    .where(sql`${eq(frameworkVersions.frameworkId, id)} and ${eq(frameworkVersions.version, version)}`);
  if (published?.contentHash === file.hash) return;
  if (published !== undefined) {
    throw new ReferenceFaultError(
      `${file.name} was refused, and nothing was changed:\n  version: ${version} is published and cannot change. Give the new wording a new version`,
    );
  }
  await tx
    .insert(frameworkVersions)
    .values({ frameworkId: id, version, definition, contentHash: file.hash, publishedAt: sql`now()` });
}
