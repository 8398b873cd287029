import 'server-only';
import { mailAboutSuccession } from '@/db/queries/succession-mail';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import { handoverHref } from '@/lib/handover/addresses';
import { HANDOVER_MAIL_LIMITS as limits } from '@/lib/handover/handover-mail';
import type { Named } from '@/lib/handover/handover-mail';
import type { Succession } from '@/lib/handover/succession';
import { getConfig } from '@/app/_server/config';

type Letter = {
  readonly to: readonly Side[];
  readonly mail: (about: Named & { readonly link: string }) => {
    readonly subject: string;
    readonly body: string;
  };
};
type Side = 'fromCode' | 'toCode';

/** Tells the leads of one side or both, in the transaction of what it tells of. */
export async function mailLeads(
  tx: Transaction,
  scope: AuthorityScope | LabScope,
  { one, to, mail }: Letter & { readonly one: Succession },
): Promise<void> {
  const letter = mail({ ...one, link: `${getConfig().publicUrl}${handoverHref(one.id)}` });
  for (const side of to)
    await mailAboutSuccession(tx, scope, { id: one.id, to: one[side], mail: letter, limits });
}
