import { formatDay } from '@/lib/format/date';
import { joinWords } from '@/lib/format/join-words';
import type { Side, Succession, SuccessionState } from './succession';

/** Where a succession stands, for one side: why, who can go on, and what happens next. */
export type Standing = {
  readonly why: string;
  readonly who: string;
  readonly next: string;
  /** What a lead of this side can do now. */
  readonly act: 'hand-over' | 'accept' | 'bring-evidence' | null;
};

/** Source: issue 3, points 12 and 13. */
export function handoverStanding(one: Succession, side: Side, state: SuccessionState): Standing {
  switch (state) {
    case 'offered':
      return offered(one, side);
    case 'handed-over':
      return handedOver(one, side);
    case 'accepted':
      return accepted(one, side);
    case 'in-effect':
      return inEffect(one, side);
    case 'withdrawn':
      return withdrawn(one);
  }
}

function offered({ fromName, toName, offeredBy }: Succession, side: Side): Standing {
  const why = `The policy lab (${offeredBy}) has said that ${toName} succeeds ${fromName}. ${fromName} has not handed over yet.`;
  return side === 'old'
    ? {
        why,
        who: `A lead of your council hands over. A lead of ${toName} then accepts.`,
        next: 'Nothing changes until both have done so. If it is not right, tell the policy lab, which can withdraw it.',
        act: 'hand-over',
      }
    : {
        why,
        who: `A lead of ${fromName} hands over. Where it has no lead any more, the policy lab does so in its stead.`,
        next: 'Then this page lists what is handed over, by name, and a lead of your council accepts it. We email your leads.',
        act: null,
      };
}

function handedOver(one: Succession, side: Side): Standing {
  const { fromName, toName } = one;
  const why = handedOverInWords(one);
  return side === 'old'
    ? {
        why,
        who: `A lead of ${toName} accepts it.`,
        next: 'Nothing changes until then. If it is not right, tell the policy lab, which can withdraw it until it is accepted.',
        act: null,
      }
    : {
        why,
        who: 'A lead of your council accepts it.',
        next: `Nothing changes until then. If the list is not right, ask ${fromName} before you accept; the policy lab can withdraw it.`,
        act: 'accept',
      };
}

function accepted(one: Succession, side: Side): Standing {
  const { fromName, toName, takesEffectOn } = one;
  const day = formatDay(takesEffectOn);
  return {
    why: acceptedInWords(one),
    who:
      side === 'old'
        ? `Your council goes on as before until ${day}. People of ${toName} can read its record now.`
        : `${fromName} goes on as before until ${day}. You can read its record now: choose ${fromName} where you change council.`,
    next: `From ${day} nobody can change the record of ${fromName}. It stays readable.`,
    act: side === 'old' ? null : 'bring-evidence',
  };
}

function inEffect(one: Succession, side: Side): Standing {
  const { fromName, toName, takesEffectOn } = one;
  return {
    why: `${toName} succeeded ${fromName} on ${formatDay(takesEffectOn)}. ${acceptedInWords(one)}`,
    who:
      side === 'old'
        ? `Nobody can change this record any more. ${toName} carries it on.`
        : `Nobody can change the record of ${fromName} any more. Your council carries it on.`,
    next:
      side === 'old'
        ? `Whoever works for ${toName} asks one of its leads for a place there.`
        : `It stays readable: choose ${fromName} where you change council. Your next assessment can begin with what ${fromName} sent last.`,
    act: side === 'old' ? null : 'bring-evidence',
  };
}

function withdrawn({ withdrawnBy, withdrawnAt, withdrawnReason }: Succession): Standing {
  const when = withdrawnAt === null ? '' : ` on ${formatDay(withdrawnAt)}`;
  const because = withdrawnReason === null ? '.' : `, because: “${withdrawnReason}”`;
  return {
    why: `The policy lab (${withdrawnBy ?? 'an administrator'}) withdrew this${when}${because}`,
    who: 'Nothing has changed in either council.',
    next: 'If it was right after all, the policy lab can offer it again.',
    act: null,
  };
}

function handedOverInWords({ fromName, handedOverBy, handedOverAt, handedOverReason }: Succession): string {
  const who = handedOverBy ?? fromName;
  const when = handedOverAt === null ? '' : ` on ${formatDay(handedOverAt)}`;
  return handedOverReason === null
    ? `${who} handed ${fromName} over${when}.`
    : `The policy lab (${who}) handed ${fromName} over in its stead${when}: ${handedOverReason}`;
}

