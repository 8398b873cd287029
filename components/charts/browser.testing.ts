import { vi } from 'vitest';

/** jsdom lays nothing out and watches nothing: these stand in for what a browser does. */

/** Gives every element this width, or none. */
export function stubWidth(width: number): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, width, width / 2),
  );
}

/** Gives drawings of a class this width, and no width to the rest: a style sheet that shows one of two. */
export function stubWidthOf(className: string, width: number): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function widthOf(this: Element) {
    return new DOMRect(0, 0, this.classList.contains(className) ? width : 0, 100);
  });
}

/** Reports every observed element's size once, as browsers do, and again whenever `resize` is called. */
export function stubResizeObserver(): { readonly resize: () => void } {
  const callbacks = new Set<() => void>();
  vi.stubGlobal('ResizeObserver', function ResizeObserver(callback: () => void) {
    return {
      observe: () => {
        callbacks.add(callback);
        callback();
      },
      unobserve: () => undefined,
      disconnect: () => callbacks.delete(callback),
    };
  });
  return { resize: () => callbacks.forEach((callback) => callback()) };
}

type Seen = (entries: readonly { readonly isIntersecting: boolean }[]) => void;

/** Sees nothing until `scrollNear` is called; `margins` are the root margins that were asked for. */
export function stubIntersectionObserver(): {
  readonly scrollNear: () => void;
  readonly scrollPast: () => void;
  readonly margins: readonly (string | undefined)[];
  readonly watching: () => number;
} {
  const callbacks = new Set<Seen>();
  const margins: (string | undefined)[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    function IntersectionObserver(callback: Seen, options?: IntersectionObserverInit) {
      margins.push(options?.rootMargin);
      return {
        observe: () => callbacks.add(callback),
        disconnect: () => callbacks.delete(callback),
      };
    },
  );
  const report = (isIntersecting: boolean) =>
    Array.from(callbacks).forEach((callback) => callback([{ isIntersecting }]));
  return {
    scrollNear: () => report(true),
    scrollPast: () => report(false),
    margins,
    watching: () => callbacks.size,
  };
}
