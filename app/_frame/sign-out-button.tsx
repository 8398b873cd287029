/** A form, because signing out changes something: a link that a browser fetches ahead must not do it. */
export function SignOutButton() {
  return (
    <form action="/sign-out" method="post">
      <button type="submit" className="ct-link-button">
        Sign out
      </button>
    </form>
  );
}
