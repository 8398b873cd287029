import { type ReactNode } from 'react';
import { questionTicks, type QuestionTick } from '@/lib/charts/question-ticks';
import { signDrawing, type Sign } from '@/lib/charts/signs';
import { DrawingSvg } from './drawing-svg';

/** The key of a picture or of a table of pictures. Its children are key items. */
export function ChartKey({ children }: { readonly children: ReactNode }) {
  return <ul className="ct-key">{children}</ul>;
}

/** One sign and its words. */
export function SignKeyItem({ sign, children }: { readonly sign: Sign; readonly children: ReactNode }) {
  return (
    <li>
      <DrawingSvg drawing={signDrawing(sign)} naturalSize /> {children}
    </li>
  );
}

/** One question square and its words. */
export function TickKeyItem({
  tick,
  children,
}: {
  readonly tick: QuestionTick;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <DrawingSvg drawing={questionTicks([tick])} naturalSize /> {children}
    </li>
  );
}
