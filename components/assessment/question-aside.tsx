import type { ReactNode } from 'react';
import { UNDER_REVIEW } from '@/lib/assessment/start-words';
import { conversationLinkWords } from '@/lib/conversation/conversation-words';
import type { Source } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';

type QuestionAsideProps = {
  readonly question: Question;
  readonly sources: readonly Source[];
  readonly historyHref: string;
  /** Where a note to the next round is written; null where the reader cannot. */
  readonly noteHref: string | null;
  readonly lastRound: LastRoundBeside | null;
  readonly inherited: InheritedBeside | null;
  readonly conversationHref: string;
  /** How many threads about the question are open. */
  readonly openThreads: number;
  /** What the answer rests on. */
  readonly evidence: ReactNode;
  /** What a room agreed on it, with the way to the room. */
  readonly workshop?: ReactNode;
};

/** What the last round has to say about a question: its answer is at `href`. */
export type LastRoundBeside = { readonly href: string; readonly note: string | null };

/** The answer of a council that was taken over, at `href`, from which this one came. */
export type InheritedBeside = {
  readonly href: string;
  readonly fromName: string;
  readonly roundName: string;
};

/** What could prove an answer, where the question comes from, whether its wording is under review, and what was said. */
export function QuestionAside(props: QuestionAsideProps) {
  const { question, sources, historyHref, noteHref, lastRound, inherited } = props;
  const { conversationHref, openThreads, evidence, workshop } = props;
  const about = question.text;
  return (
    <div className="ct-more">
      {evidence}
      {question.needsCheck ? (
        <p className="ct-details">
          <span className="ct-review">Wording under review</span> {UNDER_REVIEW}
        </p>
      ) : null}
      <details className="ct-details">
        <summary>
          What could prove it<span className="govuk-visually-hidden">: {about}</span>
        </summary>
        <div>
          <ul className="ct-list">
            {question.evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      </details>
      <SourceFold question={question} sources={sources} />
      <LastRoundLine about={about} lastRound={lastRound} />
      <InheritedLine about={about} inherited={inherited} />
      <p className="ct-details">
        <LinkAbout href={historyHref} words="History of this answer" about={about} />
      </p>
      {noteHref === null ? null : (
        <p className="ct-details">
          <LinkAbout href={noteHref} words="Note for next round" about={about} />
        </p>
      )}
      {workshop}
      <p className="ct-details">
        <a href={conversationHref}>
          {conversationLinkWords(openThreads)}
          <span className="govuk-visually-hidden">: {about}</span>
        </a>
      </p>
    </div>
  );
}

type About = { readonly about: string };

function LastRoundLine({ about, lastRound }: About & { readonly lastRound: LastRoundBeside | null }) {
  if (lastRound === null) return null;
  return (
    <p className="ct-details">
      {lastRound.note === null ? null : <>Note from last round: “{lastRound.note}” </>}
      <LinkAbout href={lastRound.href} words="Answer of last round" about={about} />
    </p>
  );
}

function InheritedLine({ about, inherited }: About & { readonly inherited: InheritedBeside | null }) {
  if (inherited === null) return null;
  const words = `Answer of ${inherited.fromName}, ${inherited.roundName} round`;
  return (
    <p className="ct-details">
      <LinkAbout href={inherited.href} words={words} about={about} />
    </p>
  );
}

function SourceFold({ question, sources }: Pick<QuestionAsideProps, 'question' | 'sources'>) {
  return (
    <details className="ct-details">
      <summary>
        Where this question comes from<span className="govuk-visually-hidden">: {question.text}</span>
      </summary>
      <div>
        <ul className="ct-list">
          {question.sources.map(({ key, locator }) => (
            <li key={`${key} ${locator}`}>
              <SourceName source={sources.find((one) => one.key === key)} />, {locator}
            </li>
          ))}
        </ul>
        {question.needsCheck ? (
          <p>The lab is checking the wording of this question against these sources.</p>
        ) : null}
      </div>
    </details>
  );
}

function LinkAbout({ href, words, about }: About & { readonly href: string; readonly words: string }) {
  return (
    <a href={href}>
      {words}
      <span className="govuk-visually-hidden">: {about}</span>
    </a>
  );
}

/** A link only where the address is one a browser should open: framework files come from outside. */
function SourceName({ source }: { readonly source: Source | undefined }) {
  if (source === undefined) return 'A source that is not listed';
  const name = `${source.title} (${source.publisher})`;
  return /^https?:\/\//.test(source.url) ? <a href={source.url}>{name}</a> : name;
}
