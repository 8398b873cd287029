/** The name of the form that sends: also what stands above it can be wrong, and its message has to lead there. */
export const SEND_FORM = 'send';
