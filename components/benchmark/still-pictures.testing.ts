import { vi } from 'vitest';

/** Keeps pictures as they are without script: jsdom lays nothing out, so it has nothing to observe. */
export function keepPicturesStill(): void {
  for (const observer of ['IntersectionObserver', 'ResizeObserver']) {
    const watch = vi.fn();
    const make = vi.fn(function make() {
      return { observe: watch, unobserve: watch, disconnect: watch };
    });
    vi.stubGlobal(observer, make);
  }
}
