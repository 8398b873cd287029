import { TABLE_ROLES } from '@/components/shell/table-roles';
import { DifferenceList } from '@/components/review/difference-list';
import { SourceLine } from '@/components/shell/source-line';
import type { ResultsInput } from '@/lib/results/results-input';
import { differencesOf } from '@/lib/review/difference';
import { differenceLines } from '@/lib/review/difference-lines';
import { reviewProfiles } from '@/lib/review/review-profile';
import type { ReviewProfile } from '@/lib/review/review-profile';
import {
  NEVER_MIXED,
  WHO_SETTLES,
  noneOpenWords,
  reviewSentence,
  unsettledHeading,
} from '@/lib/review/review-words';

interface ReviewSectionProps {
  readonly input: ResultsInput;
  /** Where reviews are read, replied to and settled. */
  readonly reviewHref: string;
}

/** What reviewers say, apart from every figure of the council's own. Nothing before one is handed over. */
export function ReviewSection({ input, reviewHref }: ReviewSectionProps) {
  const { reviewed = [] } = input;
  const profiles = reviewProfiles(reviewed, input);
  if (profiles.length === 0) return null;
  const lines = differenceLines(differencesOf(reviewed), input);
  const open = lines.filter(({ settled }) => settled === null);
  const settled = lines.length - open.length;
  return (
    <section aria-labelledby="reviews">
      <h2 className="ct-h2" id="reviews">
        What reviewers say
      </h2>
      {profiles.map((profile) => (
        <div key={profile.review.id}>
          <p className="ct-p">{reviewSentence(profile.review)}</p>
          <ProfileTable profile={profile} />
        </div>
      ))}
      <SourceLine>{NEVER_MIXED}</SourceLine>
      <h3 className="ct-h3">{unsettledHeading(open.length)}</h3>
      <p className="ct-p ct-s">{open.length === 0 ? noneOpenWords(settled) : WHO_SETTLES}</p>
      <DifferenceList lines={open} />
      <p className="ct-p ct-s ct-gap">
        {settled === 0 ? null : `Settled by their reviewers: ${settled}. `}
        <a href={reviewHref}>Everything that reviewers say, and replies</a>
      </p>
    </section>
  );
}

function ProfileTable({ profile: { rows } }: { readonly profile: ReviewProfile }) {
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack ct-table--two">
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Theme</th>
          <th {...TABLE_ROLES.columnHeader}>The council says</th>
          <th {...TABLE_ROLES.columnHeader}>The reviewer says</th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {rows.map(({ themeId, title, council, reviewer, words }) => (
          <tr key={themeId} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{title}</th>
            <td {...TABLE_ROLES.cell} data-l="The council says:">
              {council}
            </td>
            <td {...TABLE_ROLES.cell} data-l="The reviewer says:">
              {reviewer}
              {words === '' ? null : <small>“{words}”</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
