interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly error: string | undefined;
  /** Nothing is sent without it. */
  readonly required?: true;
}

/** One's consent, never given beforehand. */
export const ConsentTick = ({ label, checked, error, required }: Props) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    {error && (
      <p id="consent-error" class="field-error">
        {error}
      </p>
    )}
    <label class="check">
      <input
        id="consent"
        type="checkbox"
        name="consent"
        value="1"
        required={required}
        aria-describedby={error && 'consent-error'}
        aria-invalid={error ? true : undefined}
        checked={checked}
      />
      {label}
    </label>
  </div>
);
