import type { ReactNode } from 'react';
import { EmptyState } from '@/components/shell/empty-state';

/** What a page that is not there says: the same to everybody, whatever the reason. */
export function MissingPage({ children }: { readonly children?: ReactNode }) {
  return (
    <EmptyState heading="We cannot find that page">
      <p className="ct-p">
        The address may be wrong, or the page may belong to another council. You can{' '}
        <a href="/">go to the first page</a>.
      </p>
      {children}
    </EmptyState>
  );
}
