import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import type { Permission } from '@/lib/access/permissions';
import { ROLE_NAMES } from '@/lib/access/roles';
import type { LabRole } from '@/lib/access/roles';
import { DISCLOSURE_RULES } from '@/lib/benchmark/disclosure-rules';
import { numberWord } from '@/lib/format/number-word';

const PLACES = [
  {
    href: '/benchmarks',
    title: 'Compare councils',
    text: `What councils share with you: by name, or as medians and quartiles of at least ${numberWord(DISCLOSURE_RULES.minimumOthers)}.`,
    needs: 'benchmark:view',
  },
  {
    href: '/lab/rounds',
    title: 'Rounds',
    text: 'When councils answer, and which frameworks they are asked.',
    needs: 'round:manage',
  },
  {
    href: '/lab/people',
    title: 'People',
    text: 'Who has a place in a council or in the lab, and in which role.',
    needs: 'people:manage',
  },
  {
    href: '/frameworks',
    title: 'Frameworks',
    text: 'Every question, with its levels, its sources and how far its wording has been tested.',
    needs: null,
  },
] as const satisfies readonly {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly needs: Permission | null;
}[];

/** Where a person of the lab can go. Nobody is shown a place that would turn them away. */
export function LabHome({ role }: { readonly role: LabRole }) {
  const places = PLACES.filter(({ needs }) => needs === null || roleAllows(role, needs));
  return (
    <>
      <PageHeading over="Policy lab">What councils share, and how it is asked</PageHeading>
      <p className="ct-p">
        Your role here: {ROLE_NAMES[role]}. A council’s answers are open to that council only.
      </p>
      <ul className="ct-rows">
        {places.map(({ href, title, text }) => (
          <li className="ct-row ct-row--1" key={href}>
            <h2 className="ct-h3 ct-h2--first">
              <a href={href}>{title}</a>
            </h2>
            <p className="ct-p ct-s">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
