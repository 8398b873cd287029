import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCES } from '@/lib/access/roles';
import { grantBenchmarkScope, publicScope, systemScope } from '@/lib/access/scope';
import type { Scope } from '@/lib/access/scope';
import type { Database } from './engine';
import { findLeaks, listCouncilTables, listUnguardedTables } from './isolation.testing';
import { approveAndReopen } from './queries/approvals.testing';
import { bringIn } from './queries/answer-imports.testing';
import { sayBeside } from './queries/contact-requests.testing';
import { extendFor } from './queries/extensions.testing';
import { noteFor } from './queries/notes-to-next-round.testing';
import { remindLead } from './queries/reminders.testing';
import { reviewAndReply } from './queries/reviews.testing';
import { handOverIn } from './queries/successions.testing';
import { REFUSED, addCouncil, errorCode, seedTwoCouncils, shareWith, there } from './queries/testing';
import type { TwoCouncils } from './queries/testing';
import { holdWorkshop } from './queries/workshops.testing';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

const REVIEW = ['reviews', 'review_findings', 'review_replies'];
const BESIDE = ['context_notes', 'context_note_versions', 'willing_to_talk'];
const APPROVAL = ['approval_requests', 'send_backs', 'sign_offs', 'reopenings'];

let database: Database;
let councils: TwoCouncils;

/** Both councils have a row in every table of councils. */
async function fill(database: Database): Promise<TwoCouncils> {
  const councils = await seedTwoCouncils(database);
  const { own, other } = councils;
  for (const council of [own, other]) {
    await approveAndReopen(database, council);
    for (const audience of AUDIENCES) await shareWith(database, council, { audience, level: 'private' });
    await extendFor(database, councils, { council, closesOn: '2027-01-10' });
    await remindLead(database, councils, council);
    await noteFor(database, council);
    await reviewAndReply(database, council);
    await holdWorkshop(database, council);
    await sayBeside(database, council);
    await bringIn(database, { scope: council.lead, assessmentId: council.assessmentId });
  }
  await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
  await shareWith(database, other, { audience: 'public', level: 'named' });
  return councils;
}

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await fill(database);
});

afterAll(() => database.close());

/** What a statement without any condition gives in a scope: the authority codes it sees, or the code of the refusal. */
async function codesSeen(scope: Scope, table: string): Promise<readonly string[] | string> {
  let seen: readonly string[] = [];
  const code = await errorCode(
    withScope(database, scope, async (tx) => {
      const rows = await tx
        .selectDistinct({ code: sql<string>`authority_code` })
        .from(sql`${sql.identifier(table)}`);
      seen = rows.map((row) => row.code).toSorted();
    }),
  );
  return code === 'no error' ? seen : code;
}

function attempt(scope: Scope, statement: string): Promise<string> {
  return errorCode(withScope(database, scope, (tx) => tx.execute(sql.raw(statement))));
}

describe('what a council reaches of another council', () => {
  it('is nothing, in any table that the database knows, by raw SQL of any kind', async () => {
    expect(await findLeaks(database, councils.own.lead, councils.other.code)).toEqual([]);
    expect(await findLeaks(database, councils.other.lead, councils.own.code)).toEqual([]);
  });

  it('is not nothing because nothing is there: its own rows are found by the same statements', async () => {
    const tables = ['answers', 'answer_versions', 'assessments', 'members', 'sharing_choices', 'submissions'];
    const more = ['submission_figures', 'invitations', 'assignments', 'theme_visits', 'round_extensions'];
    const talk = ['threads', 'thread_posts', 'mentions', 'thread_readings', 'notes_to_next_round'];
    const evidence = ['evidence', 'evidence_changes', 'evidence_files', 'answer_evidence', 'answer_imports'];
    const rooms = ['workshops', 'workshop_voices'];
    for (const table of [
      ...tables,
      ...more,
      ...talk,
      ...APPROVAL,
      ...REVIEW,
      ...evidence,
      ...rooms,
      ...BESIDE,
    ])
      expect(await codesSeen(councils.own.lead, table)).toEqual([councils.own.code]);
  });

  it('was tried on every table that holds councils’ work', async () => {
    expect(await listCouncilTables(database)).toEqual([
      'answer_evidence',
      'answer_imports',
      'answer_versions',
      'answers',
      'approval_requests',
      'assessments',
      'assignments',
      'audit_events',
      'context_note_versions',
      'context_notes',
      'evidence',
      'evidence_changes',
      'evidence_files',
      'invitations',
      'members',
      'mentions',
      'notes_to_next_round',
      'reminders',
      'reopenings',
      'review_findings',
      'review_replies',
      'reviews',
      'round_extensions',
      'send_backs',
      'sharing_choices',
      'sign_offs',
      'submission_figures',
      'submissions',
      'theme_visits',
      'thread_posts',
      'thread_readings',
      'threads',
      'willing_to_talk',
      'workshop_voices',
      'workshops',
    ]);
  });

  it('is guarded on every such table, even from the owner of the tables', async () => {
    expect(await listUnguardedTables(database)).toEqual([]);
  });

  it('is nothing outside a council: an unset council sees no row', async () => {
    const rows = await withScope(database, systemScope(), async (tx) => {
      await tx.execute(sql`select set_config('role', 'toolkit_authority', true)`);
      return tx.select({ code: sql<string>`authority_code` }).from(sql`answers`);
    });
    expect(rows).toEqual([]);
  });

  it('cannot be an answer put into another council’s assessment under one’s own name', async () => {
    const { own, other } = councils;
    const code = await attempt(
      own.lead,
      `insert into answers (assessment_id, question_id, authority_code, state, version, saved_by)
       values ('${other.assessmentId}', 'ex-gov-02', '${own.code}', 'dk', 1, '${own.lead.memberId}')`,
    );
    expect(code).toBe(REFUSED.foreignKey);
  });

  it.each([
    ['auth.users', REFUSED.noRight],
    ['auth.sessions', REFUSED.noRight],
    ['auth.verifications', REFUSED.noRight],
    ['auth.sign_in_mails', REFUSED.noRight],
    ['auth.sign_in_turns', REFUSED.noRight],
    ['installation', REFUSED.noRight],
    ['outbox_messages', REFUSED.noRight],
    ['applied_migrations', REFUSED.noRight],
  ])('is never %s', async (table, code) => {
    expect(await attempt(councils.own.lead, `select 1 from ${table}`)).toBe(code);
    expect(await attempt(councils.lab, `select 1 from ${table}`)).toBe(code);
    expect(await attempt(publicScope(), `select 1 from ${table}`)).toBe(code);
  });

  it('is not kept back by the settings alone: they are the second layer, the scope in the query the first', async () => {
    const { own, other } = councils;
    const rows = await withScope(database, own.lead, async (tx) => {
      await tx.execute(sql`select set_config('app.authority', ${other.code}, true)`);
      return tx.selectDistinct({ code: sql<string>`authority_code` }).from(sql`answers`);
    });
    expect(rows).toEqual([{ code: other.code }]);
  });
});

