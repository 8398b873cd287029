import type { SeenClaim } from '@/lib/review/judged-fields';
import { ClaimLine } from './judged-section';

/** The questions of a theme, with what the council says to each where the reviewer may see it. */
export function ClaimList({ claims }: { readonly claims: readonly SeenClaim[] }) {
  return (
    <ul className="ct-rows">
      {claims.map((claim) => (
        <li className="ct-row ct-row--1" key={claim.questionId}>
          <p>{claim.question}</p>
          <ClaimLine claim={claim} />
        </li>
      ))}
    </ul>
  );
}
