import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export function SkipLink({ href = '#main', className, children, ...rest }: Readonly<ComponentProps<'a'>>) {
  return (
    <a
      href={href}
      className={classNames('govuk-skip-link', className)}
      data-module="govuk-skip-link"
      {...rest}
    >
      {children}
    </a>
  );
}
