import { LinkList } from '@/components/shell/link-list';
import { areaFiguresHref, earlierFiguresHref } from '@/lib/statistics/addresses';

interface EditionLinksProps {
  readonly areaCode: string;
  /** The latest first. */
  readonly editions: readonly string[];
  /** Where later releases are left out: the last one that counts. */
  readonly current: string | undefined;
}

/** The way to the figures as they stood after an earlier release, and back. */
export function EditionLinks({ areaCode, editions, current }: EditionLinksProps) {
  const [, ...earlier] = editions;
  const others = earlier.filter((edition) => edition !== current);
  const latest = { href: areaFiguresHref(areaCode), label: 'With every release' };
  return (
    <>
      {current === undefined ? null : (
        <p className="ct-p">
          <strong>As they stood after the releases of {current}.</strong> Later corrections are left out.
        </p>
      )}
      <LinkList
        items={[
          ...(current === undefined ? [] : [latest]),
          ...others.map((edition) => ({
            href: earlierFiguresHref(areaCode, edition),
            label: `As they stood in ${edition}`,
          })),
        ]}
      />
    </>
  );
}
