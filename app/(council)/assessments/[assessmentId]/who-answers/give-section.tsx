import { LapsedNote } from '@/components/assessment/lapsed-note';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { personWords } from '@/lib/assessment/assignment-words';
import { NOBODY_ELSE, invitedWords } from '@/lib/assessment/who-answers-words';
import { INVITE } from '@/lib/team/addresses';
import { shareOutQuestions } from './actions';
import { GiveForm } from './give-form';
import { GiveTable } from './give-rows';
import { giveThemes } from './give-view';
import type { WhoAnswers } from './load-who-answers';

interface GiveSectionProps {
  readonly read: WhoAnswers;
  readonly scope: AuthorityScope;
  /** Question ids that are ticked as the page opens. */
  readonly ticked: readonly string[];
}

/** Whose questions are with nobody since, who cannot be given any yet, and the form. */
export function GiveSection({ read, scope, ticked }: GiveSectionProps) {
  const { assessment, delegation, people } = read;
  const hasColleague = people.some(({ memberId }) => memberId !== scope.memberId);
  const invited = invitedWords(read.invited);
  const themes = giveThemes(read);
  return (
    <>
      <LapsedNote assessmentId={assessment.id} lapsed={delegation.lapsed} />
      {hasColleague ? null : (
        <p className="ct-p">
          {NOBODY_ELSE} <a href={INVITE}>Invite somebody</a>
        </p>
      )}
      {invited === null ? null : <p className="ct-p">{invited}</p>}
      {hasColleague || delegation.isUsed ? (
        <GiveForm
          action={shareOutQuestions.bind(null, placeKey(scope))}
          assessmentId={assessment.id}
          themes={themes}
          people={people.map(({ memberId, displayName }) => ({
            value: memberId,
            text: personWords({ displayName, isYours: memberId === scope.memberId }),
          }))}
          ticked={ticked}
          closesOn={assessment.closesOn}
        />
      ) : (
        <GiveTable themes={themes} isTicked={null} />
      )}
    </>
  );
}
