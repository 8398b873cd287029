/** What to do about a question that came back, below the reason. By itself: the browser loads it with the form. */
export const REPLY_IN_PLACE =
  'Change the answer or the comment below. Saving it is the reply, and the approver sees it next to what stood before.';
