import type { OtherPlace } from '@/lib/action-state';

/** What a form says that was drawn for another place than its person acts from now. Nothing of it was done. */
export type ChangedPlaceWords = {
  readonly title: string;
  readonly text: string;
  /** Whether changing back lets the form be sent. */
  readonly canChange: boolean;
};

export function changedPlaceWords({ now, drawnFor }: OtherPlace): ChangedPlaceWords {
  const title = `Nothing was saved: you act for ${now} now`;
  if (drawnFor === null) {
    const text =
      'This form is for a council where you no longer have a place. Copy what you typed if you need it.';
    return { title, text, canChange: false };
  }
  return { title, text: `This form is for ${drawnFor}. What you typed is still here.`, canChange: true };
}
