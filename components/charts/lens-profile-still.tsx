import { lensProfile } from '@/lib/charts/lens-profile';
import { type LensProfile } from '@/lib/charts/lens-step';
import { PictureDrawing } from './picture-drawing';

/** A lens profile, without script. */
export function LensProfileStill({ profile }: { readonly profile: LensProfile }) {
  const layouts = { wide: lensProfile(profile, 'wide'), narrow: lensProfile(profile, 'narrow') };
  return <PictureDrawing layouts={layouts} place="figure" />;
}
