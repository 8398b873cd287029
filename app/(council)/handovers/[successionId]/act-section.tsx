import { acceptOther, bringEvidence, handOverOwn } from '@/app/(council)/handovers/actions';
import { ActForm } from '@/components/team/act-form';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Standing } from '@/lib/handover/handover-words';
import type { HandedOverItem, Succession } from '@/lib/handover/succession';
import { SplitForm } from './split-form';

type ActSectionProps = {
  readonly one: Succession;
  readonly items: readonly HandedOverItem[];
  readonly act: Standing['act'];
  readonly scope: AuthorityScope;
};

/** What can be done now: a button for a lead, and for everybody else who can. */
export function ActSection({ one, items, act, scope }: ActSectionProps) {
  if (act === null) return null;
  const { heading, text, label, action } = actOf(one, act);
  const pieces = evidenceOf(items);
  return (
    <>
      <h2 className="ct-h2">{heading}</h2>
      {roleAllows(scope.role, 'handover:decide') ? (
        <>
          <p className="ct-p">{text}</p>
          {act === 'hand-over' && one.alongside.length > 0 && pieces.length > 0 ? (
            <SplitForm
              {...{ label, pieces }}
              action={action.bind(null, placeKey(scope))}
              id={one.id}
              toName={one.toName}
            />
          ) : (
            <ActForm
              action={action.bind(null, placeKey(scope))}
              id={one.id}
              label={label}
              variant={act === 'bring-evidence' ? 'secondary' : undefined}
            />
          )}
        </>
      ) : (
        <p className="ct-p">{onlyHolders('handover:decide')} Ask them.</p>
      )}
    </>
  );
}

function evidenceOf(items: readonly HandedOverItem[]) {
  return items.flatMap(({ kind, subjectId, title }) =>
    kind === 'evidence' && subjectId !== null ? [{ id: subjectId, title }] : [],
  );
}

function actOf({ fromName, toName }: Succession, act: NonNullable<Standing['act']>) {
  switch (act) {
    case 'hand-over':
      return {
        heading: 'Hand over',
        text: `You hand everything on this page over to ${toName}, under your name. It cannot be taken back by you, only by the policy lab, until a lead of ${toName} accepts it.`,
        label: `Hand over to ${toName}`,
        action: handOverOwn,
      };
    case 'accept':
      return {
        heading: 'Accept',
        text: `You accept everything on this page for ${toName}, under your name. It cannot be taken back.`,
        label: `Accept ${fromName}`,
        action: acceptOther,
      };
    case 'bring-evidence':
      return {
        heading: 'Evidence that was added since',
        text: `Copies what ${fromName} has added since it was accepted. What you have already does not come twice.`,
        label: 'Copy what is new',
        action: bringEvidence,
      };
  }
}
