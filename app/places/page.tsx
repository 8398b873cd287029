import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { invitationsTo } from '@/app/_server/across-councils';
import { requireSignedIn } from '@/app/_server/require-scope';
import { PageHeading } from '@/components/shell/page-heading';
import { placeInWords, placeKey, placeName } from '@/lib/access/place';
import { ROLE_NAMES } from '@/lib/access/roles';
import { sentenceCase } from '@/lib/format/letter-case';
import { INVITATIONS } from '@/lib/team/addresses';
import { changePlace } from './actions';
import { PlaceForm } from './place-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export const metadata: Metadata = { title: 'Change council' };

/** Where a person says for which council they act, when they have a place in more than one. */
export default async function PlacesPage() {
  const { userId, places, acting } = await requireSignedIn();
  if (acting === null) return <NoPlace userId={userId} />;
  if (places.length === 1) return <OnePlace words={placeInWords(acting)} />;
  return (
    <PageFrame>
      <PageHeading over="Change council">Which council do you act for?</PageHeading>
      <p className="ct-p">
        What you read and write belongs to one council at a time, and what you may do depends on your role
        there. You start with the same council the next time you sign in.
      </p>
      <PlaceForm
        action={changePlace}
        acting={placeKey(acting.member)}
        places={places.map((place) => ({
          key: placeKey(place.member),
          name: placeName(place),
          role: sentenceCase(ROLE_NAMES[place.member.role]),
        }))}
      />
      <SignOutEverywhere />
    </PageFrame>
  );
}

function OnePlace({ words }: { readonly words: string }) {
  return (
    <PageFrame>
      <PageHeading over="Change council">You have one place here</PageHeading>
      <p className="ct-p">You act for {words}. There is no other council to change to.</p>
      <p className="ct-p">
        <a href="/home">Go to your home page</a>
      </p>
      <SignOutEverywhere />
    </PageFrame>
  );
}

/** Somebody who is invited for the first time comes here from signing in. */
async function NoPlace({ userId }: { readonly userId: string }) {
  if ((await invitationsTo(userId)).length > 0) redirect(INVITATIONS);
  return (
    <PageFrame>
      <PageHeading>You have no place here any more</PageHeading>
      <p className="ct-p">
        You are signed in, but you hold no role in a council or in the policy lab. What you wrote is kept by
        the council that you wrote it for.
      </p>
      <p className="ct-p">If that is a mistake, ask the person who gave you your place.</p>
    </PageFrame>
  );
}
