import type { FrameworkId } from './definition';

/** What each framework asks, in the words of the first page. Its own file says its purpose at length. */
export const FRAMEWORK_BLURBS: Readonly<Record<FrameworkId, string>> = {
  'protected-characteristic':
    'The motion was carried. Did anything change? Also for councils that have not adopted and want to decide well.',
  'corporate-parenting':
    'Councils already have this duty. The 2026 Act brings in schools, the NHS and others. Is everyone ready?',
  'services-21-plus': 'Support often fades at 21. Ofsted now grades it. What is it like here?',
};