describe('what is handed over from council to council', () => {
  it('is read by those two, by name, and by no third', async () => {
    const { own, other, lab, roundId } = councils;
    const third = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0009', name: 'Eastholt', roundId }),
    );
    await handOverIn(database, { lab, from: own, to: other });
    const seen = async ({ lead }: { readonly lead: Scope }) =>
      withScope(database, lead, async (tx) => [
        await tx.$count(sql`successions`),
        (await tx.$count(sql`succession_items`)) > 0,
      ]);
    expect([await seen(own), await seen(other), await seen(third)]).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ]);
    expect(await attempt(lab, 'select 1 from succession_items')).toBe(REFUSED.noRight);
    expect(await attempt(lab, 'select 1 from succession_left_out')).toBe(REFUSED.noRight);
    expect(await attempt(publicScope(), 'select 1 from successions')).toBe(REFUSED.noRight);
  });

  it.each([
    `update successions set accepted_at = now(), accepted_by = 'Me'`,
    `update successions set handed_over_by = 'Somebody else'`,
    `update successions set withdrawn_at = now(), withdrawn_by = 'Me'`,
    `insert into successions (from_code, to_code, takes_effect_on, basis, offered_by) values ('TEST0002', 'TEST0001', '2027-04-01', 'x', 'Me')`,
    `select copy_evidence(id) from successions`,
    `select name_what_is_handed_over(id, from_code) from successions`,
    `delete from successions`,
  ])('changes nothing for the old council beside the handing over: %s', async (statement) => {
    const before = await successionRows();
    await attempt(councils.own.lead, statement);
    expect(await successionRows()).toEqual(before);
  });

  async function successionRows() {
    return database.owner.select({ row: sql<unknown>`to_jsonb(s)` }).from(sql`successions s`);
  }
});

describe('what the lab reaches of councils', () => {
  it.each([
    'answers',
    'answer_versions',
    'assessments',
    'submissions',
    'submission_figures',
    'sharing_choices',
    'invitations',
    'assignments',
    'theme_visits',
    'reminders',
    'notes_to_next_round',
    'threads',
    'thread_posts',
    'mentions',
    'thread_readings',
    'approval_requests',
    'send_backs',
    'sign_offs',
    'reopenings',
    'evidence',
    'evidence_files',
    'answer_evidence',
    ...[...REVIEW, ...BESIDE],
  ])('is not their %s', async (table) => {
    expect(await codesSeen(councils.lab, table)).toBe(REFUSED.noRight);
  });

  it('is who works where, because an administrator gives people their places', async () => {
    const rows = await withScope(database, councils.lab, (tx) =>
      tx.selectDistinct({ code: sql<string>`authority_code` }).from(sql`members`),
    );
    expect(rows).toHaveLength(4);
  });
});

