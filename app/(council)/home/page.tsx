import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { requireViewer } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';

export const metadata: Metadata = { title: 'Home' };

export default async function HomePage() {
  const viewer = await requireViewer();
  return (
    <PageFrame section="home">
      <PageHeading>{viewer.authorityName ?? 'Policy lab'}</PageHeading>
    </PageFrame>
  );
}
