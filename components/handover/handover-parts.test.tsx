import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { handedOverGroups } from '@/lib/handover/handed-over-words';
import { ACCEPTED, HANDED_OVER, succession } from '@/lib/handover/testing';
import { HandedOverList } from './handed-over-list';
import { RecordBanner } from './record-banner';
import { SuccessionLines } from './succession-lines';

describe('the lines at home', () => {
  function show(authorityCode: string, ...successions: Parameters<typeof SuccessionLines>[0]['successions']) {
    return render(
      <SuccessionLines
        successions={successions}
        authorityCode={authorityCode}
        today="2026-11-22"
        mayDecide={false}
      />,
    );
  }

  test('say to whoever may accept that they can', () => {
    render(
      <SuccessionLines
        successions={[succession(HANDED_OVER)]}
        authorityCode="DEMO0006"
        today="2026-11-22"
        mayDecide
      />,
    );
    expect(screen.getByText(/^You can accept Osierley\./)).toBeVisible();
    expect(screen.queryByText(/A lead of your council has not/)).toBeNull();
  });

  test('say on whom it waits, with a link that names the council', () => {
    show('DEMO0006', succession(HANDED_OVER));
    expect(screen.getByText(/^Osierley is handed over to your council/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Read about the handover ?of Osierley/ })).toHaveAttribute(
      'href',
      '/handovers/3f0ec2ea-fff0-4631-83f5-3af68de464de',
    );
  });

  test('are not there without any, nor for a council whose every page says it', () => {
    expect(show('DEMO0006').container).toBeEmptyDOMElement();
    expect(show('DEMO0022', succession(ACCEPTED)).container).toBeEmptyDOMElement();
  });
});

test('the list has a heading for each kind, and says where there is none', () => {
  const item = { place: 1, subjectId: null, state: null, number: null };
  render(
    <HandedOverList
      groups={handedOverGroups([{ ...item, kind: 'evidence', title: 'Protocol', about: 'file' }])}
    />,
  );
  expect(within(screen.getByRole('region', { name: 'Evidence' })).getByText('Protocol')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Assessments' })).getByText('None')).toBeVisible();
});

test('the banner of an old record is a place of its own to come to', () => {
  render(
    <RecordBanner
      fromName="Osierley"
      successors={[{ name: 'Larkwater', acceptedBy: 'Bethan Quarshie' }]}
      takesEffectOn="2027-04-01"
      hasTakenEffect
    />,
  );
  const banner = screen.getByRole('region', { name: 'This council is succeeded' });
  expect(banner).toHaveTextContent('This record can be read and not changed.');
});
