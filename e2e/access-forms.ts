import { ANSWERING_FORMS, START_FORM } from './answering-forms';
import { AWAY_FORMS } from './away-forms';
import { BEGIN_THREAD, CONVERSATION_FORMS } from './conversation-forms';
import { CONTACT_FORMS } from './contact-forms';
import { EVIDENCE_FORMS } from './evidence-forms';
import { FIGURE_FORMS } from './figure-forms';
import { HANDOVER_FORMS } from './handover-forms';
import { INSIGHT_FORMS } from './insight-forms';
import { LAB_FORMS } from './lab-forms';
import { OWN_FORMS } from './person-forms';
import { REVIEW_FORMS } from './review-forms';
import { ROUND_FORMS } from './round-forms';
import { SIGN_IN_FORMS } from './sign-in-forms';
import { TEAM_FORMS } from './team-forms';

/** Those that name an assessment. */
export const COUNCIL_FORMS = [...AWAY_FORMS, ...ANSWERING_FORMS, BEGIN_THREAD];

/** Those of one person, which do nothing for another. */
export const PERSON_FORMS = [...OWN_FORMS, ...ROUND_FORMS];

/** The forms of whoever is signed in. */
export const SIGNED_IN_FORMS = [
  ...COUNCIL_FORMS,
  START_FORM,
  ...CONVERSATION_FORMS,
  ...EVIDENCE_FORMS,
  ...REVIEW_FORMS,
  ...TEAM_FORMS,
  ...LAB_FORMS,
  ...HANDOVER_FORMS,
  ...FIGURE_FORMS,
  ...INSIGHT_FORMS,
  ...CONTACT_FORMS,
  ...PERSON_FORMS,
];
export const EVERY_FORM = [...SIGNED_IN_FORMS, ...SIGN_IN_FORMS];
