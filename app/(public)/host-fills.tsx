import type { ReactNode } from 'react';

type HostFillsProps = { readonly children: ReactNode };

/** A fact that only whoever runs an installation knows, visibly missing until they write it here. */
export function HostFills({ children }: HostFillsProps) {
  return (
    <p className="ct-note">
      <strong>To be written by whoever runs this installation:</strong> {children}
    </p>
  );
}
