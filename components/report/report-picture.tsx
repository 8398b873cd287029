import { LensProfileDrawing } from '@/components/charts/lens-profile-drawing';
import { LevelBoxesDrawing } from '@/components/charts/level-boxes-drawing';
import { SlopeDrawing } from '@/components/charts/slope-drawing';
import { ThemeScoreDrawing } from '@/components/charts/theme-score-drawing';
import type { ReportPicture as Picture } from '@/lib/report/report';

/** A picture of a report, without script: the same drawing as in its PDF. */
export function ReportPicture({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case 'lens-profile':
      return <LensProfileDrawing profile={picture.profile} />;
    case 'slope':
      return <SlopeDrawing slope={picture.slope} />;
    case 'theme-score':
      return <ThemeScoreDrawing strip={picture.strip} />;
    case 'level':
      return <LevelBoxesDrawing level={picture.level} />;
  }
}
