import type { OwnCommittee } from '../../api/committees/schema.ts';
import type { ApiError } from '../api.ts';

export interface Props {
  readonly now: Date;
  readonly one: OwnCommittee;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly done?: boolean;
}

/** What was typed in a form that came back, or nothing in the others. */
export const typed = ({ form, errors }: Props, gesture: string, seat = '', college = '') =>
  form.get('geste') === gesture && (form.get('siege') ?? '') === seat && (form.get('rang') ?? '') === college
    ? { form, errors }
    : { form: new URLSearchParams(), errors: [] };
