import { areaFiguresHref } from '@/lib/statistics/addresses';

interface NothingPublishedProps {
  readonly area: { readonly childrensServices: boolean; readonly parentCode: string | null };
}

/** Why nothing is published about a council, and where the figures of its area are. */
export function NothingPublished({ area: { childrensServices, parentCode } }: NothingPublishedProps) {
  if (childrensServices) return <p className="ct-p">None found for this council in these releases.</p>;
  return (
    <p className="ct-p">
      This council does not run children’s services, so no figures about care leavers are published of it.{' '}
      {parentCode === null ? null : <a href={areaFiguresHref(parentCode)}>Those of its county council</a>}
    </p>
  );
}
