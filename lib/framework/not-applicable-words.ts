/** What "not applicable" is called, in each form that a page needs. When it counts is in `not-applicable`. */

export const NOT_APPLICABLE = 'Not applicable';

/** Another reason than a listed one, while an approver can still agree to it. */
export const NOT_AGREED_YET = `${NOT_APPLICABLE}, not agreed yet`;

/** The same once the answers are sent or the round has closed. */
export const NOT_AGREED = `${NOT_APPLICABLE}, not agreed`;

/** A reason that does not count, whether or not agreement would change that. */
export const NOT_COUNTED = `${NOT_APPLICABLE}, counted as not answered`;

/** In a list of counts, where a comma would part it: "2 “not applicable” not agreed". */
export function countNotAgreed(count: number): string {
  return `${count} “not applicable” not agreed`;
}
