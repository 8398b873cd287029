'use client';

import { lensProfile } from '@/lib/charts/lens-profile';
import { type LensProfile } from '@/lib/charts/lens-step';
import { LivePicture } from './live-picture';

/** A lens profile: the drawing, then recharts over it. */
export function LensProfileChart({ profile }: { readonly profile: LensProfile }) {
  const layouts = { wide: lensProfile(profile, 'wide'), narrow: lensProfile(profile, 'narrow') };
  return <LivePicture layouts={layouts} place="figure" />;
}
