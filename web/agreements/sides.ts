interface Side {
  readonly agreement_slug: string;
  /** Whether the reader speaks for it. */
  readonly mine: boolean;
}

/** The other parties to the agreements that one is of: whom one may open a dispute against, or say a communication of. */
export function otherParties<Party extends Side>(parties: readonly Party[]): Party[] {
  const own = new Set(parties.filter(({ mine }) => mine).map(({ agreement_slug: slug }) => slug));
  return parties.filter(({ mine, agreement_slug: slug }) => !mine && own.has(slug));
}
