'use server';

import { z } from 'zod';
import { personAction } from '@/app/_server/action-wrappers';
import { getDatabase } from '@/app/_server/database';
import { goTo } from '@/app/_server/go-to';
import { choosePlace } from '@/db/queries/acting-place';
import { placeKey, placeOf } from '@/lib/access/place';

/** Changes the place that the person acts from. From the next request on, roles and rights are read for it. */
export const changePlace = personAction({
  name: 'place:change',
  schema: z.object({ place: z.string().default('') }),
  handle: async ({ scope: { sessionId, userId, places }, input }) => {
    const place = placeOf(places, input.place);
    if (place === undefined) {
      return { errors: [{ field: 'place', message: 'Select a council where you have a place' }], values: {} };
    }
    const { owner } = await getDatabase();
    await choosePlace(owner, { sessionId, userId, place: placeKey(place.member) });
    goTo('/home');
  },
});
