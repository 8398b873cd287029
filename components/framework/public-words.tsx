const STEPS = [
  {
    name: 'Read',
    text: 'Every question is open to everyone, with its levels, its sources and how it is scored.',
  },
  {
    name: 'Answer',
    text: 'With your colleagues, over days if you need them. Nothing is public while you answer.',
  },
  { name: 'Send', text: 'Sending makes a frozen copy with its scores and the gaps it was sent with.' },
  {
    name: 'Compare',
    text: 'See your result beside other councils, with the median and the middle half. Nobody is ranked.',
  },
  { name: 'Act', text: 'Take the report to your committee: a page to print, a PDF, or a file of figures.' },
] as const;

/** What happens from the first question to the report. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how-it-works">
      <h2 className="ct-h2 ct-h2--first" id="how-it-works">
        How it works
      </h2>
      <ol className="ct-rows">
        {STEPS.map(({ name, text }) => (
          <li className="ct-row ct-row--1" key={name}>
            <strong>{name}</strong>
            <p className="ct-s">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For whom the toolkit is, in two columns. */
export function WhoseToolkit() {
  return (
    <div className="ct-split ct-split--11 ct-gap--big">
      <section aria-labelledby="care-experienced">
        <h2 className="ct-h2 ct-h2--first" id="care-experienced">
          If you are care experienced
        </h2>
        <p className="ct-p">
          These questions ask what your council does, and what it can prove. You can read all of them, with
          what a good answer looks like, and ask your council what it said.
        </p>
        <p className="ct-p">
          <a href="/frameworks">Read the questions</a>
        </p>
      </section>
      <section aria-labelledby="council">
        <h2 className="ct-h2 ct-h2--first" id="council">
          If you work for a council
        </h2>
        <p className="ct-p">
          Answer a questionnaire with your colleagues, see where you stand, and take the result to committee.
          The administrator of your policy lab adds the first person of each council.
        </p>
        <p className="ct-p">
          <a href="/sign-in">Sign in</a>, or <a href="/help">read how it is used</a>
        </p>
      </section>
    </div>
  );
}

/** What nobody should take the toolkit for. */
export function WhatThisIsNot() {
  return (
    <section aria-labelledby="not">
      <h2 className="ct-h2" id="not">
        What this is not
      </h2>
      <ul className="ct-list">
        <li>Not a league table. No page ranks councils, and no page gives one overall grade.</li>
        <li>
          Not the law. Care experience is not a protected characteristic under the Equality Act 2010. Treating
          it “as if” it were is a local choice.
        </li>
        <li>
          Not finished. The questions are drafted from public sources and have not yet been tested with
          care-experienced people.
        </li>
      </ul>
    </section>
  );
}
