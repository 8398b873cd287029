import { expect, test, vi } from 'vitest';
import { PAGE_ADDRESS, signInAddress } from './sign-in-address';

const { sent } = vi.hoisted(() => ({ sent: { headers: new Headers() } }));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(sent.headers) }));

const THEME = '/assessments/1/themes/hom';
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };

test.each([
  ['opened a page', {}, '/sign-in?next=%2Fassessments%2F1%2Fthemes%2Fhom'],
  [
    'pressed a button without a script',
    FORM,
    '/sign-in?next=%2Fassessments%2F1%2Fthemes%2Fhom&unsaved=in-browser',
  ],
  [
    'pressed a button with one',
    { ...FORM, 'next-action': '7f' },
    '/sign-in?next=%2Fassessments%2F1%2Fthemes%2Fhom&unsaved=on-device',
  ],
])('somebody who is signed out and %s is told the truth at sign-in', async (_what, headers, address) => {
  sent.headers = new Headers({ [PAGE_ADDRESS]: THEME, ...headers });
  expect(await signInAddress()).toBe(address);
});

test('somebody who pressed a button at home is told so too', async () => {
  sent.headers = new Headers({ [PAGE_ADDRESS]: '/home', ...FORM });
  expect(await signInAddress()).toBe('/sign-in?unsaved=in-browser');
});
