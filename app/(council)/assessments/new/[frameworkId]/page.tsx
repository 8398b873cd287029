import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import type { LastRound } from '@/app/_server/answering/load-last-round';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { loadInherited } from '@/app/_server/answering/load-inherited';
import type { Inherited } from '@/app/_server/answering/load-inherited';
import { today } from '@/app/_server/today';
import { ChangedQuestions } from '@/components/assessment/changed-questions';
import { ExtensionNote } from '@/components/assessment/extension-note';
import { StartFacts } from '@/components/assessment/start-facts';
import { ButtonLink } from '@/components/govuk/button';
import { NOfNLine } from '@/components/shell/n-of-n-line';
import { PageHeading } from '@/components/shell/page-heading';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref } from '@/lib/assessment/addresses';
import { offerWords, startOffers } from '@/lib/assessment/start-words';
import { closingWords } from '@/lib/format/day-distance';
import { carryForward } from '@/lib/assessment/carry-forward';
import { beginningItems } from '@/lib/assessment/last-round-words';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { versionChanges } from '@/lib/framework/version-changes';
import { startOwnAssessment } from './actions';
import { loadStart } from './load-start';
import type { StartView } from './load-start';
import { StartForm } from './start-form';

export const metadata: Metadata = { title: 'Before you start' };

export default async function StartPage({ params }: PageProps<'/assessments/new/[frameworkId]'>) {
  const frameworkId = frameworkIdSchema.safeParse((await params).frameworkId);
  if (!frameworkId.success) notFound();
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const day = today();
  const view = await inScope(scope, (tx) =>
    loadStart(tx, scope, { frameworkId: frameworkId.data, today: day }),
  );
  if (view === undefined) notFound();
  const { definition, round, usualType } = view;
  const inherited = await inheritedFor(scope, view);
  const offer = startOffers(definition).find(({ authorityType }) => authorityType === usualType);
  return (
    <PageFrame section="assessments" crumbs={[{ href: '/assessments', label: 'Assessments' }]}>
      <PageHeading over={`${viewer.authorityName ?? ''}, before you start`}>{definition.title}</PageHeading>
      <NOfNLine
        parts={[
          ...(offer === undefined ? [] : [offerWords(offer)]),
          round === null ? 'no round is open' : `${round.name} round ${closingWords(round.closesOn, day)}`,
        ]}
      />
      {round === null ? null : <ExtensionNote {...round} today={day} />}
      <p className="ct-lead">{definition.purpose}</p>
      <p className="ct-p">{definition.audience}</p>
      {view.lastRound === null ? null : (
        <ChangedQuestions
          roundName={view.lastRound.roundName}
          changes={versionChanges(view.lastRound.definition, definition, usualType)}
        />
      )}
      <StartFacts definition={definition} />
      <h2 className="ct-h2">Start</h2>
      <StartSection view={view} inherited={inherited} scope={scope} />
    </PageFrame>
  );
}

/** What councils that were taken over sent, while there is something to begin. */
async function inheritedFor(
  scope: AuthorityScope,
  { round, started, definition }: StartView,
): Promise<readonly Inherited[]> {
  if (round === null || started !== undefined) return [];
  const { opensOn } = round;
  return inScope(scope, (tx) => loadInherited(tx, scope, { frameworkId: definition.id, opensOn }));
}

type StartSectionProps = {
  readonly view: StartView;
  readonly inherited: readonly Inherited[];
  readonly scope: AuthorityScope;
};

function StartSection({ view, inherited, scope }: StartSectionProps) {
  const { definition, started, whyNot, usualType } = view;
  if (started !== undefined) {
    return (
      <>
        <p className="ct-p">Your council has started this already. There is one for each round.</p>
        <ButtonLink href={assessmentHref(started.id)}>Go to the task list</ButtonLink>
      </>
    );
  }
  if (whyNot !== null) return <p className="ct-p">{whyNot}</p>;
  if (!roleAllows(scope.role, 'assessment:start')) {
    return (
      <p className="ct-p">
        {onlyHolders('assessment:start')} Ask them. You can{' '}
        <a href={`/frameworks/${definition.id}`}>read every question</a> now.
      </p>
    );
  }
  const kinds = startOffers(definition).map((offer) => ({
    value: offer.authorityType,
    label: offer.label,
    hint: offerWords(offer),
  }));
  return (
    <StartForm
      action={startOwnAssessment.bind(null, placeKey(scope))}
      frameworkId={definition.id}
      kinds={kinds}
      usualKind={usualType}
      beginnings={beginningsOf(view, inherited)}
    />
  );
}

function beginningsOf(
  { definition, usualType, lastRound }: StartView,
  inherited: readonly Inherited[],
): ReturnType<typeof beginningItems> | null {
  const sentOf = ({ roundName, sent }: LastRound) => ({
    roundName,
    carried: carryForward(definition, usualType, { sent, today: today() }).length,
  });
  const items = beginningItems(
    lastRound && sentOf(lastRound),
    inherited.map((one) => ({ ...one, ...sentOf(one.lastRound) })),
  );
  return items.length === 0 ? null : items;
}
