import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { RequestList } from '@/components/contact/request-list';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { ActForm } from '@/components/team/act-form';
import { listContactRequests } from '@/db/queries/contact-requests';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { answerRequestHref, WHOM_TO_CALL } from '@/lib/contact/addresses';
import { isAsked } from '@/lib/contact/contact-request';
import type { ContactRequest } from '@/lib/contact/contact-request';
import { HOW_IT_GOES, saidDone } from '@/lib/contact/contact-words';
import { withdrawRequest } from './actions';

export const metadata: Metadata = { title: 'Contact requests' };

export default async function ContactRequestsPage({ searchParams }: PageProps<'/contact-requests'>) {
  const { viewer, scope } = await requireAuthorityScope('contact:read');
  const said = saidDone((await searchParams)['done']);
  const requests = await inScope(scope, (tx) => listContactRequests(tx, scope));
  const received = requests.filter((one) => isAsked(one, scope.authorityCode));
  return (
    <PageFrame section="benchmarks" crumbs={[{ href: WHOM_TO_CALL, label: 'Whom to call' }]}>
      {said === null ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>}
      <PageHeading over={viewer.authorityName}>Contact requests</PageHeading>
      <ul className="govuk-list govuk-list--bullet ct-measure">
        {HOW_IT_GOES.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Requests heading="Asked of your council" requests={received} scope={scope} />
      <Requests
        heading="Asked by your council"
        requests={requests.filter((one) => !received.includes(one))}
        scope={scope}
      />
    </PageFrame>
  );
}

type RequestsProps = {
  readonly heading: string;
  readonly requests: readonly ContactRequest[];
  readonly scope: AuthorityScope;
};

function Requests({ heading, requests, scope }: RequestsProps) {
  return (
    <section>
      <h2 className="ct-h2">{heading}</h2>
      {requests.length === 0 ? (
        <p className="ct-p ct-none">None</p>
      ) : (
        <RequestList
          requests={requests}
          authorityCode={scope.authorityCode}
          today={today()}
          act={(one) => <Act one={one} scope={scope} />}
        />
      )}
    </section>
  );
}

/** What the reader can do with a request that waits. */
function Act({ one, scope }: { readonly one: ContactRequest; readonly scope: AuthorityScope }) {
  const needs = isAsked(one, scope.authorityCode) ? 'contact:answer' : 'contact:ask';
  if (!roleAllows(scope.role, needs)) return <p>{onlyHolders(needs)}</p>;
  if (needs === 'contact:answer')
    return (
      <p>
        <a href={answerRequestHref(one.id)}>
          Accept or decline<span className="govuk-visually-hidden">: {one.fromName}</span>
        </a>
      </p>
    );
  return (
    <ActForm
      action={withdrawRequest.bind(null, placeKey(scope))}
      id={one.id}
      label="Take it back"
      about={one.toName}
      variant="secondary"
    />
  );
}
