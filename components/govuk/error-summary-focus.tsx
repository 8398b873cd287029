'use client';

import { useEffect } from 'react';

interface ErrorSummaryFocusProps {
  /** The id of the error summary that stands on the same page. */
  readonly summaryId: string;
  /** Give a new value each time that the same form comes back with errors, to move focus again. */
  readonly occasion?: string | number | undefined;
}

/** Takes a reader to the error summary, and says "Error" in the page's title while it is there. */
export function ErrorSummaryFocus({ summaryId, occasion }: ErrorSummaryFocusProps) {
  useEffect(() => focusOn(summaryId), [summaryId, occasion]);
  useEffect(markTitle, [occasion]);
  return null;
}

/**
 * A div cannot take focus by itself. It is made focusable only for the moment: left so, a click
 * anywhere inside it would move focus there again, and some screen readers would read all of it.
 */
function focusOn(summaryId: string): void {
  const summary = document.getElementById(summaryId);
  if (!summary) return;
  summary.setAttribute('tabindex', '-1');
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
  summary.focus();
}

const titlePrefix = 'Error: ';

function markTitle(): () => void {
  if (!document.title.startsWith(titlePrefix)) document.title = titlePrefix + document.title;
  return () => {
    if (document.title.startsWith(titlePrefix)) document.title = document.title.slice(titlePrefix.length);
  };
}
