'use client';

import { useEffect, useState, type RefObject } from 'react';
import type * as rechartsPicture from './recharts-picture';

type Loaded = typeof rechartsPicture;

/** Loading begins this far before the picture scrolls into view, so that it is rarely seen to change. */
const NEAR = '300px 0px';

/**
 * recharts, once the element has come near the viewport; null until then, and for good where it fails to load:
 * the static drawing is the picture, recharts only makes it readable by pointer and keyboard.
 * All pictures of a page share the one import.
 */
export function useRecharts(element: RefObject<HTMLElement | null>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    let left = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        import('./recharts-picture').then(
          (module) => {
            if (!left) setLoaded(module);
          },
          () => undefined,
        );
      },
      { rootMargin: NEAR },
    );
    observer.observe(watched);
    return () => {
      left = true;
      observer.disconnect();
    };
  }, [element]);
  return loaded;
}
