/** What Enter, in a field, is to press: the first button there is, which would else be one of another use. */
export const EnterButton = ({ label }: { readonly label: string }) => (
  <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
    {label}
  </button>
);
