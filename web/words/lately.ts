/**
 * Makes something at its first use. An Intl object costs a slow phone 13 ms, and a page that has just come needs one or
 * two of ten.
 */
export function lately<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
