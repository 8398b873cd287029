import { Details } from '@/components/govuk/details';
import type { GroupAbout as About } from '@/lib/benchmark/group-about';

interface GroupAboutProps {
  readonly about: About;
}

/** What the group is, by whom and of when, with a definition that opens in place. */
export function GroupAbout({ about }: GroupAboutProps) {
  const { sentence, definition, members, source } = about;
  return (
    <>
      <p className="ct-p">{sentence}</p>
      <Details summary="What this group is">
        {definition.map((each) => (
          <p key={each}>{each}</p>
        ))}
        {members.length === 0 ? null : (
          <>
            <p>All of them, whether or not they take part:</p>
            <ul className="ct-list">
              {members.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {source === null ? null : (
          <p>
            <a href={source.href}>{source.text}</a>
          </p>
        )}
      </Details>
    </>
  );
}
