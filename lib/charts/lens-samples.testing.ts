import { type LensGroup, type LensProfile, type LensStep } from './lens-step';

const LENSES = [
  { id: 'policy', label: 'Policy', sub: 'what is decided' },
  { id: 'practice', label: 'Practice', sub: 'what is done' },
  { id: 'culture', label: 'Culture', sub: 'how staff think' },
  { id: 'impact', label: 'Impact', sub: 'what changed' },
];

type Four<Value> = readonly [Value, Value, Value, Value];

/** Four lenses with these values, in their order. */
export function lensSteps(values: {
  readonly own: Four<number | null>;
  readonly previous?: Four<number | null>;
  readonly group?: Four<LensGroup | null>;
}): readonly LensStep[] {
  return LENSES.map((lens, index) => ({
    ...lens,
    own: values.own[index] ?? null,
    previous: values.previous?.[index],
    group: values.group?.[index],
  }));
}

/** A group's middle half. */
export function middleHalf(lower: number, median: number, upper: number): LensGroup {
  return { lower, median, upper };
}

/** A council and its last round. */
export const TWO_ROUNDS: LensProfile = {
  lenses: lensSteps({ own: [68.9, 51.6, 52.8, 18.8], previous: [53.3, 43.5, 30.6, 18.8] }),
  ownName: 'Elmshire',
  ownRound: 'Spring 2026',
  previousRound: 'Autumn 2025',
};

/** A council and a group of others. */
export const BESIDE_OTHERS: LensProfile = {
  lenses: lensSteps({
    own: [68.9, 51.6, 52.8, 18.8],
    group: [middleHalf(60, 60, 70), middleHalf(45, 55, 60), middleHalf(35, 45, 50), middleHalf(30, 35, 40)],
  }),
  ownName: 'Elmshire',
  ownRound: 'Spring 2026',
};
