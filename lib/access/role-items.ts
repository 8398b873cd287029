import { permissionsInWords } from './permission-words';
import { AUTHORITY_ROLES, ROLE_NAMES } from './roles';

/** The roles of a council, for a list of choices, each with what it may do. Source: product description, part 2. */
export const ROLE_ITEMS = AUTHORITY_ROLES.map((role) => ({
  value: role,
  label: ROLE_NAMES[role],
  hint: permissionsInWords(role),
}));
