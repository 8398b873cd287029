/**
 * The version of each saved answer, by question id: 1 or more; and how often its evidence was changed, by `evidenceKey`. A
 * key that is missing was never saved.
 */
export type Versions = Readonly<Record<string, number>>;

const OF_EVIDENCE = ' evidence';

/** Under which the changes of a question's evidence are counted beside the versions of its answer. */
export function evidenceKey(questionId: string): string {
  return `${questionId}${OF_EVIDENCE}`;
}

/** A lead has asked for approval; `decision` says what came of it, null while it waits. */
export type ApprovalRequest = {
  readonly id: string;
  /** 1 for the first of an assessment. */
  readonly number: number;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly note: string;
  readonly decision: {
    readonly kind: 'approved' | 'sent-back';
    readonly by: string;
    readonly at: Date;
    readonly comment: string;
    /** The versions that the decision was about. */
    readonly read: Versions;
  } | null;
};

export type Decided = ApprovalRequest & { readonly decision: NonNullable<ApprovalRequest['decision']> };

/** A question that was sent back, or whose "not applicable" was refused, and that nobody has answered since. */
export type SentBack = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly reason: string;
  readonly kind: 'sent-back' | 'not-applicable-refused';
  readonly sentBy: string;
  readonly sentAt: Date;
  /** Whoever wrote the answer; null where there is none. */
  readonly writerId: string | null;
};

/**
 * Where an assessment stands with its approver. "changed": it was approved, and answers were saved since, so the
 * approval is not of what would be sent now.
 */
export type ApprovalStanding =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'waiting'; readonly request: ApprovalRequest }
  | { readonly kind: 'approved'; readonly request: Decided }
  | {
      readonly kind: 'changed' | 'sent-back';
      readonly request: Decided;
      readonly changed: readonly string[];
    };

/** The questions whose answer has another version now than was read, or whose evidence was changed since. */
export function changedSince(read: Versions, now: Versions): readonly string[] {
  const keys = Object.keys(now).filter((key) => now[key] !== read[key]);
  return [
    ...new Set(keys.map((key) => (key.endsWith(OF_EVIDENCE) ? key.slice(0, -OF_EVIDENCE.length) : key))),
  ];
}

/** How many versions and changes there are together. Each save adds one, so the same count means: nothing was changed. */
export function countVersions(versions: Versions): number {
  return Object.values(versions).reduce((sum, version) => sum + version, 0);
}

function isDecided(request: ApprovalRequest): request is Decided {
  return request.decision !== null;
}

/** The last decision of an assessment, or undefined. Requests are in the order of the newest first. */
export function lastDecided(requests: readonly ApprovalRequest[]): Decided | undefined {
  return requests.find(isDecided);
}

/** Where an assessment stands with its approver, from its requests (the newest first) and the versions saved now. */
export function approvalStanding(requests: readonly ApprovalRequest[], now: Versions): ApprovalStanding {
  const [newest] = requests;
  if (newest === undefined) return { kind: 'not-asked' };
  if (!isDecided(newest)) return { kind: 'waiting', request: newest };
  const changed = changedSince(newest.decision.read, now);
  if (newest.decision.kind === 'sent-back') return { kind: 'sent-back', request: newest, changed };
  return changed.length === 0
    ? { kind: 'approved', request: newest }
    : { kind: 'changed', request: newest, changed };
}

/** The approval that holds for exactly what would be sent now: the last decision, where nothing was saved since. */
export function approvalThatHolds(requests: readonly ApprovalRequest[], now: Versions): Decided | undefined {
  const last = lastDecided(requests);
  return last?.decision.kind === 'approved' && changedSince(last.decision.read, now).length === 0
    ? last
    : undefined;
}

/**
 * The last decision before a copy was sent: `approved` held for exactly what was sent. `changed` and `sent-back` did not, and
 * `changed` counts the answers saved since (0: only evidence). Null: nobody had decided.
 */
export type SentWith = {
  readonly kind: 'approved' | 'changed' | 'sent-back';
  readonly by: string;
  readonly at: Date;
  readonly changed: number;
};

/** With whose decision a copy was sent, from all requests (the newest first) and the versions of answers that it holds. */
export function sentWith(
  requests: readonly ApprovalRequest[],
  copy: { readonly approvalId: string | null; readonly submittedAt: Date; readonly versions: Versions },
): SentWith | null {
  const held = requests.find(({ id }) => id === copy.approvalId)?.decision;
  if (held) return { kind: 'approved', by: held.by, at: held.at, changed: 0 };
  const last = lastDecided(
    requests.filter(({ decision }) => decision !== null && decision.at <= copy.submittedAt),
  );
  if (last === undefined) return null;
  const { kind, by, at, read } = last.decision;
  const changed = changedSince(read, copy.versions).length;
  return { kind: kind === 'approved' ? 'changed' : 'sent-back', by, at, changed };
}

/** How many of a theme's questions are to be looked at again, by theme id. Themes with none are left out. */
export function countSentBack(
  themes: readonly { readonly id: string; readonly questions: readonly { readonly id: string }[] }[],
  sentBack: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  return new Map(
    themes
      .map(
        ({ id, questions }) =>
          [id, questions.filter((question) => sentBack.has(question.id)).length] as const,
      )
      .filter(([, count]) => count > 0),
  );
}
