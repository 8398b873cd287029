import type { SavedState } from '@/lib/assessment/saved-state';

const TICK = 'M2 9l4 4 8-10';
const WARNING = 'M8 1L15 15H1zM8 6v4M8 12v1.5';

/** Icon, state in words, who and which version. Announced politely, because it changes while somebody types. */
export function SavedLine({ state }: { readonly state: SavedState }) {
  return (
    <p className={state.kind === 'not-saved' ? 'ct-saved ct-saved--not' : 'ct-saved'} role="status">
      <SavedWords state={state} />
    </p>
  );
}

function SavedWords({ state }: { readonly state: SavedState }) {
  switch (state.kind) {
    case 'empty':
      return <span>Not answered yet</span>;
    case 'look-again':
      return (
        <span>
          <b>From last round.</b> Look again
        </span>
      );
    case 'typing':
      return <span>Changed. It saves when you pause</span>;
    case 'unfinished':
      return <span>Not complete yet. It saves when it is</span>;
    case 'saving':
      return <span>Saving</span>;
    case 'saved':
      return <SavedAt state={state} />;
    case 'not-saved':
      return (
        <>
          <Icon path={WARNING} />
          <span>
            <b>Not saved.</b>
          </span>
          <span>{state.why}</span>
        </>
      );
  }
}

function SavedAt({ state }: { readonly state: Extract<SavedState, { readonly kind: 'saved' }> }) {
  return (
    <>
      <Icon path={TICK} />
      <span>
        <b>Saved {state.at}</b>
      </span>
      <span>{state.by}</span>
      <span>Version {state.version}</span>
      {state.lacksReason === true ? <span>Say why it differs before it is sent</span> : null}
    </>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path className="g-ink-l" d={path} />
    </svg>
  );
}
