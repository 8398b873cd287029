import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionDocument } from '@/lib/circulate/question-document';
import { exampleSheet } from '@/lib/circulate/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { writeDocx } from './docx';

const definition = exampleFramework();
const questions = definition.themes.flatMap((theme) => theme.questions);
const SAID = {
  'ex-gov-01': {
    answer: { state: 'answered', value: 2 },
    comment: '<w:p>=1+1\nSecond line \u0001',
    version: 3,
  },
  'ex-off-01': { answer: { state: 'dk' }, comment: '', version: 1 },
} as const;

let parts: Record<string, Uint8Array>;
let xml: string;

beforeAll(async () => {
  parts = unzipSync(await writeDocx(questionDocument(exampleSheet(SAID))));
  xml = part('word/document.xml');
});

function part(name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

function styled(style: string): number {
  return xml.split(`<w:pStyle w:val="${style}"/>`).length - 1;
}

function wordsOf(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

describe('a questionnaire as a Word file', () => {
  it('holds the whole framework: a heading for each theme and each question: issue 3, part 11', () => {
    expect([styled('Title'), styled('Heading1'), styled('Heading2')]).toEqual([
      1,
      definition.themes.length,
      questions.length,
    ]);
    const words = wordsOf(xml);
    for (const { text } of questions) expect(words).toContain(text);
  });

  it('has tables with a row of heads each, which repeats on the next page', () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(questions.length);
    for (const table of tables) expect(table.match(/<w:tblHeader/g)).toHaveLength(1);
  });

  it('ticks what is answered, and has a box for every other choice', () => {
    const words = wordsOf(xml);
    expect(words).toContain('☒2. Developing');
    expect(words).toContain('☐3. Embedded');
    expect(words).toContain('☒Do not know');
  });

  it('has room for a comment at each question, and what was written in it', () => {
    expect(xml.match(/<w:trHeight[^>]*w:hRule="atLeast"/g)?.length).toBeGreaterThanOrEqual(questions.length);
    expect(xml).toContain('&lt;w:p&gt;=1+1');
    expect(xml).toContain('Second line \ufffd');
  });

  it('says its title and its language', () => {
    expect(part('docProps/core.xml')).toContain(definition.title);
    expect(part('word/styles.xml')).toContain('w:val="en-GB"');
  });

  it('is made for the reader’s questions alone where it is asked for those', async () => {
    const sheet = exampleSheet();
    const own = { ...sheet, questions: sheet.questions.slice(0, 1) };
    const bytes = unzipSync(await writeDocx(questionDocument(own)));
    const alone = strFromU8(bytes['word/document.xml'] ?? new Uint8Array());
    expect(alone.split('"Heading2"').length - 1).toBe(1);
  });
});
