import type { Levels, Workshop } from '@/lib/workshop/workshop';
import { workshopWords } from '@/lib/workshop/workshop';
import { SpreadPicture } from './spread-picture';

interface WorkshopRecordProps {
  readonly workshop: Workshop;
  readonly levels: Levels;
}

/** What one room said and agreed. */
export function WorkshopRecord({ workshop, levels }: WorkshopRecordProps) {
  return (
    <section>
      <h2 className="ct-h2">{workshopWords(workshop, levels)}</h2>
      <p className="ct-p ct-s">Written down by {workshop.heldBy}.</p>
      <SpreadPicture voices={workshop.voices} levels={levels} />
      {workshop.notes === '' ? (
        <p className="ct-p">No notes were written.</p>
      ) : (
        <p className="ct-p ct-typed">{workshop.notes}</p>
      )}
    </section>
  );
}
