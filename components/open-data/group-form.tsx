import { Button } from '@/components/govuk/button';
import { Select, type SelectItem } from '@/components/govuk/select';

interface GroupFormProps {
  /** The page's own address: the choice is added to it, so that it can be bookmarked, sent and cited. */
  readonly action: string;
  readonly current: string;
  readonly choices: readonly SelectItem[];
}

/** Which councils the tables are about. Nothing where there is nothing to choose. */
export function GroupForm({ action, current, choices }: GroupFormProps) {
  if (choices.length < 2) return null;
  return (
    <form className="ct-filter" method="get" action={action}>
      <Select id="group" name="group" label="Councils" items={choices} defaultValue={current} />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
