import { permissionsInWords } from '@/lib/access/permission-words';
import { AUTHORITY_ROLES, ROLE_NAMES } from '@/lib/access/roles';

/** The roles of a council, for a list of choices, each with what it may do. */
export const ROLE_ITEMS = AUTHORITY_ROLES.map((role) => ({
  value: role,
  label: ROLE_NAMES[role],
  hint: permissionsInWords(role),
}));
