import type { Metadata } from 'next';
import { HostFills } from '@/app/(public)/host-fills';
import { PageFrame } from '@/app/_frame/page-frame';
import { PageHeading } from '@/components/shell/page-heading';

export const metadata: Metadata = { title: 'Accessibility statement' };

/** In the order and, where it is set, the wording of the government's model statement for public sector websites. */
export default function AccessibilityStatementPage() {
  return (
    <PageFrame isPublic>
      <PageHeading>Accessibility statement for the Care Experience Toolkit</PageHeading>
      <HostFills>the name of the organisation that runs this website, and its address.</HostFills>
      <p className="ct-p">
        We want as many people as possible to be able to use this website. You should be able to:
      </p>
      <ul className="ct-list">
        <li>change colours, contrast levels and fonts using browser or device settings</li>
        <li>zoom in up to 400% without the text spilling off the screen</li>
        <li>do everything with a keyboard</li>
        <li>do everything without script</li>
        <li>listen to the website with a screen reader</li>
      </ul>
      <p className="ct-p">
        <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to
        use if you have a disability.
      </p>
      <h2 className="ct-h2">How accessible this website is</h2>
      <p className="ct-p">
        We do not know yet, because nobody with a disability has tested it. We know of these gaps:
      </p>
      <ul className="ct-list">
        <li>The questions are long. They are written plainly, but not in Easy Read.</li>
        <li>Comparison tables with many columns scroll sideways on a phone.</li>
        <li>PDF reports are tagged, but have not been checked with a screen reader.</li>
      </ul>
      <h2 className="ct-h2">Feedback and contact information</h2>
      <HostFills>
        an email address and a phone number for asking for information in another format, such as large print,
        Easy Read or braille, for reporting problems, and how soon you reply.
      </HostFills>
      <h2 className="ct-h2">Enforcement procedure</h2>
      <p className="ct-p">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility
        regulations’). If you are not happy with how we respond to your complaint, contact the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
      </p>
      <Compliance />
    </PageFrame>
  );
}

function Compliance() {
  return (
    <>
      <h2 className="ct-h2">Technical information about this website’s accessibility</h2>
      <p className="ct-p">
        Whoever runs this installation is committed to making its website accessible, in accordance with the
        Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <h3 className="ct-h3">Compliance status</h3>
      <p className="ct-p">
        This website has not been audited against the{' '}
        <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA
        standard. Until it has been, treat it as not compliant.
      </p>
      <h2 className="ct-h2">Preparation of this accessibility statement</h2>
      <p className="ct-p">
        This statement was prepared on 21 November 2026, by the people who built the website. They tested it
        themselves: by automatic checks (axe) in the project’s own tests, by looking at pages at three widths,
        printed and without script. It was not tested with screen readers, voice control or magnifiers, and no
        disabled person was paid to test it.
      </p>
      <HostFills>the dates of an audit and of the next review of this statement.</HostFills>
    </>
  );
}
