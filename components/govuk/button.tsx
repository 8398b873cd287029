import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

interface ButtonLook {
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  readonly isStartButton?: boolean | undefined;
}

export type ButtonProps = Readonly<ComponentProps<'button'>> & ButtonLook;
export type ButtonLinkProps = Readonly<ComponentProps<'a'>> & ButtonLook & { readonly href: string };

export function Button(props: ButtonProps) {
  const { variant, isStartButton, className, disabled, type = 'submit', children, ...rest } = props;
  return (
    <button
      type={type}
      className={buttonClass({ variant, isStartButton }, className)}
      data-module="govuk-button"
      disabled={disabled}
      aria-disabled={disabled ? true : undefined}
      {...rest}
    >
      <ButtonContent isStartButton={isStartButton}>{children}</ButtonContent>
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, isStartButton, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a
      role="button"
      draggable={false}
      className={buttonClass({ variant, isStartButton }, className)}
      data-module="govuk-button"
      {...rest}
    >
      <ButtonContent isStartButton={isStartButton}>{children}</ButtonContent>
    </a>
  );
}

function buttonClass({ variant, isStartButton }: ButtonLook, className: string | undefined): string {
  return classNames(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    isStartButton && 'govuk-button--start',
    className,
  );
}

interface ButtonContentProps {
  readonly isStartButton: boolean | undefined;
  readonly children: ReactNode;
}

function ButtonContent({ isStartButton, children }: ButtonContentProps) {
  if (!isStartButton) return children;
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}{' '}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
