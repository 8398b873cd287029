import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Figure } from './figure';

const TABLE = (
  <table>
    <caption>Scores by lens</caption>
    <tbody>
      <tr>
        <th scope="row">Policy</th>
        <td>68.9</td>
      </tr>
    </tbody>
  </table>
);
const PICTURE = <svg role="img" aria-label="Lens profile" />;

function isBefore(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}

describe('a figure', () => {
  it('is headed by its finding', () => {
    render(<Figure level={2} finding="69 for policy, 19 for impact" table={TABLE} source="Own answers" />);
    expect(
      screen.getByRole('heading', { level: 2, name: '69 for policy, 19 for impact' }),
    ).toBeInTheDocument();
  });

  it('fits under another heading', () => {
    render(<Figure level={3} finding="Health fell by 21" table={TABLE} source="Own answers" />);
    expect(screen.getByRole('heading', { level: 3 })).toHaveClass('ct-h3');
  });

  it('gives heading, n-of-N line, table, note, picture and source in this order', () => {
    render(
      <Figure
        level={2}
        finding="Everyone drops"
        basis={<span>9 of 22 councils</span>}
        table={TABLE}
        note="One question is do not know"
        picture={PICTURE}
        source="Source: councils’ own answers"
      />,
    );
    const order = [
      screen.getByRole('heading'),
      screen.getByText('9 of 22 councils'),
      screen.getByRole('table'),
      screen.getByText('One question is do not know'),
      screen.getByRole('img'),
      screen.getByText('Source: councils’ own answers'),
    ];
    order.slice(1).forEach((part, index) => expect(order[index] && isBefore(order[index], part)).toBe(true));
  });

  it('keeps picture and source together as a figure', () => {
    render(<Figure level={2} finding="A finding" table={TABLE} picture={PICTURE} source="Own answers" />);
    const figure = screen.getByRole('figure');
    expect(within(figure).getByRole('img', { name: 'Lens profile' })).toBeInTheDocument();
    expect(within(figure).getByText('Own answers').tagName).toBe('FIGCAPTION');
    expect(within(figure).queryByRole('table')).not.toBeInTheDocument();
  });

  it('is words, table and source alone where there is no picture', () => {
    render(<Figure level={2} finding="A finding" table={TABLE} source="Own answers" />);
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    expect(screen.getByText('Own answers')).toHaveClass('ct-src');
  });

  it('has space above, unless it is the first of its page', () => {
    const { container, rerender } = render(
      <Figure level={2} finding="A finding" table={TABLE} picture={PICTURE} source="Own answers" />,
    );
    expect(container.firstElementChild).toHaveClass('ct-split', 'ct-split--11', 'ct-gap--big');
    rerender(
      <Figure level={2} finding="A finding" table={TABLE} picture={PICTURE} source="Own answers" first />,
    );
    expect(container.firstElementChild).not.toHaveClass('ct-gap--big');
  });
});
