import type { ListedMail } from '../../api/outbox/schema.ts';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { momentInWords } from '../words/moment.ts';
import { words } from './words.ts';

const { list, purposes } = words.mails;
const path = '/exploitation/courriels';
/** As many as the API gives at once. */
const PAGE = 50;

/** What of the mails is shown, as the page's address says it; empty for all. */
export interface MailFilter {
  readonly motif: string;
  readonly etat: string;
  readonly avant: string;
}

/** Softly: what an address says and no mail can be shows them all. */
export function filterIn({ searchParams }: URL): MailFilter {
  const [motif = '', etat = '', avant = ''] = ['motif', 'etat', 'avant'].map(
    (name) => searchParams.get(name) ?? '',
  );
  return {
    motif: motif in purposes ? motif : '',
    etat: etat in list.states ? etat : '',
    avant: /^[1-9]\d{0,8}$/.test(avant) ? avant : '',
  };
}

const given = (values: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));

/** For the API. */
export const queryOf = ({ motif, etat, avant }: MailFilter): URLSearchParams =>
  given({ purpose: motif, state: etat, before: avant });

interface ChoiceProps {
  readonly name: 'motif' | 'etat';
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
}

const Choice = ({ name, label, options, chosen }: ChoiceProps) => (
  <Field id={name} label={label}>
    <select id={name} name={name}>
      <option value="">{list.any}</option>
      {Object.entries(options).map(([value, text]) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </Field>
);

const Row = ({ one }: { readonly one: ListedMail }) => (
  <tr>
    <td data-head={list.written}>{momentInWords(one.written)}</td>
    <td data-head={list.purpose}>{purposes[one.purpose] ?? one.purpose}</td>
    <td data-head={list.recipient}>{one.recipient ?? list.erased}</td>
    <td data-head={list.state}>
      {one.sent ? list.sentOn(momentInWords(one.sent)) : list.states[one.state]}
      {one.tries > 0 && `, ${list.tries(one.tries)}`}
    </td>
  </tr>
);

function Rows({ mails }: { readonly mails: readonly ListedMail[] }) {
  if (mails.length === 0) return <p>{list.none}</p>;
  return (
    <table class="differences">
      <thead>
        <tr>
          {[list.written, list.purpose, list.recipient, list.state].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mails.map((one) => (
          <Row key={one.mail} one={one} />
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly mails: readonly ListedMail[];
  readonly filter: MailFilter;
}

/** The mails one by one, a page at a time, of one purpose or state: by GET, so that what is chosen has an address. */
export function MailList({ mails, filter }: Props) {
  const oldest = mails.at(-1)?.mail;
  const older = given({ ...filter, avant: String(oldest ?? '') });
  return (
    <Section id="liste" title={list.title}>
      <form method="get" action={`${path}#liste`} class="plain-form queue-filter">
        <Choice name="motif" label={list.purpose} options={purposes} chosen={filter.motif} />
        <Choice name="etat" label={list.state} options={list.states} chosen={filter.etat} />
        <button type="submit" class="button">
          {list.filter}
        </button>
      </form>
      <Rows mails={mails} />
      <p class="actions">
        {mails.length === PAGE && (
          <a class="button" href={`${path}?${older}#liste`}>
            {list.older}
          </a>
        )}{' '}
        {filter.avant && (
          <a class="button" href={`${path}?${given({ ...filter, avant: '' })}#liste`}>
            {list.latest}
          </a>
        )}
      </p>
    </Section>
  );
}
