/** A sentence for each plural form of a language (CLDR); `#` stands for the figure. `other` serves for those not given. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

interface Counting {
  plural(value: number): Intl.LDMLPluralRule;
  number(value: number): string;
}

/** `counted({ one: '# place', other: '# places' })(3)` -> « 3 places ». */
export const countsIn =
  ({ plural, number }: Counting) =>
  (value: number, forms: Forms): string =>
    (forms[plural(value)] ?? forms.other).replace('#', number(value));
