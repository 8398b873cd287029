import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { invitationsTo, placesHandedOver } from '@/app/_server/across-councils';
import { requireSignedIn } from '@/app/_server/require-scope';
import { LockedNote } from '@/components/assessment/locked-note';
import { PageHeading } from '@/components/shell/page-heading';
import { placeInWords, placeKey, placeName, placeOf } from '@/lib/access/place';
import { returnAddress } from '@/lib/access/return-address';
import { ROLE_NAMES } from '@/lib/access/roles';
import { sentenceCase } from '@/lib/format/letter-case';
import { whyPlaceEnded } from '@/lib/handover/ended-place';
import type { EndedPlace } from '@/lib/handover/ended-place';
import { INVITATIONS } from '@/lib/team/addresses';
import { changePlace } from './actions';
import { PlaceForm } from './place-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export const metadata: Metadata = { title: 'Change council' };

const searchSchema = z.object({ act: z.string().nullable().catch(null), next: z.unknown().optional() });

/** Where a person says for which council they act, when they have a place in more than one. */
export default async function PlacesPage({ searchParams }: PageProps<'/places'>) {
  const { act, next: wanted } = searchSchema.parse(await searchParams);
  const next = returnAddress(wanted);
  const { userId, places, acting } = await requireSignedIn();
  if (acting === null) return <NoPlace userId={userId} />;
  const ended = await placesHandedOver(userId);
  if (places.length === 1) return <OnePlace words={placeInWords(acting)} ended={ended} />;
  return (
    <PageFrame>
      <PageHeading over="Change council">Which council do you act for?</PageHeading>
      <p className="ct-p">
        What you read and write belongs to one council at a time, and what you may do depends on your role
        there. You start with the same council the next time you sign in.
      </p>
      {next === null ? null : (
        <p className="ct-p">The page that you asked for belongs to the council that is chosen below.</p>
      )}
      <PlaceForm
        action={changePlace}
        next={next}
        acting={placeKey((placeOf(places, act ?? '') ?? acting).member)}
        places={places.map((place) => ({
          key: placeKey(place.member),
          name: placeName(place),
          role: sentenceCase(ROLE_NAMES[place.member.role]),
        }))}
      />
      <EndedPlaces ended={ended} />
      <SignOutEverywhere />
    </PageFrame>
  );
}

interface EndedPlacesProps {
  readonly ended: readonly EndedPlace[];
}

/** Why a reviewer finds a council no more that another has taken over. */
function EndedPlaces({ ended }: EndedPlacesProps) {
  return ended.map((place) => <LockedNote key={place.fromName} stop={whyPlaceEnded(place)} />);
}

function OnePlace({ words, ended }: EndedPlacesProps & { readonly words: string }) {
  return (
    <PageFrame>
      <PageHeading over="Change council">You have one place here</PageHeading>
      <p className="ct-p">You act for {words}. There is no other council to change to.</p>
      <p className="ct-p">
        <a href="/home">Go to your home page</a>
      </p>
      <EndedPlaces ended={ended} />
      <SignOutEverywhere />
    </PageFrame>
  );
}

/** Somebody who is invited for the first time comes here from signing in. */
async function NoPlace({ userId }: { readonly userId: string }) {
  if ((await invitationsTo(userId)).length > 0) redirect(INVITATIONS);
  const ended = await placesHandedOver(userId);
  return (
    <PageFrame>
      <PageHeading>You have no place here any more</PageHeading>
      <EndedPlaces ended={ended} />
      <p className="ct-p">
        You are signed in, but you hold no role in a council or in the policy lab. What you wrote is kept by
        the council that you wrote it for.
      </p>
      {ended.length > 0 ? null : (
        <p className="ct-p">If that is a mistake, ask the person who gave you your place.</p>
      )}
    </PageFrame>
  );
}
