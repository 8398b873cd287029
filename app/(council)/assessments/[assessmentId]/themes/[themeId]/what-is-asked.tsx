import type { ThemeView } from '@/app/_server/answering/theme-view';
import { NotAskedNote } from '@/components/assessment/not-asked-note';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';
import { nextShownTheme } from '@/lib/assessment/next-theme';
import { notAskedWords } from '@/lib/assessment/not-asked-words';
import { minutesFor, minutesInWords } from '@/lib/assessment/minutes';
import { notAskedOf } from '@/lib/assessment/progress';
import { countOf } from '@/lib/format/number-word';

interface WhatIsAskedProps {
  readonly view: ThemeView;
  /** Who else was here just now. */
  readonly presence: string | null;
}

/** How much the theme asks. */
export function WhatIsAsked({ view, presence }: WhatIsAskedProps) {
  if (view.shown.length === 0) return <NotAskedTheme view={view} />;
  return (
    <p className="ct-s ct-muted ct-p">
      {countOf(view.shown.length, 'question')}, about {minutesInWords(minutesFor(view.shown))}.{' '}
      {view.state === 'open' ? presence : null}
    </p>
  );
}

/** A theme without a question for this council: no empty form, but why, and what comes next. */
function NotAskedTheme({ view }: { readonly view: ThemeView }) {
  const { assessment, definition, theme, answers } = view;
  const { id, authorityType } = assessment;
  const next = nextShownTheme(definition, { authorityType, answers }, theme.id);
  return (
    <NotAskedNote
      words={notAskedWords(notAskedOf(theme, assessment), definition, authorityType)}
      onward={
        next === undefined
          ? { href: assessmentHref(id, 'check-answers'), label: 'Go on to the answers' }
          : { href: themeHref(id, next.id), label: `Go on to ${next.title}` }
      }
      all={assessmentHref(id)}
    />
  );
}
