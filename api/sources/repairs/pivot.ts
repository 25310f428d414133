import type { Repaired } from '../schema.ts';

const PIVOT = /^[a-zA-Z0-9]{9,14}$/;

/** SIRET (14 digits), RNA or RIDET; zeros alone fill the column and name no one. */
export function repairPivot(raw: string): Repaired<string | null> {
  if (raw === '') return { value: null, findings: [{ kind: 'pivot_missing', before: '', after: '' }] };
  if (/^0+$/.test(raw)) return { value: null, findings: [{ kind: 'pivot_filler', before: raw, after: '' }] };
  if (PIVOT.test(raw)) return { value: raw, findings: [] };
  const bare = raw.replace(/[\s.-]/g, '');
  return PIVOT.test(bare)
    ? { value: bare, findings: [{ kind: 'pivot_form', before: raw, after: bare }] }
    : { value: null, findings: [{ kind: 'pivot_invalid', before: raw, after: '' }] };
}
