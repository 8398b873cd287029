import { lensFrame, lensFrameMarks, type LensLayout } from './lens-frame';
import { lensGroupMarks } from './lens-group';
import { lensNameMarks } from './lens-name-marks';
import { runPoints, unbrokenRuns, type LensProfile } from './lens-step';
import { lensValueMarks } from './lens-values';
import { lensLabel, lensReadings } from './lens-words';
import { type Glyph, type Picture, type Series } from './picture';

const OWN: Glyph = { shape: 'diamond', className: 'g-here', radius: 9 };
const PREVIOUS: Glyph = { shape: 'square', className: 'g-past-m', radius: 4 };

function profileSeries({ lenses }: LensProfile): readonly Series[] {
  const previous = unbrokenRuns(lenses.map((lens) => lens.previous)).map(runPoints);
  const own = unbrokenRuns(lenses.map((lens) => lens.own)).map(runPoints);
  return [
    ...previous.map((points, run) => ({ id: `previous-${run}`, points, line: 'g-past', glyph: PREVIOUS })),
    ...own.map((points, run) => ({ id: `own-${run}`, points, line: 'g-here-l', glyph: OWN })),
  ];
}

/**
 * The way from policy to impact on the whole axis from 0 to 100. Source: "Lens profile" of the signature
 * screens. The narrow layout is for a phone: names stand beneath the picture instead of at its right end.
 */
export function lensProfile(profile: LensProfile, layout: LensLayout = 'wide'): Picture {
  const frame = lensFrame(profile, layout);
  return {
    width: frame.width,
    height: frame.height,
    label: lensLabel(profile),
    x: frame.x,
    y: frame.y,
    behind: [...lensFrameMarks(profile, frame), ...lensGroupMarks(profile.lenses, frame)],
    series: profileSeries(profile),
    front: [...lensNameMarks(profile, frame), ...lensValueMarks(profile, frame)],
    readAlong: 'x',
    reach: [frame.y.range[1], frame.y.range[0]],
    readings: lensReadings(profile),
  };
}
