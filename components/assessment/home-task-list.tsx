import { formatDay } from '@/lib/format/date';
import type { HomeTask } from '@/lib/assessment/home-tasks';
import { distanceInWords } from '@/lib/format/day-distance';

interface HomeTaskListProps {
  readonly tasks: readonly HomeTask[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What the reader can do, by date. */
export function HomeTaskList({ tasks, today }: HomeTaskListProps) {
  return (
    <ol className="ct-rows">
      {tasks.map(({ href, title, detail, time, dueOn }) => (
        <li className="ct-row" key={href}>
          <div className="ct-row__k">
            {formatDay(dueOn)}
            <span>{distanceInWords(today, dueOn)}</span>
          </div>
          <div>
            <p>
              <a href={href}>{title}</a>
            </p>
            <p className="ct-s ct-muted">{detail}</p>
          </div>
          {time === null ? null : <p className="ct-row__x">{time}</p>}
        </li>
      ))}
    </ol>
  );
}
