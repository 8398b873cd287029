import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { EvidencePiece } from '@/lib/evidence/piece';
import { piece } from '@/lib/evidence/testing';
import { PieceLinks } from './piece-links';
import { PieceTable } from './piece-table';
import { PieceUses } from './piece-uses';

const WITHDRAWN = { withdrawnBy: 'Marcus Bell', withdrawnAt: new Date('2026-11-09T10:00:00Z') };

function show(one: EvidencePiece, { hasScanner = false } = {}) {
  render(<PieceTable pieces={[one]} caption="Evidence" hasScanner={hasScanner} actions={null} />);
  return screen.getByRole('rowheader');
}

describe('a piece of evidence in a list', () => {
  test('is its title, what it is, and who added it when', () => {
    const row = show(piece({ datedOn: '2026-03-01', checkedBy: 'Ofsted, March 2026' }));
    expect(within(row).getByText('Link to elsewhere.example')).toBeVisible();
    expect(within(row).getByText('Dated 1 March 2026')).toBeVisible();
    expect(within(row).getByText('Independently checked by Ofsted, March 2026')).toBeVisible();
    expect(within(row).getByText('Added by Priya Nair, 2 November 2026')).toBeVisible();
  });

  test('leads to the page of a link, which is not told who comes from where', () => {
    const link = within(show(piece())).getByRole('link', { name: 'Joint protocol' });
    expect(link).toHaveAttribute('href', 'https://elsewhere.example/protocol');
    expect(link).toHaveAttribute('rel', 'noreferrer noopener');
  });

  test('leads to its file', () => {
    const one = piece({ kind: 'file' });
    expect(within(show(one)).getByRole('link')).toHaveAttribute('href', `/evidence/files/${one.id}`);
  });

  test('shows what people typed as they typed it, line by line', () => {
    const row = show(piece({ kind: 'note', title: '<b>Minutes</b>', note: 'One <i>thing</i>\nand another' }));
    expect(row).toHaveTextContent('<b>Minutes</b>');
    expect(row).toHaveTextContent('One <i>thing</i> and another');
    expect(within(row).getByText(/One <i>thing/)).toHaveClass('ct-note-text');
    expect(within(row).getByText('Read the note')).toHaveTextContent('Read the note: <b>Minutes</b>');
  });

  test.each([[''], [null]])('of whose note nothing is left offers none to read: %j', (note) => {
    expect(within(show(piece({ kind: 'note', note }))).queryByText(/Read the note/)).toBeNull();
  });
});

describe('a piece that cannot be opened is no link, and says why', () => {
  test.each([
    ['waits for the scan', piece({ kind: 'file' }), /Waiting for the virus scan.*tell whoever runs/],
    ['was infected', piece({ kind: 'file', verdict: 'infected' }), /was removed and nobody can open it/],
    [
      'file was withdrawn',
      piece({ kind: 'file', ...WITHDRAWN }),
      /^Withdrawn by Marcus Bell, 9 November 2026/,
    ],
    ['link was withdrawn', piece(WITHDRAWN), /^Withdrawn by Marcus Bell, 9 November 2026/],
  ])('%s', (_what, one, why) => {
    const row = show(one, { hasScanner: true });
    expect(within(row).queryByRole('link')).toBeNull();
    expect(row).toHaveTextContent('Joint protocol');
    expect(within(row).getByText(why)).toBeVisible();
  });

  test('but one that the scan found clean is', () => {
    const row = show(piece({ kind: 'file', verdict: 'clean' }), { hasScanner: true });
    expect(within(row).getByRole('link', { name: 'Joint protocol' })).toBeVisible();
  });
});

describe('a list of evidence', () => {
  test('has a head for what stands beside a piece and for what can be done with it, only where there is some', () => {
    const beside = { head: 'Stands under', of: () => 'One answer' };
    const props = { pieces: [piece()], caption: 'Evidence', hasScanner: false };
    const { rerender } = render(<PieceTable {...props} actions={null} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(1);
    rerender(<PieceTable {...props} beside={beside} actions={(one) => <PieceLinks piece={one} />} />);
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Evidence',
      'Stands under',
      'Change',
    ]);
    expect(screen.getByText('One answer')).toHaveAttribute('data-l', 'Stands under:');
  });

  test('says of each link which piece it changes or withdraws', () => {
    render(<PieceLinks piece={{ id: 'p1', title: 'Minutes' }} />);
    const change = screen.getByRole('link', { name: 'Change: Minutes' });
    expect(change).toHaveAttribute('href', '/evidence/edit?piece=p1');
    const withdraw = screen.getByRole('link', { name: 'Withdraw: Minutes' });
    expect(withdraw).toHaveAttribute('href', '/evidence/withdraw?piece=p1');
  });

  test('says under which answers a piece stands, and where there is none, that', () => {
    const use = { href: '/there', question: 'How are homes found?', where: 'Services, 2026' };
    const { rerender } = render(<PieceUses uses={[use]} />);
    expect(screen.getByRole('link', { name: 'How are homes found?' })).toHaveAttribute('href', '/there');
    expect(screen.getByRole('listitem')).toHaveTextContent('Services, 2026');
    rerender(<PieceUses uses={[]} />);
    expect(screen.getByText('No answer yet')).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
