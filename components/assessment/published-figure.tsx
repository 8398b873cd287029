import { USE_PUBLISHED } from '@/lib/framework/offered-fields';
import type { PublishedBeside } from '@/lib/statistics/published-beside';

type PublishedFigureProps = {
  readonly published: PublishedBeside | null;
  /** The question's own words, for whoever hears the link alone. */
  readonly about: string;
  /** It stands in the boxes below, and nobody has made it their answer. */
  readonly isOffered?: boolean;
};

const OFFERED = `It is filled in below, and is not your answer yet. It counts once you tick “${USE_PUBLISHED.label}” or change it, and it is saved.`;

/** The council's own published figure, where one bears on the question. */
export function PublishedFigure({ published, about, isOffered = false }: PublishedFigureProps) {
  if (published === null) return null;
  const { figure, source, england, href, every } = published;
  return (
    <div className="ct-published">
      <p>
        <strong>Published: {figure}.</strong> {source}.{' '}
        <a href={href}>
          {every}
          <span className="govuk-visually-hidden">: {about}</span>
        </a>
      </p>
      {isOffered ? <p>{OFFERED}</p> : null}
      {england === null ? null : <p className="ct-muted">England: {england}</p>}
    </div>
  );
}
