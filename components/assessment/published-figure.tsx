import type { PublishedBeside } from '@/lib/statistics/published-beside';

type PublishedFigureProps = {
  readonly published: PublishedBeside | null;
  /** The question's own words, for whoever hears the link alone. */
  readonly about: string;
};

/** The council's own published figure, where one bears on the question. */
export function PublishedFigure({ published, about }: PublishedFigureProps) {
  if (published === null) return null;
  const { figure, source, england, href } = published;
  return (
    <div className="ct-published">
      <p>
        <strong>Published: {figure}.</strong> {source}.{' '}
        <a href={href}>
          Every year<span className="govuk-visually-hidden">: {about}</span>
        </a>
      </p>
      {england === null ? null : <p className="ct-muted">England: {england}</p>}
    </div>
  );
}
