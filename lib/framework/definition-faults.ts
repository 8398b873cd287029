import type { FrameworkDefinition } from './definition';
import { faultIf, repeatFaults } from './fault';
import type { DefinitionFault, FaultPath } from './fault';
import type { Condition, Question } from './question';
import { findQuestionFaults } from './question-faults';

type Placed = { readonly question: Question; readonly path: FaultPath };

/**
 * What is wrong with a framework file whose shape is right: the rules that join one field to another.
 * An empty list means that the file can be loaded. Source: framework guide, parts 1 to 4.
 */
export function findDefinitionFaults(definition: FrameworkDefinition): readonly DefinitionFault[] {
  const placed = definition.themes.flatMap((theme, themeIndex) =>
    theme.questions.map((question, index): Placed => {
      return { question, path: ['themes', themeIndex, 'questions', index] };
    }),
  );
  return [
    ...headFaults(definition),
    ...identityFaults(definition, placed),
    ...placed.flatMap(({ question, path }) =>
      findQuestionFaults(question, path, { levelNames: definition.maturityScale.map((level) => level.name) }),
    ),
    ...orderFaults(placed),
    ...routeFaults(definition, placed),
    ...sharedFaults(definition, placed),
    ...sourceFaults(definition, placed),
  ];
}

function headFaults(definition: FrameworkDefinition): readonly DefinitionFault[] {
  const types = definition.authorityTypes.map((type) => type.id);
  const lenses = definition.lenses.map((lens) => lens.id);
  return [
    ...definition.maturityScale.flatMap(({ level }, index) =>
      faultIf(level !== index, ['maturityScale', index, 'level'], `Level ${index} must stand here`),
    ),
    ...repeatFaults(types, (index) => ['authorityTypes', index, 'id']),
    ...repeatFaults(lenses, (index) => ['lenses', index, 'id']),
    ...Object.entries(definition.minutes).flatMap(([type, minutes]) =>
      faultIf(minutes % 5 !== 0, ['minutes', type], 'Minutes are rounded up to 5'),
    ),
  ];
}

function identityFaults(
  definition: FrameworkDefinition,
  placed: readonly Placed[],
): readonly DefinitionFault[] {
  const themeIds = definition.themes.map((theme) => theme.id);
  const questionIds = placed.map(({ question }) => question.id);
  return [
    ...repeatFaults(themeIds, (index) => ['themes', index, 'id']),
    ...repeatFaults(questionIds, (index) => [...(placed[index]?.path ?? []), 'id']),
  ];
}

function orderFaults(placed: readonly Placed[]): readonly DefinitionFault[] {
  return placed.flatMap(({ question, path }, index) => {
    if (question.showWhen === undefined) return [];
    const earlier = placed.slice(0, index).map((other) => other.question);
    return conditionFaults(question.showWhen, [...path, 'showWhen'], earlier);
  });
}

function routeFaults(definition: FrameworkDefinition, placed: readonly Placed[]): readonly DefinitionFault[] {
  const routes = definition.routes ?? [];
  const questions = placed.map(({ question }) => question);
  const ids = routes.map((route) => route.id);
  return [
    ...repeatFaults(ids, (index) => ['routes', index, 'id']),
    ...routes.flatMap((route, index) => conditionFaults(route.when, ['routes', index, 'when'], questions)),
  ];
}

function conditionFaults(
  condition: Condition,
  path: FaultPath,
  candidates: readonly Question[],
): readonly DefinitionFault[] {
  const kind = condition.op === 'in' ? 'choice' : 'multi';
  const named = candidates.find((question) => question.id === condition.question);
  if (named?.kind !== 'choice' && named?.kind !== 'multi') {
    return [{ path: [...path, 'question'], message: `No earlier ${kind} question "${condition.question}"` }];
  }
  if (named.kind !== kind) {
    return [{ path: [...path, 'op'], message: `"${condition.op}" asks for a ${kind} question` }];
  }
  const values = condition.op === 'in' ? condition.value : [condition.value];
  return values.flatMap((value, index) =>
    faultIf(
      !named.options.some((option) => option.value === value),
      condition.op === 'in' ? [...path, 'value', index] : [...path, 'value'],
      `"${value}" is not an option of "${named.id}"`,
    ),
  );
}

function sharedFaults(
  definition: FrameworkDefinition,
  placed: readonly Placed[],
): readonly DefinitionFault[] {
  const shared = (definition.sharedQuestions ?? []).map((entry) => entry.question);
  const pathOf = (index: number): FaultPath => ['sharedQuestions', index, 'question'];
  return [
    ...repeatFaults(shared, pathOf),
    ...shared.flatMap((id, index) =>
      faultIf(
        placed.some(({ question }) => question.id === id),
        pathOf(index),
        'A shared question belongs to another framework',
      ),
    ),
  ];
}

function sourceFaults(
  definition: FrameworkDefinition,
  placed: readonly Placed[],
): readonly DefinitionFault[] {
  const listed = definition.sources.map((source) => source.key);
  const used = placed.flatMap(usedSources);
  return [
    ...repeatFaults(listed, (index) => ['sources', index, 'key']),
    ...used.flatMap(({ key, path }) =>
      faultIf(!listed.includes(key), path, `"${key}" is not in the list of sources`),
    ),
    ...listed.flatMap((key, index) =>
      faultIf(!used.some((use) => use.key === key), ['sources', index, 'key'], `No question uses "${key}"`),
    ),
  ];
}

function usedSources({ question, path }: Placed): readonly { key: string; path: FaultPath }[] {
  const cited = question.sources.map(({ key }, index) => ({ key, path: [...path, 'sources', index, 'key'] }));
  const comparator = question.kind === 'number' ? question.measure.comparator : undefined;
  if (comparator === undefined) return cited;
  return [...cited, { key: comparator.sourceKey, path: [...path, 'measure', 'comparator', 'sourceKey'] }];
}
