import type { ReactNode } from 'react';
import { SkipLink } from '@/components/govuk/skip-link';
import type { Crumb } from '@/components/shell/breadcrumb-trail';
import { BreadcrumbTrail } from '@/components/shell/breadcrumb-trail';
import { RecordBanner } from '@/components/handover/record-banner';
import { DemonstrationBanner } from '@/components/shell/demonstration-banner';
import { MainNav } from '@/components/shell/main-nav';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { placeName } from '@/lib/access/place';
import { ROLE_NAMES } from '@/lib/access/roles';
import { YOUR_EMAILS } from '@/lib/emails/own-emails';
import { RESULTS } from '@/lib/open-data/addresses';
import { OFFICIAL_FIGURES } from '@/lib/statistics/addresses';
import { isDemonstration } from '@/app/_server/installation';
import type { SignedIn } from '@/app/_server/sign-in/viewer';
import { findSignedIn } from '@/app/_server/sign-in/viewer';
import type { Section } from './main-nav-items';
import { mainNavItems } from './main-nav-items';
import { SignOutButton } from './sign-out-button';

const FOOTER_LINKS = [
  { href: '/help', label: 'Help' },
  { href: RESULTS, label: 'Results' },
  { href: OFFICIAL_FIGURES, label: 'Official figures' },
  { href: '/accessibility-statement', label: 'Accessibility statement' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/cookies', label: 'Cookies' },
] as const;

const OWN_EMAILS = { href: YOUR_EMAILS, label: 'Your emails' } as const;

type PageFrameProps = {
  readonly section?: Section;
  readonly crumbs?: readonly Crumb[];
  /** Pages that officers work on all day are set a little smaller than public ones. */
  readonly isPublic?: boolean;
  readonly children: ReactNode;
};

/** What stands around every page: who is signed in, the main links, the way back, the footer. */
export async function PageFrame({ section, crumbs = [], isPublic = false, children }: PageFrameProps) {
  const signedIn = await findSignedIn();
  return (
    <div className={isPublic ? 'ct-public' : 'ct-office'}>
      <SkipLink href="#main">Skip to main content</SkipLink>
      <FrameHeader signedIn={signedIn} section={section ?? null} isDemonstration={await isDemonstration()} />
      <div className="ct-width">
        {crumbs.length > 0 ? <BreadcrumbTrail items={crumbs} /> : null}
        <main className="ct-main" id="main">
          {isPublic ? null : <BannerOfPlace signedIn={signedIn} />}
          {children}
        </main>
      </div>
      <SiteFooter links={signedIn === null ? FOOTER_LINKS : [OWN_EMAILS, ...FOOTER_LINKS]}>
        Framework wording is a pilot: drafted from public sources, not yet tested with care-experienced
        people.
      </SiteFooter>
    </div>
  );
}

function BannerOfPlace({ signedIn }: { readonly signedIn: SignedIn | null }) {
  const succession = signedIn?.drawn?.succession ?? null;
  return succession === null ? null : <RecordBanner {...succession} />;
}

type FrameHeaderProps = {
  readonly signedIn: SignedIn | null;
  readonly section: Section | null;
  readonly isDemonstration: boolean;
};

function FrameHeader({ signedIn, section, isDemonstration }: FrameHeaderProps) {
  const acting = signedIn?.acting ?? null;
  return (
    <SiteHeader
      {...headerProps(acting)}
      changeHref={signedIn !== null && signedIn.places.length > 1 ? '/places' : undefined}
      signOut={signedIn ? <SignOutButton /> : <a href="/sign-in">Sign in</a>}
    >
      {acting ? <MainNav items={mainNavItems(acting.member.role, section)} /> : null}
      {isDemonstration ? <DemonstrationBanner /> : null}
    </SiteHeader>
  );
}

function headerProps(acting: SignedIn['acting']) {
  if (acting === null) return { homeHref: '/' };
  return {
    homeHref: '/home',
    organisation: placeName(acting),
    person: `${acting.displayName}, ${ROLE_NAMES[acting.member.role]}`,
  };
}
