import { whoAnswersHref } from '@/lib/assessment/addresses';
import type { ThemeDelegation } from '@/lib/assessment/assignment';
import { nobodyWords, overdueWords, peopleWords } from '@/lib/assessment/assignment-words';

interface WithCellProps {
  readonly assessmentId: string;
  readonly theme: { readonly themeId: string; readonly title: string };
  readonly given: ThemeDelegation;
  readonly canGive: boolean;
}

/** Whom a theme is with, what of it is with nobody, and what is overdue. */
export function WithCell({ assessmentId, theme, given, canGive }: WithCellProps) {
  const nobody = nobodyWords(given);
  const overdue = overdueWords(given);
  return (
    <td data-l="With:">
      {peopleWords(given)}
      {nobody === null ? null : (
        <>
          {given.people.length === 0 ? '' : '. '}
          <em>{nobody}</em>
          {canGive ? (
            <>
              .{' '}
              <a href={whoAnswersHref(assessmentId, { theme: theme.themeId })}>
                Give to somebody<span className="govuk-visually-hidden">: questions of {theme.title}</span>
              </a>
            </>
          ) : null}
        </>
      )}
      {overdue === null ? null : <strong className="ct-late ct-late--line">{overdue}</strong>}
    </td>
  );
}
