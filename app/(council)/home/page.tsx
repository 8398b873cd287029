import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { requireViewer } from '@/app/_server/require-scope';
import { CouncilHome } from './council-home';
import { InvitedNote } from './invited-note';
import { LabHome } from './lab-home';

export const metadata: Metadata = { title: 'Home' };

export default async function HomePage() {
  const { member, userId } = await requireViewer();
  return (
    <PageFrame section="home">
      <InvitedNote userId={userId} />
      {member.kind === 'authority' ? <CouncilHome /> : <LabHome role={member.role} />}
    </PageFrame>
  );
}
