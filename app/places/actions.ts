'use server';

import { z } from 'zod';
import { actFrom } from '@/app/_server/across-councils';
import { personAction } from '@/app/_server/action-wrappers';
import { goTo } from '@/app/_server/requests/go-to';
import { placeKey, placeOf } from '@/lib/access/place';
import { HOME, returnAddress } from '@/lib/access/return-address';

/** Changes the place that the person acts from. From the next request on, roles and rights are read for it. */
export const changePlace = personAction({
  name: 'place:change',
  schema: z.object({ place: z.string().default(''), next: z.string().default('') }),
  handle: async ({ scope, input }) => {
    const place = placeOf(scope.places, input.place);
    if (place === undefined) {
      return { errors: [{ field: 'place', message: 'Select a council where you have a place' }], values: {} };
    }
    await actFrom(scope, placeKey(place.member));
    goTo(returnAddress(input.next) ?? HOME);
  },
});
