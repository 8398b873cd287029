import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export type NotificationBannerProps = Readonly<Omit<ComponentProps<'div'>, 'title'>> & {
  readonly isSuccess?: boolean | undefined;
  readonly title?: ReactNode;
  readonly titleId?: string | undefined;
};

export function NotificationBanner(props: NotificationBannerProps) {
  const { isSuccess, titleId = 'govuk-notification-banner-title', className, children, ...own } = props;
  const { title = isSuccess ? 'Success' : 'Important', ...rest } = own;
  return (
    <div
      className={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        className,
      )}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...rest}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
