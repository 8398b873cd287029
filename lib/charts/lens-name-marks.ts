import { NAME_ROW, type LensFrame } from './lens-frame';
import { NAME_SIZE, profileNames, type ProfileName } from './lens-names';
import { type LensProfile } from './lens-step';
import { signMarks } from './signs';
import { lineMark, textMark, type Mark } from './mark';
import { place } from './picture';
import { spreadOut } from './spacing';
import { fitLines, fitText } from './text-width';

/** End labels stand at least this far apart. Source: "Lens profile" of the signature screens. */
const NAME_GAP = 17;
const BASELINE_SHIFT = 5;
const LEADER_FROM = 14;
const KEY = { signMiddle: 26, textLeft: 54 };

/** A line that ends before the last lens is led to its name. */
function leader(name: ProfileName, height: number, frame: LensFrame): readonly Mark[] {
  const [, last] = frame.x.domain;
  const from = place(frame.x, name.endsAt) + LEADER_FROM;
  if (name.endsAt >= last || frame.x.domain[0] < 0) return [];
  return [lineMark('g-grid', { x: from, y: place(frame.y, name.score) }, { x: frame.names - 6, y: height })];
}

function endNames(names: readonly ProfileName[], frame: LensFrame): readonly Mark[] {
  const [bottom, top] = frame.y.range;
  const wanted = names.map(({ score }) => place(frame.y, score));
  const lines = names.map(({ text }) => fitLines(text, NAME_SIZE, frame.width - frame.names));
  const tallest = Math.max(1, ...lines.map((each) => each.length));
  const gap = NAME_GAP * tallest;
  const places = spreadOut(wanted, gap, { min: top, max: bottom - 2 * BASELINE_SHIFT - gap + NAME_GAP });
  return names.flatMap((name, index) => {
    const { className } = name;
    const height = places[index] ?? 0;
    const words = (lines[index] ?? []).map((line, row) => {
      const at = { x: frame.names, y: height + BASELINE_SHIFT + row * NAME_GAP };
      return textMark(line, at, { className, size: NAME_SIZE });
    });
    return [...leader(name, height, frame), ...words];
  });
}

function keyNames(names: readonly ProfileName[], frame: LensFrame): readonly Mark[] {
  return names.flatMap(({ sign, text, className }, row) => {
    const baseline = frame.names + row * NAME_ROW;
    return [
      ...signMarks(sign, { x: KEY.signMiddle, y: baseline - BASELINE_SHIFT }),
      textMark(
        fitText(text, NAME_SIZE, frame.width - KEY.textLeft),
        { x: KEY.textLeft, y: baseline },
        { className, size: NAME_SIZE },
      ),
    ];
  });
}

/** The names of the lines: at their right ends, or as a key beneath where the picture is narrow. */
export function lensNameMarks(profile: LensProfile, frame: LensFrame): readonly Mark[] {
  const names = profileNames(profile);
  switch (frame.layout) {
    case 'wide':
      return endNames(names, frame);
    case 'narrow':
      return keyNames(names, frame);
  }
}
