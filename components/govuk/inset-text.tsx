import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export function InsetText({ className, children, ...rest }: Readonly<ComponentProps<'div'>>) {
  return (
    <div className={classNames('govuk-inset-text', className)} {...rest}>
      {children}
    </div>
  );
}
