import { questionTicks, type QuestionTick } from '@/lib/charts/question-ticks';
import { DrawingSvg } from './drawing-svg';

/** One square a question. The same state in words must stand beneath: the drawing is hidden from screen readers. */
export function QuestionTicksStill({ ticks }: { readonly ticks: readonly QuestionTick[] }) {
  return <DrawingSvg drawing={questionTicks(ticks)} naturalSize />;
}
