import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import file from '@/db/reference/linked-figures.json';
import { FRAMEWORK_IDS, frameworkDefinitionSchema } from '@/lib/framework/definition';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions, findQuestion } from '@/lib/framework/visibility';
import { parseLinkedFigures } from './linked-figures';
import type { LinkedFigure } from './linked-figures';

const DEFINITIONS = [corporateParenting, protectedCharacteristic, services].map((each) =>
  frameworkDefinitionSchema.parse(each),
);
const LINKS = parseLinkedFigures(file);

/** The words that the framework has at this place of a question. */
function labelsAt(question: Question | undefined, { place, labels }: LinkedFigure): readonly string[] {
  if (question?.kind !== 'number') return [];
  const { measure } = question;
  if (place === 'parts') return labels.filter((label) => measure.parts?.includes(label));
  if (measure.type === 'count') return place === 'total' ? [question.text] : [];
  if (place === 'total') return [];
  return [place === 'top' ? measure.numerator.label : measure.denominator.label];
}

function figuresOf({ id }: FrameworkDefinition): readonly LinkedFigure[] {
  return Object.values(LINKS[id].groups).flat();
}

/** Labels of whole numbers about people that two questions have word for word. */
function sharedLabels(definition: FrameworkDefinition): readonly string[] {
  const labels = allQuestions(definition).flatMap((question) => {
    if (question.kind !== 'number' || question.measure.type === 'count') return [];
    const { measure } = question;
    return measure.aboutPeople === true ? [measure.numerator.label, measure.denominator.label] : [];
  });
  return labels.filter((label, index) => labels.indexOf(label) !== index);
}

describe('the figures that are linked', () => {
  it.each(DEFINITIONS)('are asked by “$id” in the very words that the file gives', (definition) => {
    for (const figure of figuresOf(definition)) {
      expect(labelsAt(findQuestion(definition, figure.question), figure), figure.question).toEqual(
        figure.labels,
      );
    }
  });

  it.each(DEFINITIONS)('are numbers about people in “$id”', (definition) => {
    for (const { question } of figuresOf(definition)) {
      expect(findQuestion(definition, question)).toMatchObject({ measure: { aboutPeople: true } });
    }
  });

  it.each(DEFINITIONS)('are all that two questions of “$id” label alike', (definition) => {
    const linked = new Set(figuresOf(definition).flatMap(({ labels }) => labels));
    expect(sharedLabels(definition).filter((label) => !linked.has(label))).toEqual([]);
  });

  it('take in the numbers that say in their labels that they count the same people', () => {
    const { groups } = LINKS['services-21-plus'];
    const places = (group: string) => groups[group]?.map(({ question, place }) => `${question} ${place}`);
    expect(places('supported-22-to-25')).toEqual(['s21-coh-02 top', 's21-hom-02 bottom']);
    expect(places('all-22-to-25')).toContain('s21-eet-02 bottom');
  });
});

describe('the file of linked figures', () => {
  it('names every framework, with the source of that', () => {
    expect(Object.keys(file.frameworks).sort()).toEqual([...FRAMEWORK_IDS].sort());
    expect(() => parseLinkedFigures({ ...file, source: '' })).toThrow();
    const { 'services-21-plus': _left, ...two } = file.frameworks;
    expect(() => parseLinkedFigures({ ...file, frameworks: two })).toThrow();
  });

  it('says of every link what it rests on, and between which groups', () => {
    const { within, ...rest } = file.frameworks['services-21-plus'];
    const withLink = (link: unknown) =>
      parseLinkedFigures({
        ...file,
        frameworks: { ...file.frameworks, 'services-21-plus': { ...rest, within: [...within, link] } },
      });
    expect(() => withLink({ inner: 'turned-21', outer: 'all-19-to-21', because: '' })).toThrow();
    expect(() => withLink({ inner: 'turned-21', outer: 'nobody', because: 'It is.' })).toThrow(/not there/u);
    for (const inner of ['turned-21-to-25', 'turned-21', 'supported-22-to-25', 'all-22-to-25']) {
      const link = { inner: 'turned-21-to-25', outer: inner, because: 'It goes round.' };
      expect(() => withLink(link)).toThrow(/within itself/u);
    }
  });
});
