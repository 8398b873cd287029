import { questionHref } from '@/lib/assessment/addresses';
import { UNEXPLAINED_HEADING } from '@/lib/assessment/unexplained';
import type { Unexplained } from '@/lib/assessment/unexplained';

interface UnexplainedListProps {
  readonly assessmentId: string;
  readonly items: readonly Unexplained[];
  /** Where the message of sending leads to. */
  readonly id: string;
}

/** Answers that are not the published figure and do not say why: nothing is sent before they do. */
export function UnexplainedList({ assessmentId, items, id }: UnexplainedListProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="ct-h2" id={id} tabIndex={-1}>
        {UNEXPLAINED_HEADING}
      </h2>
      <p className="ct-p">
        Each answer is saved and counts. Nothing can be sent until each says why, or is the published figure
        again.
      </p>
      <ul className="ct-rows">
        {items.map((item) => (
          <li className="ct-row" key={item.questionId}>
            <div>
              <p>
                <a href={questionHref(assessmentId, item)}>{item.question}</a>
              </p>
              {item.words.map((words) => (
                <p className="ct-s" key={words}>
                  {words}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