describe('what a benchmark reaches of councils', () => {
  function asCouncil(): Scope {
    return there(grantBenchmarkScope(councils.own.lead, 'benchmark:view'));
  }
  function asAssociate(): Scope {
    const place = { role: 'lab-adviser', audience: 'associates' } as const;
    const member = { kind: 'lab', memberId: councils.lab.memberId, userId: 'adviser', ...place } as const;
    return there(grantBenchmarkScope(member, 'benchmark:view'));
  }

  async function seenBy(scope: Scope): Promise<readonly (readonly string[] | string)[]> {
    const tables = ['submission_figures', 'assessments', 'submissions'];
    return Promise.all(tables.map((table) => codesSeen(scope, table)));
  }

  it('for a council: its own, and what others share with lab councils', async () => {
    const both = [councils.own.code, councils.other.code];
    expect(await seenBy(asCouncil())).toEqual([both, both, both]);
  });

  it('for the public: what is shared with the public', async () => {
    const { code } = councils.other;
    expect(await seenBy(publicScope())).toEqual([[code], [code], [code]]);
  });

  it('for an associate: nothing, when all that was chosen for associates is private', async () => {
    expect(await seenBy(asAssociate())).toEqual([[], [], []]);
  });

  it('only the choices made for its audience', async () => {
    const rows = await withScope(database, publicScope(), (tx) =>
      tx.select({ audience: sql<string>`audience` }).from(sql`sharing_choices`),
    );
    expect(rows).toEqual([{ audience: 'public' }]);
  });

  it.each([
    'select 1 from answers',
    'select 1 from answer_versions',
    'select 1 from members',
    'select 1 from invitations',
    'select 1 from assignments',
    'select 1 from theme_visits',
    'select 1 from approval_requests',
    'select 1 from send_backs',
    'select 1 from sign_offs',
    'select 1 from reopenings',
    'select 1 from evidence',
    'select 1 from evidence_files',
    'select 1 from answer_evidence',
    'select 1 from audit_events',
    'select 1 from contact_requests',
    'select 1 from context_note_versions',
    'select written_by from context_notes',
    'select ticked_by from willing_to_talk',
    'select answers from submissions',
    'select scores from submissions',
    'select declaration from submissions',
    'select submitted_by from submissions',
    'select started_by from assessments',
  ])('never: %s', async (statement) => {
    expect(await attempt(asCouncil(), statement)).toBe(REFUSED.noRight);
  });

  it.each([
    `update submission_figures set lowest_possible = 100`,
    `update sharing_choices set level = 'named'`,
    `delete from submissions`,
    `insert into rounds (name, opens_on, closes_on, publishes_on) values ('x', '2026-01-01', '2026-01-02', '2026-01-03')`,
  ])('and it changes nothing: %s', async (statement) => {
    expect(await attempt(asCouncil(), statement)).toBe(REFUSED.noRight);
  });
});

describe('the search for leaks itself finds', () => {
  let broken: Database;
  let brokenCouncils: TwoCouncils;

  // A database of its own: each test breaks another table of it.
  beforeAll(async () => {
    broken = await openTestDatabase();
    brokenCouncils = await fill(broken);
  });

  afterAll(() => broken.close());

  async function leaksOf(table: string, ...statements: readonly string[]): Promise<readonly string[]> {
    for (const statement of statements) await broken.owner.execute(sql.raw(statement));
    const { own, other } = brokenCouncils;
    const leaks = await findLeaks(broken, own.lead, other.code);
    return leaks.filter((leak) => leak.startsWith(`${table}: `));
  }

  it('a table whose row-level security was turned off', async () => {
    const leaks = await leaksOf('answer_versions', 'alter table answer_versions disable row level security');
    expect(leaks).toEqual(['answer_versions: read']);
    expect(await listUnguardedTables(broken)).toEqual(['answer_versions']);
  });

  it('a policy that lets a council write for another', async () => {
    const leaks = await leaksOf(
      'sharing_choices',
      'drop policy own_authority on sharing_choices',
      `create policy own_authority on sharing_choices to toolkit_authority
       using (authority_code = current_setting('app.authority', true)) with check (true)`,
    );
    // The row is there already, so the database gets as far as the key.
    expect(leaks).toEqual([`sharing_choices: added (${REFUSED.unique})`]);
  });

  it('a policy for everybody', async () => {
    const leaks = await leaksOf('answers', 'create policy everybody on answers using (true)');
    // The codes are of rules that stand behind: the history's key and the council of the assessment.
    expect(leaks).toEqual([
      'answers: read',
      `answers: changed (${REFUSED.unique})`,
      `answers: taken over (${REFUSED.foreignKey})`,
      `answers: added (${REFUSED.unique})`,
    ]);
  });

  it('a new table without a policy, as soon as somebody may read it', async () => {
    const leaks = await leaksOf(
      'notes',
      'create table notes (authority_code text, words text)',
      'grant select on notes to toolkit_authority',
      `insert into notes values ('${brokenCouncils.other.code}', 'private')`,
    );
    expect(leaks).toEqual(['notes: read']);
    expect(await listUnguardedTables(broken)).toContain('notes');
  });

  it('a new table that no test fills', async () => {
    const leaks = await leaksOf('letters', 'create table letters (authority_code text)');
    expect(leaks).toEqual(['letters: no row of another council to look for']);
  });
});
