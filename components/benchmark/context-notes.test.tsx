import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, comparedView, councilEntry, figuresAt } from '@/lib/benchmark/testing';
import { NamedTable } from './named-table';

const NOTE = 'We were inspected in May.\n<script>alert(1)</script> & more';

function named(authorityName: string, contextNote?: string) {
  const rest = { authorityName, sharing: 'named', figures: figuresAt(30) } as const;
  return councilEntry(authorityName, contextNote === undefined ? rest : { ...rest, contextNote });
}

it('a note stands beneath the table beside the name of its council, as it was typed', () => {
  render(<NamedTable view={comparedView({ entries: [named('Dunmere', NOTE), named('Ashmoor')] })} />);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(
    'What these councils say about their figures',
  );
  expect(screen.getByRole('term')).toHaveTextContent('B Dunmere');
  expect(screen.getByRole('definition').textContent).toBe(NOTE);
  expect(document.querySelector('script')).toBeNull();
});

it('there is no heading where nobody has written', () => {
  render(<NamedTable view={comparedView({ entries: [named('Dunmere')] })} />);
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
});

it('a note of a council without its name is not shown, even if it came here', () => {
  const [first, ...rest] = ANONYMOUS_COUNCILS;
  if (first === undefined) throw new Error('There are anonymous councils');
  const entries = [{ ...first, contextNote: NOTE }, ...rest, named('Dunmere')];
  const { container } = render(<NamedTable view={comparedView({ entries })} />);
  expect(container).not.toHaveTextContent('inspected in May');
});
