import type { Metadata } from 'next';
import { OtherPlacesNote } from '@/app/_frame/other-places-note';
import { PageFrame } from '@/app/_frame/page-frame';
import { EmptyState } from '@/components/shell/empty-state';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  return (
    <PageFrame isPublic>
      <EmptyState heading="We cannot find that page">
        <p className="ct-p">
          The address may be wrong, or the page may belong to another council. You can{' '}
          <a href="/">go to the first page</a>.
        </p>
        <OtherPlacesNote />
      </EmptyState>
    </PageFrame>
  );
}
