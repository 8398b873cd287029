import type { FrameworkDefinition } from './definition';
import type { Question } from './question';

/** A source as a question cites it. */
export type CitedSource = {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  /** The place in it that the question rests on. */
  readonly locator: string;
  /** Where to read it; null when it has no address that a browser may open. */
  readonly address: string | null;
};

/** The sources of a question in the order in which it names them. */
export function citedSources(definition: FrameworkDefinition, question: Question): readonly CitedSource[] {
  return question.sources.flatMap(({ key, locator }) => {
    const source = definition.sources.find((each) => each.key === key);
    if (source === undefined) return [];
    const { title, publisher, date, url } = source;
    return [{ key, title, publisher, date, locator, address: webAddress(url) }];
  });
}

/** The address when a browser may open it: http or https. Anything else in a reference file is text, not a link. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
