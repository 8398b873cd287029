import { type LensProfile } from '@/lib/charts/lens-step';
import { type Slope } from '@/lib/charts/slope-row';
import { type SpreadStrip } from '@/lib/charts/spread-strip-row';

export const HOMES: SpreadStrip = {
  title: 'Homes',
  ownName: 'Elmshire',
  own: 46,
  band: { lower: 40, median: 50, upper: 65 },
  named: [
    { letter: 'A', name: 'Ashmoor', value: 67 },
    { letter: 'B', name: 'Brackenham', value: 53 },
  ],
};

export const PROFILE: LensProfile = {
  lenses: [
    { id: 'policy', label: 'Policy', sub: 'what is decided', own: 68.9, previous: 53.3 },
    { id: 'practice', label: 'Practice', sub: 'what is done', own: 51.6, previous: 43.5 },
    { id: 'culture', label: 'Culture', sub: 'how staff think', own: null, previous: 30.6 },
    { id: 'impact', label: 'Impact', sub: 'what changed', own: 18.8, previous: 18.8 },
  ],
  ownName: 'Elmshire',
  ownRound: 'Spring 2026',
  previousRound: 'Autumn 2025',
};

export const CHANGE: Slope = {
  rows: [
    { label: 'Homes', shortLabel: 'Homes', before: 35.7, after: 46.4, comparable: true },
    { label: 'Voice, rights and identity', shortLabel: 'Voice', before: 25, after: 54.2, comparable: true },
    { label: 'Health and wellbeing', shortLabel: 'Health', before: 50, after: 29.2, comparable: true },
  ],
  beforeLabel: 'Autumn 2025',
  afterLabel: 'Spring 2026',
};
