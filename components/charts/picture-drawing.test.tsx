import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lensProfile } from '@/lib/charts/lens-profile';
import { spreadStrip } from '@/lib/charts/spread-strip';
import { PictureDrawing } from './picture-drawing';
import { HOMES, PROFILE } from './samples.testing';

const WIDE = lensProfile(PROFILE, 'wide');
const NARROW = lensProfile(PROFILE, 'narrow');

describe('a picture in its frame', () => {
  it('takes the width of a strip in a table', () => {
    const { container } = render(<PictureDrawing layouts={{ wide: spreadStrip(HOMES) }} place="strip" />);
    expect(container.firstElementChild).toHaveClass('ct-picture--strip', { exact: false });
    expect(screen.getByRole('img')).toHaveClass('ct-strip', { exact: true });
  });

  it('takes the width of its figure, and has one drawing where one layout will do', () => {
    const { container } = render(<PictureDrawing layouts={{ wide: WIDE }} place="figure" />);
    expect(container.firstElementChild).toHaveClass('ct-picture--figure');
    expect(screen.getByRole('img')).not.toHaveAttribute('class');
  });

  it('has both layouts, wide first, for the style sheet to choose from', () => {
    render(<PictureDrawing layouts={{ wide: WIDE, narrow: NARROW }} place="figure" />);
    expect(screen.getAllByRole('img').map((svg) => svg.getAttribute('class'))).toEqual([
      'ct-picture__wide',
      'ct-picture__narrow',
    ]);
  });

  it('is hidden on screen only while something is drawn over it', () => {
    const { container, rerender } = render(<PictureDrawing layouts={{ wide: WIDE }} place="figure" />);
    expect(container.firstElementChild).not.toHaveClass('ct-picture--live');
    rerender(
      <PictureDrawing layouts={{ wide: WIDE }} place="figure" live>
        <p>Drawn over it</p>
      </PictureDrawing>,
    );
    expect(container.firstElementChild).toHaveClass('ct-picture--live');
    expect(screen.getByText('Drawn over it')).toBeInTheDocument();
  });
});
