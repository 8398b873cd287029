/** Why an answer was not saved, where the answer itself is not at fault. */
export const FORM_WAS_LOST = 'Part of the form was lost on its way. Load the page again';
export const IS_LOCKED =
  'This assessment can no longer be changed: it was sent, or its round has closed. Load the page again';
