'use server';

import { findOrMakePerson } from '@/app/_server/across-councils';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { findAuthority } from '@/db/queries/authorities';
import { addAuthorityMember, addLabMember, endPlace, findPlace } from '@/db/queries/change-places';
import { changeLabMembership } from '@/db/queries/lab-memberships';
import { PEOPLE } from '@/lib/team/addresses';
import { PLACE_IS_GONE, lastOneWords } from '@/lib/team/team-words';
import { PLACES_IN_LAB } from '@/lib/access/lab-parts';
import { oneSchema } from '@/lib/team/person-fields';
import { labPersonSchema, membershipSchema, personSchema } from './schemas';

/** Gives a person a place in an authority. No email goes out: the administrator tells them. The council can see it. */
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
    const userId = await findOrMakePerson(email, name);
    const added = await inScope(scope, async (tx) => {
      const result = await addAuthorityMember(tx, scope, { userId, displayName: name, authorityCode, role });
      const event = result.ok
        ? { outcome: role, subjectId: result.memberId }
        : { outcome: result.reason, subjectId: null };
      await recordAudit(tx, scope, { action: 'place:add', ...event, authorityCode });
      return result;
    });
    if (added.ok) goTo(`${PEOPLE}?done=added`);
    const message = `Somebody with this address already has a place in ${authority.name}`;
    return { errors: [{ field: 'email', message }], values: input };
  },
});

/** Gives a person a place in the lab. No email goes out: the administrator tells them. */
export const addLabPerson = labAction({
  name: 'person:add-to-lab',
  permission: 'people:manage',
  schema: labPersonSchema,
  handle: async ({ scope, input }) => {
    const { name: displayName, email, part } = input;
    const userId = await findOrMakePerson(email, displayName);
    const added = await inScope(scope, async (tx) => {
      const result = await addLabMember(tx, scope, { userId, displayName, ...PLACES_IN_LAB[part] });
      const event = result.ok
        ? { outcome: part, subjectId: result.memberId }
        : { outcome: result.reason, subjectId: null };
      await recordAudit(tx, scope, { action: 'place:add', ...event });
      return result;
    });
    if (added.ok) goTo(`${PEOPLE}?done=added`);
    const message = 'Somebody with this address already has a place in the policy lab';
    return { errors: [{ field: 'email', message }], values: input };
  },
});

/** Ends a place, of a council or of the lab. The council can see it. */
export const endAnyPlace = labAction({
  name: 'person:end-place',
  permission: 'people:manage',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const { result, place } = await inScope(scope, async (tx) => {
      const place = await findPlace(tx, scope, id);
      const result = await endPlace(tx, scope, id);
      await recordAudit(tx, scope, {
        action: 'place:end',
        outcome: result.ok ? 'ended' : result.reason,
        subjectId: id,
        authorityCode: place?.authorityCode ?? null,
      });
      return { result, place };
    });
    if (result.ok) goTo(`${PEOPLE}?done=ended`);
    const message =
      result.reason === 'gone' || place === undefined
        ? PLACE_IS_GONE
        : lastOneWords(place.displayName, place.role);
    return { errors: [{ field: 'act', message }], values: {} };
  },
});

/** Says from today whether a council is a member of the lab. It changes with whom councils can compare, from the next figures on. */
export const changeMembership = labAction({
  name: 'membership:change',
  permission: 'people:manage',
  schema: membershipSchema,
  handle: async ({ scope, input }) => {
    const { council: councilCode, membership } = input;
    const isMember = membership === 'member';
    const { authority, isChanged } = await inScope(scope, async (tx) => {
      const authority = await findAuthority(tx, councilCode);
      const isChanged =
        authority !== undefined &&
        (await changeLabMembership(tx, scope, { councilCode, isMember, today: today() }));
      if (authority !== undefined) {
        const outcome = isChanged ? membership : 'unchanged';
        const about = { subjectId: null, authorityCode: councilCode };
        await recordAudit(tx, scope, { action: 'membership:change', outcome, ...about });
      }
      return { authority, isChanged };
    });
    if (authority === undefined)
      return { errors: [{ field: 'council', message: 'Select a council' }], values: input };
    if (isChanged) goTo(`${PEOPLE}?done=membership`);
    const message = `${authority.name} ${isMember ? 'is or was a member today already' : 'is no member of the lab'}`;
    return { errors: [{ field: 'council', message }], values: input };
  },
});
