import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { FrameworkRows } from '@/components/framework/framework-rows';
import { PrincipleCounts } from '@/components/framework/principle-counts';
import { HowItWorks, WhatThisIsNot, WhoseToolkit } from '@/components/framework/public-words';
import { ButtonLink } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { PageHeading } from '@/components/shell/page-heading';
import { listFrameworks } from '@/db/queries/frameworks';
import { listPrinciples } from '@/db/queries/reference';
import { publicScope } from '@/lib/access/scope';
import { FRAMEWORK_BLURBS } from '@/lib/framework/framework-outline-blurbs';
import { countByPrinciple } from '@/lib/framework/framework-outline-principles';
import { frameworkRow } from '@/lib/framework/framework-outline-row';

export default async function PublicHomePage() {
  const { definitions, principles } = await inScope(publicScope(), async (tx) => ({
    definitions: await listFrameworks(tx),
    principles: await listPrinciples(tx),
  }));
  const rows = definitions.map((definition) => frameworkRow(definition, FRAMEWORK_BLURBS[definition.id]));
  const counts = countByPrinciple(definitions);
  return (
    <PageFrame isPublic>
      <div className="ct-split ct-split--23">
        <div>
          <PageHeading>
            How well does your council do by care-experienced people, and can it prove it?
          </PageHeading>
          <p className="ct-lead">
            A shared toolkit for councils that want an honest answer. They assess themselves, see where they
            stand beside other councils, and decide what to do next.
          </p>
          <SignIn isDemonstration={await isDemonstration()} />
        </div>
        <HowItWorks />
      </div>
      <h2 className="ct-h2">Questionnaires that a council answers about itself</h2>
      <FrameworkRows frameworks={rows} />
      <WhoseToolkit />
      <h2 className="ct-h2">The principles it serves</h2>
      <p className="ct-p">
        A policy lab of co-operative councils made this. Each question says which of their principles it
        serves.
      </p>
      <Details summary="The principles, and how many questions serve each">
        <PrincipleCounts
          principles={principles.map((one) => ({ ...one, questionCount: counts.get(one.id) ?? 0 }))}
          questionCount={rows.reduce((sum, row) => sum + row.questionCount, 0)}
        />
      </Details>
      <WhatThisIsNot />
    </PageFrame>
  );
}

function SignIn({ isDemonstration: isDemo }: { readonly isDemonstration: boolean }) {
  return (
    <>
      <div className="ct-buttons">
        <ButtonLink href="/sign-in">{isDemo ? 'Look round the demonstration' : 'Sign in'}</ButtonLink>
        <a href="/frameworks">Read the questions</a>
      </div>
      {isDemo ? (
        <p className="ct-p ct-s ct-muted">
          You look round as somebody invented: a council’s lead, a colleague, a lab member. It takes no email.
        </p>
      ) : null}
    </>
  );
}
