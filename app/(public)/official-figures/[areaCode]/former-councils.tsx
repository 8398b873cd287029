import { areaFiguresHref } from '@/lib/statistics/addresses';

interface FormerCouncilsProps {
  readonly former: readonly {
    readonly formerCode: string;
    readonly formerName: string;
    /** A day or a year, where it is known. */
    readonly changedOn: string | null;
    readonly kind: 'recoded' | 'reorganised';
  }[];
}

/** The councils that an area belonged to before. One that only had another code is the same council: not told. */
export function FormerCouncils({ former }: FormerCouncilsProps) {
  const reorganised = former.filter(({ kind }) => kind === 'reorganised');
  if (reorganised.length === 0) return null;
  return (
    <section className="ct-gap ct-gap--big">
      <h2 className="ct-h2">Before this council</h2>
      <p className="ct-p">
        Its area was cut differently then, so earlier figures are not added up or carried over. They can be
        read as they were published.
      </p>
      <ul className="ct-list">
        {reorganised.map(({ formerCode, formerName, changedOn }) => (
          <li key={formerCode}>
            <a href={areaFiguresHref(formerCode)}>{formerName}</a>
            {changedOn === null ? null : `, until ${changedOn.slice(0, 4)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
