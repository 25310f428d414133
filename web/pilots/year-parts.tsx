import type { Refusal } from '../../api/core/errors.ts';
import type { CalendarBody, OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
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
  /** Those of the classes that would follow it. */
  readonly levels: readonly string[];
}

type Kit = Year['kits'][number];
const isForAll = ({ ages }: Kit, levels: readonly string[]) => levels.every((level) => ages.includes(level));

interface OptionsProps extends Pick<KitProps, 'form' | 'kits'> {
  readonly label: string;
}
const KitOptions = ({ form, kits, label }: OptionsProps) =>
  kits.length > 0 ? (
    <optgroup label={label}>
      {kits.map((kit) => (
        <option
          key={kit.resource}
          value={String(kit.resource)}
          selected={form.get('kit') === String(kit.resource)}
        >
          {words.plan.kitOf(kit)}
        </option>
      ))}
    </optgroup>
  ) : null;

/** A choice among the toolbox's kits, or none: first those that all have validated for these classes. */
export function KitField({ form, kits, levels, id = 'kit', hint }: KitProps) {
  const fits = (kit: Kit) => kit.validated && isForAll(kit, levels);
  return (
    <Field id={id} label={words.plan.kit} hint={hint}>
      <select id={id} name="kit" aria-describedby={describedBy({ id, hint })}>
        <option value="">{words.plan.noKit}</option>
        <KitOptions form={form} kits={kits.filter(fits)} label={words.plan.validatedKits} />
        <KitOptions form={form} kits={kits.filter((kit) => !fits(kit))} label={words.plan.otherKits} />
      </select>
    </Field>
  );
}

/** What to know of a kit that was chosen, where not all have validated it for these classes. */
export function KitNote({
  kits,
  resource,
  levels,
}: Pick<KitProps, 'kits' | 'levels'> & { readonly resource: number }) {
  const kit = kits.find((one) => one.resource === resource);
  if (!kit || (kit.validated && isForAll(kit, levels))) return null;
  return (
    <p>
      <strong>{kit.validated ? words.plan.otherAges(kit.title) : words.plan.unvalidated(kit.title)}</strong>
    </p>
  );
}

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

function Calendar({ one, action }: { readonly one: OwnCalendar; readonly action: string }) {
  const said = words.calendar;
  const { kind, subject, name, address } = one;
  const title = said.of[kind](name ?? '');
  return (
    <li>
      {title}
      {address && (
        <p>
          <code class="year-address">{address}</code>
        </p>
      )}
      <form method="post" action={action} class="actions">
        <input type="hidden" name="geste" value="agenda" />
        <input type="hidden" name="agenda" value={kind} />
        <input type="hidden" name="de" value={subject} />
        <button type="submit" name="ouvert" value="oui" class="button button-quiet">
          {address ? said.renew : said.open}
          <span class="visually-hidden"> : {title}</span>
        </button>
        {address && (
          <button type="submit" name="ouvert" value="non" class="button button-quiet">
            {said.close}
            <span class="visually-hidden"> : {title}</span>
          </button>
        )}
      </form>
    </li>
  );
}

interface CalendarsProps {
  readonly calendars: readonly OwnCalendar[];
  /** Where its forms go. */
  readonly action: string;
}

/** The addresses for calendar applications. */
export function Calendars({ calendars, action }: CalendarsProps) {
  if (calendars.length === 0) return null;
  return (
    <Section id="agendas" title={words.calendar.title}>
      <p>{words.calendar.lead}</p>
      <ul class="points">
        {calendars.map((one) => (
          <Calendar key={one.kind + one.subject} one={one} action={action} />
        ))}
      </ul>
    </Section>
  );
}

/** Which calendar a form opens or closes. */
export const calendarIn = (form: URLSearchParams): CalendarBody => ({
  kind: (form.get('agenda') ?? 'own') as CalendarBody['kind'],
  subject: form.get('de') ?? '',
  open: form.get('ouvert') === 'oui',
});
