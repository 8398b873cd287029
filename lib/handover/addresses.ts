/** The pages of successions. */

/** Where the lab offers them. */
export const SUCCESSIONS = '/lab/successions';

/** Where the lab hands over in the stead of a council that has no lead. */
export const HAND_OVER_INSTEAD = `${SUCCESSIONS}/hand-over`;

export function handOverInsteadHref(successionId: string): string {
  return `${HAND_OVER_INSTEAD}?succession=${successionId}`;
}

/** Where the lab takes one back, with the reason. */
export const WITHDRAW_HANDOVER = `${SUCCESSIONS}/withdraw`;

export function withdrawHandoverHref(successionId: string): string {
  return `${WITHDRAW_HANDOVER}?succession=${successionId}`;
}

/** Where both councils read what is handed over, and their leads hand over and accept. */
export function handoverHref(successionId: string): string {
  return `/handovers/${successionId}`;
}
