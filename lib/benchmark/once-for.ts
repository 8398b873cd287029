/**
 * What `make` gives for a list, worked out once while somebody holds the list: the lists of a comparison are kept between readers, and
 * are never changed. Another list is another answer.
 */
export function onceFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const found = known.get(of) ?? { made: make(of) };
    known.set(of, found);
    return found.made;
  };
}
