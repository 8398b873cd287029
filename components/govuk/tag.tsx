import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type TagProps = Readonly<ComponentProps<'strong'>> & {
  readonly colour?:
    'grey' | 'teal' | 'green' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow' | undefined;
};

export function Tag({ colour, className, children, ...rest }: TagProps) {
  return (
    <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)} {...rest}>
      {children}
    </strong>
  );
}
