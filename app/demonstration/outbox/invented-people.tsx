type InventedPeopleProps = {
  readonly people: readonly {
    readonly userId: string;
    readonly name: string;
    readonly position: string;
    readonly email: string;
  }[];
};

/** The people whose mailboxes these are, with the addresses to ask for a mail with. */
export function InventedPeople({ people }: InventedPeopleProps) {
  return (
    <section aria-labelledby="invented-people">
      <h2 className="ct-h2" id="invented-people">
        Addresses of invented people
      </h2>
      <ul className="ct-rows">
        {people.map(({ userId, name, position, email }) => (
          <li className="ct-row ct-row--1" key={userId}>
            <p>
              <strong>{email}</strong>
              <br />
              {name}, {position}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
