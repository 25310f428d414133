import type { Reminder } from '../../api/reminders/schema.ts';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { words } from './words.ts';

const { list, reminders: said } = words.mails;
const path = '/exploitation/courriels';
/** As many as the API gives at once. */
const PAGE = 50;

/** What became of the mail of a reminder. */
function mailOf({ mail, sent, tries }: Reminder): string {
  if (mail === null) return said.forgotten;
  if (sent) return list.sentOn(momentInWords(sent));
  return tries > 0 ? `${list.states.waiting}, ${list.tries(tries)}` : list.states.waiting;
}

const Row = ({ one }: { readonly one: Reminder }) => (
  <tr>
    <td data-head={said.venue}>
      <a href={venueUrl({ id: one.venue, nom: one.nom })}>{calm(one.nom)}</a>, {one.commune}
    </td>
    <td data-head={said.written}>
      {said.rank(one.rank)}, {momentInWords(one.written)}
    </td>
    <td data-head={said.mail}>{mailOf(one)}</td>
    <td data-head={said.answer}>
      {one.answered ? said.answered(momentInWords(one.answered)) : said.unanswered}
    </td>
  </tr>
);

interface Props {
  readonly reminders: readonly Reminder[];
  readonly venue: string;
  readonly page: number;
}

function Rows({ reminders }: Pick<Props, 'reminders'>) {
  if (reminders.length === 0) return <p>{said.none}</p>;
  return (
    <table class="differences">
      <thead>
        <tr>
          {[said.venue, said.written, said.mail, said.answer].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reminders.map((one) => (
          <Row key={`${one.venue} ${one.written} ${one.rank}`} one={one} />
        ))}
      </tbody>
    </table>
  );
}

/** Which venue was reminded when, whether the mail left, and whether who was asked has answered. */
export function ReminderList({ reminders, venue, page }: Props) {
  const older = new URLSearchParams({ ...(venue && { lieu: venue }), page: String(page + 1) });
  return (
    <Section id="rappels" title={said.title}>
      <p>{said.lead}</p>
      <form method="get" action={`${path}#rappels`} class="plain-form queue-filter">
        <Field id="lieu" label={said.search}>
          <input id="lieu" name="lieu" maxLength={300} value={venue} />
        </Field>
        <button type="submit" class="button">
          {said.find}
        </button>
      </form>
      <Rows reminders={reminders} />
      {reminders.length === PAGE && (
        <p>
          <a class="button" href={`${path}?${older}#rappels`}>
            {list.older}
          </a>
        </p>
      )}
    </Section>
  );
}
