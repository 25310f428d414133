/** How a language writes the sizes of files, by its names of a thousand and a million bytes: « 520 Ko », « 1,4 Mo ». */
export const sizesIn =
  ({ number }: { readonly number: (value: number) => string }, thousand: string, million: string) =>
  (bytes: number): string =>
    bytes < 999_500
      ? `${number(Math.max(1, Math.round(bytes / 1e3)))}\u00a0${thousand}`
      : `${number(Math.round(bytes / 1e5) / 10)}\u00a0${million}`;