function acceptedInWords({ toName, acceptedBy, acceptedAt }: Succession): string {
  const when = acceptedAt === null ? '' : ` on ${formatDay(acceptedAt)}`;
  return `${acceptedBy ?? 'A lead'} accepted it for ${toName}${when}.`;
}

/** Of a council that is split: who else succeeds it, and what each of them gets. */
export function splitWords({ fromName, toName, alongside }: Succession): string {
  const others = joinWords(alongside);
  return `${fromName} is split: ${others} ${alongside.length === 1 ? 'succeeds' : 'succeed'} it too. Each of them accepts for itself, reads the whole record, and can begin with its answers. As it hands over, ${fromName} can leave evidence out for ${toName} that belongs to another of them, but not afterwards: what it adds later is copied to each of them, unless it is withdrawn first.`;
}

/** What accepting does, for both sides to read before either acts. */
export function whatItDoes({ fromName, toName, takesEffectOn, alongside }: Succession): readonly string[] {
  return [
    `Everybody with a place in ${toName}, apart from its reviewers, can read everything in the record of ${fromName} as soon as it is accepted. They lose that when they leave ${toName}.`,
    `The evidence of ${fromName} is copied into that of ${toName}, marked with where it comes from. What was withdrawn is not${alongside.length === 0 ? '' : `, nor what ${fromName} leaves out as it hands over`}.`,
    `From ${formatDay(takesEffectOn)}, or once it is accepted if that is later, nobody can change the record of ${fromName}. Its people can still read it, its reviewers no longer. Assessments that were not sent stay as they are.`,
    `The next assessment of ${toName} can begin with the answers that ${fromName} sent last. Each counts as not answered until somebody has looked at it again.`,
    `A comparison counts ${fromName} no more once ${joinWords([toName, ...alongside], 'or')} has sent the same round or a later one: nobody is counted twice.`,
  ];
}

/** At home: what waits or has happened, in one sentence; null where there is nothing to say. */
export function homeLine(one: Succession, side: Side, state: SuccessionState): string | null {
  return side === 'old' ? homeLineOfOld(one, state) : homeLineOfSuccessor(one, state);
}

function homeLineOfOld({ toName, takesEffectOn }: Succession, state: SuccessionState): string | null {
  switch (state) {
    case 'offered':
      return `${toName} is to succeed your council on ${formatDay(takesEffectOn)}. A lead of your council hands over first.`;
    case 'handed-over':
      return `Your council is handed over to ${toName}. A lead of ${toName} has not accepted it yet.`;
    // Once it is accepted, every page says so.
    case 'accepted':
    case 'in-effect':
    case 'withdrawn':
      return null;
  }
}

function homeLineOfSuccessor({ fromName, takesEffectOn }: Succession, state: SuccessionState): string | null {
  const day = formatDay(takesEffectOn);
  switch (state) {
    case 'offered':
      return `Your council is to succeed ${fromName} on ${day}. A lead of ${fromName} hands over first.`;
    case 'handed-over':
      return `${fromName} is handed over to your council. A lead of your council has not accepted it yet.`;
    case 'accepted':
      return `Your council succeeds ${fromName} on ${day}. You can read its record now.`;
    case 'in-effect':
      return `Your council succeeded ${fromName} on ${day}. You can read its record.`;
    case 'withdrawn':
      return null;
  }
}

/** Why nothing happened when a button was pressed. */
export const NOT_DONE =
  'Nothing was done: somebody else was first, or the policy lab has withdrawn it. Load this page again to see how it stands';

/** What was done, at the head of the page that it leads to; null when the address says nothing that we know. */
export function saidDone(done: unknown, { fromName, toName }: Succession): string | null {
  const said = {
    'handed-over': `${fromName} is handed over to ${toName}. We email the leads of ${toName}.`,
    accepted: `${fromName} is accepted. You can read its record: choose ${fromName} where you change council.`,
    brought: 'What was added since is in your council’s evidence.',
    'nothing-new': 'Nothing was added since. Your council has every piece.',
  };
  return Object.entries(said).find(([key]) => key === done)?.[1] ?? null;
}
