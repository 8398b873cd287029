import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { NamedPiece, SignOff } from '@/lib/assessment/sign-off';
import { SignOffRecord } from './sign-off-record';

const EIA: NamedPiece = {
  id: 'e1',
  kind: 'file',
  title: 'Equality impact',
  url: null,
  isWithdrawn: false,
  isInfected: false,
};

function record(over: Partial<SignOff>): SignOff {
  return {
    ...{ scrutinyComment: '', consultation: '', eia: '', eiaLink: '', decision: '<b>Agreed</b>', body: '' },
    ...{ optionsConsidered: '', reasons: '', meetingOn: null, minuteReference: '', minuteLink: '' },
    ...{ eiaEvidenceId: null, eiaEvidence: null, version: 3, savedBy: 'Dee Adeyemi' },
    ...{ savedAt: new Date('2026-06-04T09:00:00Z'), ...over },
  };
}

/** What stands beside a part of the record. */
function part(term: string, one: SignOff | undefined): HTMLElement {
  render(<SignOffRecord record={one} />);
  return within(screen.getByText(term, { selector: 'dt' }).closest('div') ?? document.body).getByRole(
    'definition',
  );
}

const DOCUMENT = 'Equality Impact Assessment in your evidence';

describe('the route to decision', () => {
  test('says “Not recorded” of every part while nothing was saved, and names no version', () => {
    expect(part('Decision', undefined)).toHaveTextContent('Not recorded');
    expect(screen.queryByText(/^Version/)).toBeNull();
  });

  test('shows what people typed as they typed it, and who saved which version', () => {
    expect(part('Decision', record({}))).toHaveTextContent('<b>Agreed</b>');
    expect(screen.getByText(/^Version 3, saved 4 June 2026.* by Dee Adeyemi$/)).toBeVisible();
  });

  test('leads to the minute', () => {
    const link = within(part('Link to the minute', record({ minuteLink: 'https://council.example/m' })));
    expect(link.getByRole('link')).toHaveAttribute('href', 'https://council.example/m');
  });

  test.each([
    ['a file', EIA, '/evidence/files/e1'],
    ['a link', { ...EIA, kind: 'link', url: 'https://council.example/eia' }, 'https://council.example/eia'],
    ['a note', { ...EIA, kind: 'note' }, '/evidence?find=Equality+impact'],
  ] as const)('leads to the Equality Impact Assessment that is %s', (_, eiaEvidence, href) => {
    const link = within(part(DOCUMENT, record({ eiaEvidence }))).getByRole('link', {
      name: 'Equality impact',
    });
    expect(link).toHaveAttribute('href', href);
  });

  test.each([
    ['was withdrawn', { isWithdrawn: true }, 'Equality impact (withdrawn)'],
    ['was found infected', { isInfected: true }, 'Equality impact (removed: the virus scan found something'],
  ])('leads nowhere once that piece %s', (_what, over, words) => {
    const place = part(DOCUMENT, record({ eiaEvidence: { ...EIA, ...over } }));
    expect(place).toHaveTextContent(words);
    expect(within(place).queryByRole('link')).toBeNull();
  });
});
