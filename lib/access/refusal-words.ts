/** What a request is told that gets no page and no answer: in plain words, for whoever made it by hand. */
export const ONLY_THIS_SITE = 'Only this site can send that';
export const NOT_A_FORM = 'That is not a form';
export const NOT_FROM_A_FORM = 'That did not come from a form of this site';
export const FORM_TOO_LONG = 'That is more than a form here can hold';
export const ANSWER_TOO_LONG = 'That is more than one answer can hold';
export const WRONG_METHOD = 'Only reading and sending a form is possible here';
export const SIGN_IN_FIRST = 'Sign in first';
export const NOT_YOUR_ROLE = 'Your role cannot do that';
export const NOT_FOUND = 'Not found';
