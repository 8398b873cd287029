'use client';

import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { changedControls } from '@/components/forms/changed-controls';

export type EarlyEdits = {
  /** Of a control that the person changed before the script came. */
  readonly take: (control: Element) => void;
  /** Of a control that the browser filled as it was on an earlier visit. */
  readonly putBack: (control: Element) => void;
};

/**
 * What was changed in a form before its script came, when it comes: on a slow phone a person chooses and types first. When
 * the browser draws a page again, after going back or a reload, it fills the form as it was. That may be older than what
 * the page was drawn with, and must not pass for new: text that was not saved is offered from the device instead.
 */
export function useEarlyEdits(form: RefObject<HTMLFormElement | null>, { take, putBack }: EarlyEdits): void {
  const onScript = useEffectEvent((element: HTMLFormElement) => {
    const settle = isDrawnAgain() ? putBack : take;
    for (const control of changedControls(element)) settle(control);
  });
  useEffect(() => {
    if (form.current !== null) onScript(form.current);
  }, [form]);
}

function isDrawnAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    navigation instanceof PerformanceNavigationTiming &&
    (navigation.type === 'reload' || navigation.type === 'back_forward')
  );
}
