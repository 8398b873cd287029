import { withArticle } from '@/lib/format/article';
import { sentenceCase } from '@/lib/format/letter-case';
import { joinWords } from '@/lib/format/number-word';
import {
  AUTHORITY_PERMISSIONS,
  LAB_PERMISSIONS,
  roleAllows,
  rolesWith,
  SHARED_PERMISSIONS,
} from './permissions';
import type { Permission } from './permissions';
import { ROLE_NAMES } from './roles';
import type { Role } from './roles';

/** Every sentence about who may do what. Pages say nothing of it by themselves. */

type Act = {
  /** After the name of a role: "sends an assessment". */
  readonly does: string;
  /** After "can": "send an assessment". */
  readonly can: string;
};

const ACTS: Readonly<Record<Permission, Act>> = {
  'assessment:read': { does: 'reads the council’s assessments', can: 'read the council’s assessments' },
  'assessment:start': { does: 'starts an assessment', can: 'start an assessment' },
  'assessment:submit': { does: 'sends an assessment', can: 'send an assessment' },
  'assessment:approve': {
    does: 'approves an assessment or sends it back',
    can: 'approve an assessment or send it back',
  },
  'assessment:reopen': { does: 'opens what was sent again', can: 'open again what was sent' },
  'sign-off:record': { does: 'records the route to decision', can: 'record the route to decision' },
  'answer:edit': { does: 'answers questions', can: 'answer questions' },
  'assignment:manage': {
    does: 'gives questions to colleagues',
    can: 'give questions to colleagues',
  },
  'conversation:take-part': {
    does: 'takes part in conversations',
    can: 'take part in a conversation',
  },
  'evidence:manage': { does: 'adds evidence', can: 'add evidence or change it' },
  'not-applicable:agree': {
    does: 'agrees to “not applicable” for another reason',
    can: 'agree to “not applicable” for another reason',
  },
  'sharing:choose': { does: 'chooses who sees the result', can: 'choose who sees the result' },
  'report:export': { does: 'takes the report away', can: 'take the report away' },
  'review:ask': { does: 'asks for a review', can: 'ask for a review' },
  'review:judge': { does: 'judges what the council claims', can: 'judge what the council claims' },
  'team:read': { does: 'sees who is in the team', can: 'see who is in the team' },
  'team:manage': { does: 'invites people and ends places', can: 'invite people and end places' },
  'handover:read': {
    does: 'reads what is handed over',
    can: 'read what is handed over',
  },
  'handover:decide': {
    does: 'hands the council over to its successor, and accepts another',
    can: 'hand the council over to its successor, or accept another',
  },
  'contact:read': {
    does: 'reads requests to talk',
    can: 'see whom to call, and read requests to talk',
  },
  'contact:ask': { does: 'asks other councils to talk', can: 'ask another council to talk' },
  'contact:answer': {
    does: 'answers councils that ask to talk',
    can: 'answer a council that asks to talk',
  },
  'benchmark:view': { does: 'compares councils', can: 'compare councils' },
  'round:manage': { does: 'sets rounds', can: 'set rounds' },
  'people:manage': { does: 'gives people their places', can: 'give people their places' },
  'succession:manage': {
    does: 'says which council succeeds another',
    can: 'say which council succeeds another',
  },
  'statistics:import': { does: 'imports official figures', can: 'import official figures' },
  'insights:study': {
    does: 'studies what councils did that moved up',
    can: 'study what councils did that moved up',
  },
};

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Acts in one sentence: more are hard to read. */
const ACTS_A_SENTENCE = 3;

/** What a role may do, in short sentences without the last full stop, from the same table that grants it. */
export function permissionsInWords(role: Role): string {
  const may = [...AUTHORITY_PERMISSIONS, ...SHARED_PERMISSIONS, ...LAB_PERMISSIONS]
    .filter((permission) => roleAllows(role, permission))
    .map((permission) => doesAs(role, permission));
  const sentences = Array.from({ length: Math.ceil(may.length / ACTS_A_SENTENCE) }, (_, index) =>
    joinWords(may.slice(index * ACTS_A_SENTENCE, (index + 1) * ACTS_A_SENTENCE)),
  );
  return sentences.map(sentenceCase).join('. ');
}

/** A reviewer reads in one way only. Source: decision 008. */
function doesAs(role: Role, permission: Permission): string {
  const through = role === 'reviewer' && permission === 'assessment:read' ? ' through a review' : '';
  return `${ACTS[permission].does}${through}`;
}

/** Whoever holds a permission, inside a sentence: "an assessment lead or a contributor". */
export function holdersOf(permission: Permission): string {
  return either.format(rolesWith(permission).map((role) => withArticle(ROLE_NAMES[role])));
}

/** Who can do it, for those who cannot: "Only an assessment lead can start an assessment." */
export function onlyHolders(permission: Permission): string {
  return `Only ${holdersOf(permission)} can ${ACTS[permission].can}.`;
}

type Colleague = { readonly memberId: string; readonly displayName: string };

/**
 * The people of the council who can do it, by name: "Priya Nair (you)", "Priya Nair or Dee Adeyemi". Without any, which
 * role is missing and who can give it. `holders` are those with a role of `rolesWith(permission)`.
 */
export function holdersByName(
  permission: Permission,
  holders: readonly Colleague[],
  { viewerId }: { readonly viewerId: string },
): string {
  if (holders.length === 0) {
    const missing = either.format(rolesWith(permission).map((role) => ROLE_NAMES[role]));
    return `Your council has no ${missing} now. ${sentenceCase(holdersOf(whoCanGive(permission)))} can make somebody one`;
  }
  return either.format(
    holders.map(({ memberId, displayName }) =>
      memberId === viewerId ? `${displayName} (you)` : displayName,
    ),
  );
}

/**
 * Who can do it and whom to ask, for those who cannot: "Only an assessment lead can start an assessment. Ask Priya Nair."
 * `holders` are the people of the council with a role of `rolesWith(permission)`, the reader not among them.
 */
export function askHolders(permission: Permission, holders: readonly Colleague[]): string {
  const names = holdersByName(permission, holders, { viewerId: '' });
  return `${onlyHolders(permission)} ${holders.length === 0 ? names : `Ask ${names}`}.`;
}

/** A council whose leads have all gone has nobody who invites. */
function whoCanGive(missing: Permission): Permission {
  return roleAllows('lead', missing) ? 'people:manage' : 'team:manage';
}
