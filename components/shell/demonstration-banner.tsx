/** Says on every page what is invented. Not dismissable, because it stays true. */
export function DemonstrationBanner() {
  return (
    <div className="ct-demo ct-demo--screen">
      <div className="ct-width">
        <p>
          <strong>Demonstration.</strong> Councils marked so are invented, with their figures. The frameworks,
          the register and the national figures are real.
        </p>
      </div>
    </div>
  );
}
