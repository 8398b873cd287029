import { recordWords } from '@/lib/handover/record-words';

type RecordBannerProps = Parameters<typeof recordWords>[0];

/** On every page of a council that another succeeds: since when, what can be done with the record, and who carries it on. */
export function RecordBanner(props: RecordBannerProps) {
  const { heading, text } = recordWords(props);
  return (
    <section className="ct-note" aria-label="This council is succeeded">
      <p className="ct-p">
        <strong>{heading}</strong>
      </p>
      <p className="ct-p">{text}</p>
    </section>
  );
}
