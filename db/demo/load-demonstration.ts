import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { insertAll } from '@/db/insert-all';
import * as schema from '@/db/schema';
import { workOutPastBatch } from '@/db/work-out-batches';
import { demonstrationRows } from './demonstration-rows';
import type { DemonstrationSetting } from './demonstration-rows';
import { handOverReviews } from './hand-over-reviews';
import { batchDays } from './rounds';
import { loadSuccessions } from './successions';

/**
 * Fills a database that holds reference data, and no demonstration yet, with the invented councils, their people
 * and their work. Runs in the caller's transaction, all or nothing, and leaves it as the system role: accounts are
 * out of that role's sight, and councils' work is out of everybody else's. `today` is YYYY-MM-DD; the versions in
 * `frameworks` must be in the database. Throws when a row is there already.
 */
export async function loadDemonstration(tx: Transaction, setting: DemonstrationSetting): Promise<void> {
  const rows = demonstrationRows(setting);
  await tx.execute(sql`select set_config('role', 'none', true)`);
  await insertAll(tx, schema.users, rows.users);
  await insertAll(tx, schema.demonstrationAccounts, rows.demonstrationAccounts);
  await tx.execute(sql`select set_config('role', 'toolkit_system', true)`);
  await insertAll(tx, schema.authorities, rows.authorities);
  await insertAll(tx, schema.figureReleases, rows.figureReleases);
  await insertAll(tx, schema.officialFigures, rows.officialFigures);
  await insertAll(tx, schema.inspections, rows.inspections);
  await insertAll(tx, schema.groupModels, rows.groupModels);
  await insertAll(tx, schema.neighbours, rows.neighbours);
  await insertAll(tx, schema.authorityChanges, rows.authorityChanges);
  await insertAll(tx, schema.adoptionDecisions, rows.adoptionDecisions);
  await insertAll(tx, schema.labMemberships, rows.labMemberships);
  await insertAll(tx, schema.rounds, rows.rounds);
  await insertAll(tx, schema.roundFrameworks, rows.roundFrameworks);
  await insertAll(tx, schema.members, rows.members);
  await insertAll(tx, schema.assessments, rows.assessments);
  await insertAll(tx, schema.assignments, rows.assignments);
  await insertAll(tx, schema.answers, rows.answers);
  await insertAll(tx, schema.answerVersions, rows.earlierVersions);
  await insertAll(tx, schema.approvalRequests, rows.approvalRequests);
  await insertAll(tx, schema.sendBacks, rows.sendBacks);
  await insertAll(tx, schema.signOffs, rows.signOffs);
  await insertAll(tx, schema.evidence, rows.evidence);
  await insertAll(tx, schema.evidenceFiles, rows.evidenceFiles);
  await insertAll(tx, schema.answerEvidence, rows.answerEvidence);
  await insertAll(tx, schema.submissions, rows.submissions);
  await insertAll(tx, schema.submissionFigures, rows.submissionFigures);
  await insertAll(tx, schema.sharingChoices, rows.sharingChoices);
  await insertAll(tx, schema.contextNotes, rows.contextNotes);
  await insertAll(tx, schema.willingToTalk, rows.willingToTalk);
  await insertAll(tx, schema.contactRequests, rows.contactRequests);
  await insertAll(tx, schema.roundExtensions, rows.roundExtensions);
  await insertAll(tx, schema.reminders, rows.reminders);
  await insertAll(tx, schema.reviews, rows.reviews);
  await insertAll(tx, schema.reviewFindings, rows.reviewFindings);
  await handOverReviews(tx, rows.handedOver);
  await insertAll(tx, schema.reviewReplies, rows.reviewReplies);
  await insertAll(tx, schema.answerImports, rows.answerImports);
  await insertAll(tx, schema.workshops, rows.workshops);
  await insertAll(tx, schema.workshopVoices, rows.workshopVoices);
  await insertAll(tx, schema.threads, rows.threads);
  await insertAll(tx, schema.threadPosts, rows.threadPosts);
  await insertAll(tx, schema.mentions, rows.mentions);
  await insertAll(tx, schema.threadReadings, rows.threadReadings);
  await insertAll(tx, schema.insightCodes, rows.insightCodes);
  await insertAll(tx, schema.insightReadings, rows.insightReadings);
  await insertAll(tx, schema.insightReadingCodes, rows.insightReadingCodes);
  await loadSuccessions(tx, setting.today);
  for (const { frameworkId } of setting.frameworks) {
    for (const day of batchDays(setting.today)) await workOutPastBatch(tx, frameworkId, day);
  }
}
