import type { NavItem } from '@/components/shell/main-nav';
import { roleAllows } from '@/lib/access/permissions';
import type { Permission } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';

const SECTIONS = [
  { id: 'home', href: '/home', label: 'Home', needs: null },
  { id: 'assessments', href: '/assessments', label: 'Assessments', needs: 'assessment:read' },
  { id: 'evidence', href: '/evidence', label: 'Evidence', needs: 'assessment:read' },
  { id: 'team', href: '/team', label: 'Team', needs: 'team:read' },
  { id: 'benchmarks', href: '/benchmarks', label: 'Benchmarks', needs: 'benchmark:view' },
  { id: 'insights', href: '/lab/insights', label: 'Insights', needs: 'insights:study' },
  { id: 'rounds', href: '/lab/rounds', label: 'Rounds', needs: 'round:manage' },
  { id: 'people', href: '/lab/people', label: 'People', needs: 'people:manage' },
  { id: 'handovers', href: '/lab/successions', label: 'Handovers', needs: 'succession:manage' },
  { id: 'statistics', href: '/lab/statistics', label: 'Figures', needs: 'statistics:import' },
  { id: 'frameworks', href: '/frameworks', label: 'Frameworks', needs: null },
] as const satisfies readonly {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly needs: Permission | null;
}[];

export type Section = (typeof SECTIONS)[number]['id'];

/** The main links of a role, the current section marked. Nobody is shown a link that would turn them away. */
export function mainNavItems(role: Role, current: Section | null): readonly NavItem[] {
  return SECTIONS.filter(({ needs }) => needs === null || roleAllows(role, needs)).map(
    ({ id, href, label }) => ({
      href,
      label,
      ...(id === current ? { current: 'section' as const } : {}),
    }),
  );
}
