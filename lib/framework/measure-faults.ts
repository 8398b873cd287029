import { faultIf, repeatFaults } from './fault';
import type { DefinitionFault, FaultPath } from './fault';
import type { Measure, QuestionOf } from './question';

type Quotient = Extract<Measure, { type: 'rate' | 'ratio' }>;

/** What is wrong with a number question. Source: framework guide, parts 2 (measure), 3 and 4 (bands). */
export function findMeasureFaults(
  question: QuestionOf<'number'>,
  path: FaultPath,
): readonly DefinitionFault[] {
  const { measure } = question;
  const at = [...path, 'measure'];
  return [
    ...rangeFaults(measure, at),
    ...repeatFaults(measure.parts ?? [], (index) => [...at, 'parts', index]),
    ...faultIf(
      measure.type === 'ratio' && measure.parts !== undefined,
      [...at, 'parts'],
      'A ratio has no parts',
    ),
    ...faultIf(measure.type === 'count' && measure.decimals > 0, [...at, 'decimals'], 'A count is whole'),
    ...faultIf(
      measure.type !== 'rate' && measure.percentFrom !== undefined,
      [...at, 'percentFrom'],
      'Only a rate can be printed as a percentage',
    ),
    ...(measure.type === 'count' ? [] : quotientFaults(measure, at)),
    ...prefillFaults(question, path),
    ...bandFaults(question, path),
  ];
}

function rangeFaults(
  range: { readonly min: number; readonly max: number },
  path: FaultPath,
): readonly DefinitionFault[] {
  return [
    ...faultIf(range.min > range.max, [...path, 'max'], 'The most is less than the least'),
    ...faultIf(range.min < 0, [...path, 'min'], 'A number cannot be below 0'),
  ];
}

function quotientFaults(measure: Quotient, path: FaultPath): readonly DefinitionFault[] {
  return (['numerator', 'denominator'] as const).flatMap((key) => {
    const mustBeWhole = measure.type === 'rate' || key === 'numerator';
    const decimals = measure[key].decimals ?? 0;
    return [
      ...rangeFaults(measure[key], [...path, key]),
      ...faultIf(mustBeWhole && decimals > 0, [...path, key, 'decimals'], 'This number is whole'),
    ];
  });
}

function prefillFaults(question: QuestionOf<'number'>, path: FaultPath): readonly DefinitionFault[] {
  return faultIf(
    question.prefill !== undefined && question.measure.type !== 'rate',
    [...path, 'prefill'],
    'A published figure fills in a top and a bottom number',
  );
}

function bandFaults(question: QuestionOf<'number'>, path: FaultPath): readonly DefinitionFault[] {
  const rule = question.scoring;
  if (rule === undefined) return [];
  const at = [...path, 'scoring', 'bands'];
  const last = rule.bands.length - 1;
  return [
    ...faultIf(
      question.measure.type !== 'rate',
      [...path, 'scoring', 'of'],
      'Only a rate is scored by its percentage',
    ),
    ...rule.bands.flatMap((band, index) => {
      const start = index === 0 ? 0 : (rule.bands[index - 1]?.max ?? 0) + 1;
      return [
        ...faultIf(band.min !== start, [...at, index, 'min'], `This band must begin at ${start}`),
        ...faultIf(band.max < band.min, [...at, index, 'max'], 'This band ends before it begins'),
      ];
    }),
    ...faultIf(rule.bands[last]?.max !== 100, [...at, last, 'max'], 'The last band must end at 100'),
  ];
}
