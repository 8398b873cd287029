'use server';

import { randomUUID } from 'node:crypto';
import { labAction } from '@/app/_server/action-wrappers';
import { getDatabase, inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/go-to';
import { recordAudit } from '@/db/queries/audit';
import { findAuthority } from '@/db/queries/authorities';
import { addAuthorityMember } from '@/db/queries/places';
import { ensureUser } from '@/db/queries/sign-in';
import { personSchema } from './schemas';

/** Gives a person a place in an authority. No email goes out: the administrator tells them. */
export const addPerson = labAction({
  name: 'person:add',
  permission: 'people:manage',
  schema: personSchema,
  handle: async ({ scope, input }) => {
    const { name, email, authority: authorityCode, role } = input;
    const authority = await inScope(scope, (tx) => findAuthority(tx, authorityCode));
    if (authority === undefined)
      return { errors: [{ field: 'authority', message: 'Select a council or other body' }], values: input };
    // Sign-in tables are the owner's alone, so the person is made before the place, outside the scope.
    const { owner } = await getDatabase();
    const userId = await ensureUser(owner, { id: randomUUID(), email, name });
    const added = await inScope(scope, async (tx) => {
      const result = await addAuthorityMember(tx, scope, { userId, displayName: name, authorityCode, role });
      if (result.ok)
        await recordAudit(tx, scope, {
          action: 'place:add',
          outcome: role,
          subjectId: result.memberId,
          authorityCode,
        });
      return result;
    });
    if (added.ok) goTo('/lab/people?added');
    const message = `Somebody with this address already has a place in ${authority.name}`;
    return { errors: [{ field: 'email', message }], values: input };
  },
});
