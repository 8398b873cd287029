/** The pages of a council's team and of invitations. */

export const TEAM = '/team';
export const INVITE = '/team/invite';
/** Where an invited person accepts. The mail leads here. */
export const INVITATIONS = '/invitations';

/** Where a lead gives somebody of the council another role. */
export function changeRoleHref(memberId: string): string {
  return `${TEAM}/role?member=${memberId}`;
}

/** Where a lead ends somebody's place, once they have read what that does. */
export function endPlaceHref(memberId: string): string {
  return `${TEAM}/end?member=${memberId}`;
}

export const PEOPLE = '/lab/people';

/** Where a lab administrator ends a place, of whatever council or of the lab. */
export function endAnyPlaceHref(memberId: string): string {
  return `${PEOPLE}/end?member=${memberId}`;
}
