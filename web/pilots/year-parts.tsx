import type { Refusal } from '../../api/core/errors.ts';
import type { OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { Year } from '../../api/pilots/year/schema.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { words } from './year-words.ts';

export interface FormProps {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

interface KitProps extends Pick<FormProps, 'form'>, Pick<Year, 'kits'> {
  readonly id?: string;
  readonly hint?: string;
}

/** A choice among the toolbox's kits, or none. */
export const KitField = ({ form, kits, id = 'kit', hint }: KitProps) => (
  <Field id={id} label={words.plan.kit} hint={hint}>
    <select id={id} name="kit" aria-describedby={describedBy({ id, hint })}>
      <option value="">{words.plan.noKit}</option>
      {kits.map(({ resource, title }) => (
        <option key={resource} value={String(resource)} selected={form.get('kit') === String(resource)}>
          {title}
        </option>
      ))}
    </select>
  </Field>
);

/** Of which days nobody has published whether there is school, before anything is planned on the others. */
export function CalendarKnown({ calendar }: Pick<Year, 'calendar'>) {
  const { date } = useWords();
  if (!calendar) return null;
  const { zone, wholly, days, first_day: from, last_day: until, sources } = calendar;
  const said = words.plan;
  return (
    <>
      {days > 0 && (
        <Notice>
          <strong>
            {wholly || !from || !until
              ? said.unknown(zone)
              : said.unknownFrom(zone, days, date(from), date(until))}
          </strong>
        </Notice>
      )}
      {sources.length > 0 && <p class="fine">{said.sources(sources.join(' ; '))}</p>}
    </>
  );
}

/** The addresses for calendar applications. @param action where its forms go */
export function Calendars({
  calendars,
  action,
}: {
  readonly calendars: readonly OwnCalendar[];
  readonly action: string;
}) {
  const said = words.calendar;
  if (calendars.length === 0) return null;
  return (
    <Section id="agendas" title={said.title}>
      <p>{said.lead}</p>
      <ul class="points">
        {calendars.map(({ code_insee, name, address }) => (
          <li key={code_insee}>
            {name === null ? said.own : said.commune(name)}
            {address && (
              <p>
                <code class="year-address">{address}</code>
              </p>
            )}
            <form method="post" action={action} class="actions">
              <input type="hidden" name="geste" value="agenda" />
              <input type="hidden" name="commune" value={code_insee ?? ''} />
              <button type="submit" name="ouvert" value="oui" class="button button-quiet">
                {address ? said.renew : said.open}
                <span class="visually-hidden"> : {name ?? said.own}</span>
              </button>
              {address && (
                <button type="submit" name="ouvert" value="non" class="button button-quiet">
                  {said.close}
                  <span class="visually-hidden"> : {name ?? said.own}</span>
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
