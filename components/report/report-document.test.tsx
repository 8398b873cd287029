import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawReportPicture } from '@/lib/report/draw-picture';
import type { Cell, Report } from '@/lib/report/report';
import { exampleReport } from '@/lib/report/testing';
import { ReportDocument } from './report-document';
import { ReportTable } from './report-table';

const REPORT = exampleReport();

function show(report: Report = REPORT): HTMLElement {
  return render(<ReportDocument report={report} />).container;
}

function wordsOf(cell: Cell): readonly string[] {
  if (cell.kind === 'number') return [cell.display];
  if (cell.kind === 'picture') return [cell.words ?? ''];
  return [cell.kind === 'text' ? cell.text : cell.word, ...(cell.details ?? [])];
}

describe('a report as a page', () => {
  it('has one title, and every section’s heading at its level, in order', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(REPORT.title);
    for (const level of [2, 3] as const) {
      const headings = screen.getAllByRole('heading', { level }).map((heading) => heading.textContent);
      const sections = REPORT.sections.filter((section) => section.level === level);
      expect(headings).toEqual(sections.map(({ heading }) => heading));
    }
  });

  it('names every section by its heading, so that a reader can jump to it', () => {
    show();
    for (const { id, heading } of REPORT.sections) {
      expect(document.getElementById(id)).toHaveAccessibleName(heading);
    }
  });

  it('says its language, and who, what and when', () => {
    show();
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'en-GB');
    for (const { label, value } of REPORT.meta) {
      const term = screen.getByText(label, { selector: 'dt' });
      expect(term.nextElementSibling).toHaveTextContent(value.replaceAll(/\s+/g, ' '));
    }
  });

  it('has every table with its caption, columns, named rows and the words of every cell', () => {
    show();
    const tables = REPORT.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    expect(screen.getAllByRole('table')).toHaveLength(tables.length);
    for (const table of tables) {
      const shown = screen.getByRole('table', { name: table.caption });
      const heads = within(shown).getAllByRole('columnheader');
      expect(heads.map((head) => head.textContent)).toEqual(table.columns.map(({ label }) => label));
      expect(within(shown).getAllByRole('rowheader')).toHaveLength(table.rows.length);
      const text = shown.textContent.replaceAll(/\s+/g, ' ');
      for (const words of table.rows.flat().flatMap(wordsOf)) expect(text).toContain(words);
    }
  });

  it('draws every figure, with the words that its PDF has', () => {
    const container = show();
    const figures = REPORT.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'figure'),
    );
    const shown = [...container.querySelectorAll('figure')];
    expect(shown).toHaveLength(figures.length);
    figures.forEach((figure, index) => {
      expect(drawReportPicture(figure.picture)).not.toBeNull();
      expect(shown[index]).toHaveTextContent(figure.caption);
      expect(shown[index]?.querySelector('svg')).toHaveAccessibleName(figure.alt);
    });
  });

  it('keeps markup as text, and line ends as paragraphs', () => {
    const comments = { 'ex-voi-01': 'Agreed with the <b>forum</b>.\nReviewed in May.' };
    const container = show(exampleReport({ comments }));
    expect(container.querySelector('b b, td b')).toBeNull();
    expect(screen.getByText('Comment: Agreed with the <b>forum</b>.').tagName).toBe('P');
    expect(screen.getByText('Reviewed in May.').tagName).toBe('P');
  });

  it('needs no style attribute and no script', () => {
    const container = show();
    expect(container.querySelectorAll('[style], script, button, input')).toHaveLength(0);
  });
});

describe('a table of a report', () => {
  const cells: readonly Cell[] = [
    { kind: 'text', text: 'Homes', details: ['One not answered'] },
    { kind: 'nothing', word: 'hidden' },
    { kind: 'number', value: 46.4, display: '46.4' },
    { kind: 'picture', picture: { kind: 'level', level: 3 }, alt: null, words: 'Embedded' },
  ];
  const columns = ['Theme', 'People', 'Score', 'Level'].map((label, index) => ({
    key: label,
    label,
    numeric: index === 1 || index === 2,
  }));

  it('sets numbers to the right, and repeats the column’s name where rows stack', () => {
    render(<ReportTable table={{ kind: 'table', caption: 'A', columns, rows: [cells], rowHeader: true }} />);
    const [, score] = screen.getAllByRole('cell');
    expect(score).toHaveClass('ct-num');
    expect(score).toHaveAttribute('data-l', 'Score:');
  });

  it('says in words that a number is hidden', () => {
    render(<ReportTable table={{ kind: 'table', caption: 'A', columns, rows: [cells], rowHeader: true }} />);
    expect(screen.getByText('hidden')).toHaveClass('ct-none');
  });

  it('hides the boxes of a level from readers, because its word stands below', () => {
    render(<ReportTable table={{ kind: 'table', caption: 'A', columns, rows: [cells], rowHeader: true }} />);
    const cell = screen.getByText('Embedded');
    expect(cell.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('may have rows without a name', () => {
    render(<ReportTable table={{ kind: 'table', caption: 'A', columns, rows: [cells], rowHeader: false }} />);
    expect(screen.queryAllByRole('rowheader')).toHaveLength(0);
    expect(screen.getAllByRole('cell')).toHaveLength(4);
  });
});
