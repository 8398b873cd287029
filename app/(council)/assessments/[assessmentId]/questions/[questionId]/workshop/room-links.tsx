import type { LoadedWorkshop } from '@/app/_server/answering/load-workshop';
import { LinkList } from '@/components/shell/link-list';
import { themeHref, workshopHref } from '@/lib/assessment/addresses';

/** The questions before and after, so that a group walks through a theme on one screen. */
export function RoomLinks({ view: { assessment, theme, before, after } }: { readonly view: LoadedWorkshop }) {
  const { id } = assessment;
  return (
    <nav className="ct-gap" aria-label="Questions of this theme">
      <LinkList
        items={[
          ...(before === undefined
            ? []
            : [{ href: workshopHref(id, before.id), label: `Before: ${before.text}` }]),
          ...(after === undefined
            ? []
            : [{ href: workshopHref(id, after.id), label: `After: ${after.text}` }]),
          { href: themeHref(id, theme.id), label: `All of “${theme.title}”` },
        ]}
      />
    </nav>
  );
}
