'use client';

import { useEffect, useState, type RefObject } from 'react';

/** Which of a frame's drawings is on show, counted from 0, and its width in CSS pixels. */
export interface ShownDrawing {
  readonly index: number;
  readonly width: number;
}

function findShown(frame: HTMLElement): ShownDrawing | null {
  const boxes = Array.from(frame.querySelectorAll(':scope > svg'), (svg) => svg.getBoundingClientRect());
  const index = boxes.findIndex(({ width }) => width > 0);
  const box = boxes[index];
  return box === undefined ? null : { index, width: box.width };
}

/** Follows the drawing that the style sheet shows, as the frame changes its width. Null while none has a size. */
export function useShownDrawing(frame: RefObject<HTMLElement | null>): ShownDrawing | null {
  const [shown, setShown] = useState<ShownDrawing | null>(null);
  useEffect(() => {
    const watched = frame.current;
    if (watched === null) return undefined;
    const observer = new ResizeObserver(() => setShown(findShown(watched)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [frame]);
  return shown;
}
