import { lensProfile } from '@/lib/charts/lens-profile';
import { levelBoxes } from '@/lib/charts/level-boxes';
import type { Drawing } from '@/lib/charts/mark';
import { drawPicture } from '@/lib/charts/picture';
import { slopePicture } from '@/lib/charts/slope';
import { themeScoreStrip } from '@/lib/charts/theme-score-strip';
import type { ReportPicture } from './report';

/** The marks of a picture of a report, or null where its table stands alone. */
export function drawReportPicture(picture: ReportPicture): Drawing | null {
  switch (picture.kind) {
    case 'lens-profile':
      return drawPicture(lensProfile(picture.profile));
    case 'slope': {
      const slope = slopePicture(picture.slope);
      return slope === null ? null : drawPicture(slope);
    }
    case 'theme-score':
      return drawPicture(themeScoreStrip(picture.strip));
    case 'level':
      return levelBoxes(picture.level);
  }
}
