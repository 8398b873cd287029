import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export function Hint({ className, children, ...rest }: Readonly<ComponentProps<'div'>>) {
  return (
    <div className={classNames('govuk-hint', className)} {...rest}>
      {children}
    </div>
  );
}
