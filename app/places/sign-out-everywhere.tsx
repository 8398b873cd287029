import { Button } from '@/components/govuk/button';

/** Ends every session of the person: for somebody who left a device behind, or signed in at somebody else's. */
export function SignOutEverywhere() {
  return (
    <form action="/sign-out" method="post">
      <h2 className="ct-h2">Signed in on another device?</h2>
      <p className="ct-p">You can sign out on every device at once, this one too.</p>
      <input type="hidden" name="everywhere" value="yes" />
      <Button variant="secondary">Sign out everywhere</Button>
    </form>
  );
}
