import { z } from 'zod';
import type * as schema from '@/db/schema';
import { EVIDENCE_GRADES } from '@/lib/benchmark/adoption';
import { GROUP_MODEL_KINDS } from '@/lib/benchmark/group-model';
import { addDays } from './calendar';
import { demonstrationCouncils } from './councils';
import { findAdministrator } from './people';
import file from './peer-groups.json';

/** Invented neighbours, decisions and memberships of the invented councils, so that each kind of group can be tried. */

const code = z.string().regex(/^DEMO\d{4}$/);
const codes = z.string().transform((text) => text.split(' ').map((each) => code.parse(each)));

const parsed = z
  .strictObject({
    /** Councils that are no more, and those that stand in their place. */
    gone: z.array(
      z.strictObject({
        code,
        name: z.string(),
        changedOn: z.iso.date(),
        successors: z.array(code),
      }),
    ),
    models: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(GROUP_MODEL_KINDS),
        name: z.string(),
        publisher: z.string(),
        release: z.string(),
        definition: z.string(),
        validFrom: z.iso.date(),
        /** Ten for each council, nearest first. */
        neighbours: z.record(code, codes),
      }),
    ),
    /** Of the ten, nearest first. */
    closeness: z.array(z.string()).length(10),
    decisions: z.array(
      z.strictObject({
        council: code,
        decided: z.string(),
        kind: z.string(),
        evidence: z.enum(EVIDENCE_GRADES),
      }),
    ),
    members: z.array(code),
    formerMembers: z.array(code),
  })
  .parse(file);

export type PeerGroupRows = {
  readonly groupModels: readonly (typeof schema.groupModels.$inferInsert)[];
  readonly neighbours: readonly (typeof schema.neighbours.$inferInsert)[];
  readonly authorityChanges: readonly (typeof schema.authorityChanges.$inferInsert)[];
  readonly adoptionDecisions: readonly (typeof schema.adoptionDecisions.$inferInsert)[];
  readonly labMemberships: readonly (typeof schema.labMemberships.$inferInsert)[];
};

const DAYS_OF_MEMBERSHIP = 400;
const DAYS_SINCE_LEAVING = 90;
/** Stands for the three digits that an invented council has none of. */
const NO_DFE_CODE = '000';

/** As seen on `today`, YYYY-MM-DD. */
export function peerGroupRows(today: string): PeerGroupRows {
  const joinedOn = addDays(today, -DAYS_OF_MEMBERSHIP);
  const addedBy = findAdministrator().name;
  return {
    groupModels: parsed.models.map(({ neighbours: _, ...model }) => ({ ...model, invented: true })),
    neighbours: parsed.models.flatMap(({ id: modelId, neighbours }) =>
      Object.entries(neighbours).flatMap(([areaCode, named]) =>
        named.map((neighbourCode, n) => ({
          modelId,
          areaCode,
          rank: n + 1,
          neighbourCode,
          closeness: parsed.closeness[n],
        })),
      ),
    ),
    authorityChanges: parsed.gone.flatMap(({ code: formerCode, name, changedOn, successors }) =>
      successors.map((authorityCode) => ({
        formerCode,
        authorityCode,
        formerName: name,
        formerDfeCode: NO_DFE_CODE,
        changedOn,
        kind: 'reorganised' as const,
      })),
    ),
    adoptionDecisions: parsed.decisions.map(({ council, decided, kind, evidence }) => ({
      bodyCode: council,
      bodyName: nameOf(council),
      decidedOn: decided === '' ? null : decided,
      dateNote: 'invented for this demonstration',
      kind,
      sourceUrl: `https://register.example/${council.toLowerCase()}`,
      sourcePublisher: 'Invented for this demonstration',
      evidence,
      invented: true,
    })),
    labMemberships: [
      ...parsed.members.map((councilCode) => ({ councilCode, joinedOn, addedBy })),
      ...parsed.formerMembers.map((councilCode) => ({
        councilCode,
        joinedOn,
        leftOn: addDays(today, -DAYS_SINCE_LEAVING),
        addedBy,
        endedBy: addedBy,
      })),
    ],
  };
}

function nameOf(council: string): string {
  const found = demonstrationCouncils.find((one) => one.code === council);
  if (found === undefined) throw new Error(`The demonstration has no council ${council}`);
  return found.name;
}
