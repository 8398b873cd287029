/** Square for the council's word, ring for people's word, side by side. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 34 18" aria-hidden="true" focusable="false">
      <rect className="g-ink" x="0" y="1" width="15" height="16" />
      <circle className="g-med-l" cx="25.5" cy="9" r="7" />
    </svg>
  );
}
