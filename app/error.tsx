'use client';

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** Something broke. The number finds the cause in the log; nothing that was saved is lost. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div className="ct-width">
      <main className="ct-main" id="main">
        <h1 className="ct-h1">Something went wrong on our side</h1>
        <p className="ct-p">What was saved is safe. Try again in a minute.</p>
        {error.digest === undefined ? null : (
          <p className="ct-p">If it goes on, tell your lab administrator this number: {error.digest}</p>
        )}
        <button type="button" className="govuk-button" onClick={reset}>
          Try again
        </button>
      </main>
    </div>
  );
}
