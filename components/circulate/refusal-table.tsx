/** Something in a spreadsheet that is not taken, in words. */
export type ShownRefusal = {
  readonly cell: string;
  readonly message: string;
  /** Null where the row names no question. */
  readonly question: { readonly text: string; readonly href: string } | null;
};

/** Every cell that is refused, and why. */
export function RefusalTable({ refusals }: { readonly refusals: readonly ShownRefusal[] }) {
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        What is refused
        <span>
          Put it right in the spreadsheet and bring it in again, or answer the question on its page.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Why</th>
          <th scope="col">Question</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ cell, message, question }, index) => (
          <tr key={`${cell} ${index}`}>
            <th scope="row">{cell}</th>
            <td data-l="Why:">{message}.</td>
            <td data-l="Question:">
              {question === null ? (
                <span className="ct-none">None of this questionnaire</span>
              ) : (
                <a href={question.href}>{question.text}</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
