import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ComponentProps } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadReviewPage } from '@/app/_server/review/load-reviews';
import type { ReviewPage } from '@/app/_server/review/load-reviews';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { LockedNote } from '@/components/assessment/locked-note';
import { ClaimList } from '@/components/review/claim-list';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref, reviewHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import type { Theme } from '@/lib/framework/definition';
import { judgedFields, themeClaims } from '@/lib/review/judged-fields';
import { sightWords, whyKeptBlind, whyNotJudging } from '@/lib/review/review-words';
import { judge } from './actions';
import { JudgeForm } from './judge-form';

type Address = PageProps<'/assessments/[assessmentId]/review/[themeId]'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readTheme = cache(async (assessmentId: string, themeId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const page = await inScope(scope, (tx) => loadReviewPage(tx, scope, id));
  const theme = page?.definition.themes.find((one) => one.id === themeId);
  return page === undefined || theme === undefined ? notFound() : { scope, page, theme };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { assessmentId, themeId } = await params;
  const { page, theme } = await readTheme(assessmentId, themeId);
  return { title: pageTitle(`Review: ${theme.title}`, page.definition) };
}

export default async function ReviewThemePage({ params }: Address) {
  const { assessmentId, themeId } = await params;
  const { scope, page, theme } = await readTheme(assessmentId, themeId);
  const { id } = page.assessment;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: page.definition.title },
        { href: reviewHref(id), label: 'Review' },
      ]}
    >
      <PageHeading over={`${page.definition.title}, ${page.assessment.roundName} round`}>
        Review: {theme.title}
      </PageHeading>
      <p className="ct-p">{theme.why}</p>
      <Judging scope={scope} page={page} theme={theme} />
      <p className="ct-p ct-gap">
        <a href={reviewHref(id)}>Back to the review</a>
      </p>
    </PageFrame>
  );
}

type JudgingProps = { readonly scope: AuthorityScope; readonly page: ReviewPage; readonly theme: Theme };

function Judging({ scope, page, theme }: JudgingProps) {
  const { own, isBlind } = page;
  if (own === undefined || own.review.terms === null) return <LockedNote stop={whyNotJudging(own?.review)} />;
  const { way } = own.review.terms;
  return (
    <>
      {isBlind ? (
        <LockedNote stop={whyKeptBlind(own.review)} />
      ) : (
        <p className="ct-s ct-muted ct-p">You judge {sightWords({ ...own.review, isBlind })}.</p>
      )}
      {way === 'statement' ? <Claims page={page} theme={theme} /> : null}
      <ThemeForm
        action={judge.bind(null, placeKey(scope))}
        assessmentId={page.assessment.id}
        reviewId={own.review.id}
        themeId={theme.id}
        fields={judgedFields(page, { theme, way, findings: own.findings })}
      />
    </>
  );
}

/** To a blind reviewer the questions say what the theme is about; nobody asks them to answer any. */
function Claims({ page, theme }: Pick<JudgingProps, 'page' | 'theme'>) {
  const claims = <ClaimList claims={themeClaims(page, theme)} />;
  if (!page.isBlind) return claims;
  return (
    <details className="ct-details">
      <summary>What the council is asked on this theme</summary>
      <div>
        <p className="ct-s">The council answers these questions. You do not.</p>
        {claims}
      </div>
    </details>
  );
}

function ThemeForm(props: ComponentProps<typeof JudgeForm>) {
  if (props.fields.length > 0) return <JudgeForm {...props} />;
  return (
    <p className="ct-p ct-none">No question of this theme has levels, so there is nothing to judge here.</p>
  );
}
