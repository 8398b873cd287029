'use client';

import './app.scss';
import ErrorPage from './error';

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** The same page for a fault so early that not even the frame of the site could be drawn. */
export default function GlobalErrorPage(props: GlobalErrorProps) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <title>Something went wrong – Care Experience Toolkit</title>
      </head>
      <body className="govuk-template__body">
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
