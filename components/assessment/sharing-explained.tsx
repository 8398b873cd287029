import { FactList } from '@/components/shell/fact-list';
import { SHARING_LEVELS } from '@/lib/access/roles';
import { BEYOND_SHARING, CHANGING_LATER, LEVEL_SHOWS, LEVEL_WORDS } from '@/lib/assessment/sharing-words';

/** What each choice shows, what changing it does, and what no choice decides. */
export function SharingExplained() {
  return (
    <>
      <h2 className="ct-h2">What each choice shows</h2>
      <FactList
        className="ct-measure"
        facts={[...SHARING_LEVELS].reverse().map((level) => ({
          term: LEVEL_WORDS[level].name,
          detail: <Sentences sentences={LEVEL_SHOWS[level]} />,
        }))}
      />
      <h2 className="ct-h2">If you change your mind</h2>
      <Sentences sentences={CHANGING_LATER} />
      <h2 className="ct-h2">What no choice here decides</h2>
      <p className="ct-p">
        The law and inspectors may still reach what your council holds. This is no legal advice: ask your own
        legal and information teams.
      </p>
      <FactList
        className="ct-measure"
        facts={BEYOND_SHARING.map(({ term, detail, sources }) => ({
          term,
          detail: (
            <>
              {detail}
              {sources.map(({ key, title }) => (
                <small key={key} className="ct-src">
                  {' '}
                  Source: <a href={`/help/sources#${key}`}>{title}</a>.
                </small>
              ))}
            </>
          ),
        }))}
      />
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
