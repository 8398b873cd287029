import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { FrameworkRows } from '@/components/framework/framework-rows';
import { ScoringRules } from '@/components/framework/scoring-rules';
import { PageHeading } from '@/components/shell/page-heading';
import { listFrameworks } from '@/db/queries/frameworks';
import { publicScope } from '@/lib/access/scope';
import { frameworkRow } from '@/lib/framework/framework-outline-row';

export const metadata: Metadata = { title: 'Frameworks' };

export default async function FrameworksPage() {
  const definitions = await inScope(publicScope(), listFrameworks);
  return (
    <PageFrame isPublic section="frameworks">
      <PageHeading>Frameworks</PageHeading>
      <p className="ct-lead">
        A framework is a questionnaire that a council answers about itself. Anyone can read every question
        before, during and after.
      </p>
      <h2 className="ct-h2">The questionnaires</h2>
      <FrameworkRows
        frameworks={definitions.map((definition) => frameworkRow(definition, definition.purpose))}
      />
      <p className="ct-p ct-gap">
        Pilot wording: drafted from public sources, not yet tested with care-experienced people. A published
        version never changes: better words make a new version.
      </p>
      <h2 className="ct-h2">How answers are scored</h2>
      <ScoringRules />
    </PageFrame>
  );
}
