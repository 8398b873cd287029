/** The fields of a form, ready to be posted as a browser without script posts them. */
export type FormFields = Record<string, string>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/**
 * The hidden fields of the first form in a page that holds `marker`, such as the words of its button.
 *
 * @throws when no form of the page holds it
 */
export function hiddenFields(html: string, marker: string): FormFields {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((each) => each.includes(marker));
  if (form === undefined) throw new Error(`No form of the page holds “${marker}”`);
  const fields: FormFields = {};
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    fields[attribute(input, 'name')] = attribute(input, 'value');
  }
  return fields;
}

/** The addresses that a page links to, in its order. */
export function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => decode(href));
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function decode(text: string): string {
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
