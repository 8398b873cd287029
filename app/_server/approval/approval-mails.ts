import 'server-only';
import type { ApprovalMail, SentBackQuestion } from '@/db/queries/approvals';
import type { PlaceHeld } from '@/db/queries/colleagues';
import { approvalHref, assessmentHref, questionHref } from '@/lib/assessment/addresses';
import { askMail, decidedMail, refusedMail, sentBackMail } from '@/lib/assessment/approval-mail';
import type { MailedQuestion } from '@/lib/assessment/approval-mail';
import { replierOf } from '@/lib/assessment/sent-back-to-whom';
import { findQuestion, findThemeOf } from '@/lib/framework/visibility';
import { getConfig } from '@/app/_server/config';
import type { Approval } from './load-approval';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { requireViewer } from '@/app/_server/require-scope';

type Sender = { readonly name: string; readonly councilName: string };

/** Whoever makes this request, as they sign a mail. */
export async function senderOf(): Promise<Sender> {
  const { displayName, authorityName } = await requireViewer();
  return { name: displayName, councilName: authorityName ?? '' };
}

/** Mails to every approver who can decide: somebody asks. */
export function mailsOfAsking(
  { assessment, definition }: LoadedAssessment,
  { deciders }: Approval,
  { sender, note }: { readonly sender: Sender; readonly note: string },
): readonly ApprovalMail[] {
  const mail = askMail({
    councilName: sender.councilName,
    title: definition.title,
    askedBy: sender.name,
    note,
    link: `${getConfig().publicUrl}${approvalHref(assessment.id)}`,
  });
  return mailsTo(deciders.map((person) => ({ person, mail })));
}

/** One mail to each person who answers what came back, with the reasons; and one to whoever asked. */
export function mailsOfDeciding(
  loaded: LoadedAssessment,
  approval: Approval,
  {
    sender,
    sentBack,
    comment,
  }: { readonly sender: Sender; readonly sentBack: readonly SentBackQuestion[]; readonly comment: string },
): readonly ApprovalMail[] {
  const { assessment, definition, saved } = loaded;
  const { councilName, name: by } = sender;
  const about = { councilName, title: definition.title, by };
  const told = (id: string) => replierOf(id, { ...approval, writerId: saved.get(id)?.savedById });
  const repliers = new Set(sentBack.flatMap(({ questionId }) => told(questionId) ?? []));
  const toRepliers = [...repliers].map((person) => ({
    person,
    mail: sentBackMail({
      ...about,
      questions: sentBack
        .filter(({ questionId }) => told(questionId) === person)
        .map((one) => mailed(loaded, one)),
    }),
  }));
  const asker = approval.people.find(({ memberId }) => memberId === approval.requests[0]?.askedById);
  const mail = decidedMail({
    ...about,
    comment,
    link: `${getConfig().publicUrl}${assessmentHref(assessment.id, 'check-answers')}`,
    sentBack: sentBack.map(({ questionId }) => ({
      question: findQuestion(definition, questionId)?.text ?? questionId,
      person: told(questionId)?.displayName ?? saved.get(questionId)?.savedBy ?? null,
      isTold: told(questionId) !== undefined,
    })),
  });
  return mailsTo([...toRepliers, ...(asker === undefined ? [] : [{ person: asker, mail }])]);
}

/** The mail to whoever answers a question whose "not applicable" was not agreed; none where nobody does. */
export function mailsOfRefusing(
  loaded: LoadedAssessment,
  approval: Pick<Approval, 'people' | 'assignments'>,
  { sender, refused }: { readonly sender: Sender; readonly refused: SentBackQuestion },
): readonly ApprovalMail[] {
  const { questionId } = refused;
  const person = replierOf(questionId, { ...approval, writerId: loaded.saved.get(questionId)?.savedById });
  if (person === undefined) return [];
  const { councilName, name: by } = sender;
  const question = mailed(loaded, refused);
  const mail = refusedMail({ councilName, title: loaded.definition.title, by, question });
  return mailsTo([{ person, mail }]);
}

function mailed(
  { assessment, definition }: LoadedAssessment,
  { questionId, reason }: SentBackQuestion,
): MailedQuestion {
  const themeId = findThemeOf(definition, questionId)?.id ?? '';
  return {
    question: findQuestion(definition, questionId)?.text ?? questionId,
    reason,
    link: `${getConfig().publicUrl}${questionHref(assessment.id, { themeId, questionId })}`,
  };
}

function mailsTo(
  letters: readonly { readonly person: PlaceHeld; readonly mail: ApprovalMail['mail'] }[],
): readonly ApprovalMail[] {
  return letters.map(({ person: { memberId }, mail }) => ({ memberId, mail }));
}
