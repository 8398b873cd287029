import { PageFrame } from '@/app/_frame/page-frame';
import { PageHeading } from '@/components/shell/page-heading';

export default function PublicHomePage() {
  return (
    <PageFrame isPublic>
      <PageHeading>What is life like for care-experienced people here? Say so, honestly.</PageHeading>
      <p className="ct-lead">Councils assess themselves, compare, and act.</p>
    </PageFrame>
  );
}
