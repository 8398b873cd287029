import { formatDay } from '@/lib/format/date';
import type { CallableCouncil } from '@/lib/contact/whom-to-call';

interface CallListProps {
  readonly councils: readonly CallableCouncil[];
  /** The name of a level. */
  readonly levelName: (level: number) => string;
  /** Where one is asked; null for a reader who cannot ask. */
  readonly askHref: ((council: CallableCouncil) => string) | null;
}

/** The councils that can be called about a question, in order of name. */
export function CallList({ councils, levelName, askHref }: CallListProps) {
  return (
    <ul className="ct-rows">
      {councils.map((council) => (
        <li className="ct-row ct-row--1" key={council.authorityCode}>
          <h3 className="ct-h3 ct-h2--first">{council.name}</h3>
          <p className="ct-s ct-muted">
            {levelName(council.level)}, as sent on {formatDay(council.submittedOn)}
          </p>
          {council.contextNote === null || council.contextNote === '' ? null : (
            <p className="ct-said">{council.contextNote}</p>
          )}
          {askHref === null ? null : (
            <p>
              <a href={askHref(council)}>
                Ask to talk<span className="govuk-visually-hidden"> with {council.name}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
