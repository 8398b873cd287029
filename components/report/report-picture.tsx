import { LensProfileStill } from '@/components/charts/lens-profile-still';
import { LevelBoxesStill } from '@/components/charts/level-boxes-still';
import { SlopeStill } from '@/components/charts/slope-still';
import { ThemeScoreStill } from '@/components/charts/theme-score-still';
import type { ReportPicture as Picture } from '@/lib/report/report';

/** A picture of a report, without script: the same drawing as in its PDF. */
export function ReportPicture({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case 'lens-profile':
      return <LensProfileStill profile={picture.profile} />;
    case 'slope':
      return <SlopeStill slope={picture.slope} />;
    case 'theme-score':
      return <ThemeScoreStill strip={picture.strip} />;
    case 'level':
      return <LevelBoxesStill level={picture.level} />;
  }
}
