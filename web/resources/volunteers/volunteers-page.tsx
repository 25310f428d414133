import type { Volunteer, Volunteers } from '../../../api/resources/volunteers/schema.ts';
import { trades } from '../../../api/standard/trades.ts';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest } from '../../routes.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { calm, venueUrl } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { placeNamed } from '../place.ts';
import { reachOf } from '../resource-card.tsx';
import { TradeField } from '../trade-field.tsx';
import { resourceUrl } from '../urls.ts';
import { words as common } from '../words.ts';
import { volunteersApi } from './volunteers-api.ts';
import { words } from './words.ts';

/** Where someone comes, no finer than a commune. */
export const placeOf = (one: Volunteer): string =>
  one.place ? words.around(one.place, Math.round((one.radius ?? 0) / 1000)) : reachOf(one);

/** Who employs them, and whether it says so; a student's establishment is not asked. */
export function EmployerSaid({ employer, details }: Pick<Volunteer, 'employer' | 'details'>) {
  if (!employer) return null;
  if (details.status === words.student)
    return (
      <p>
        {words.establishment} : {employer.nom}.
      </p>
    );
  return (
    <p>
      {words.employer} : {employer.nom}, {employer.confirmed ? words.confirmed : words.unconfirmed}.
    </p>
  );
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []).join(', ');

function VolunteerCard({ one }: { readonly one: Volunteer }) {
  const { status, trades: known, availability, grants } = one.details;
  return (
    <li class="resource-card">
      <h3>
        <a href={resourceUrl(one)}>{one.title}</a>
      </h3>
      {typeof status === 'string' && <p class="resource-kind">{status}</p>}
      <p>
        {placeOf(one)}. {listOf(known)}.
      </p>
      <p>{String(availability ?? '')}</p>
      {listOf(grants) && <p class="fine">{listOf(grants)}</p>}
      <EmployerSaid {...one} />
    </li>
  );
}

function SearchForm({ asked }: { readonly asked: URLSearchParams }) {
  return (
    <form method="get" action="/volontaires" class="plain-form search-fields">
      <Field id="ou" label={common.search.place} hint={words.placeHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={asked.get('ou') ?? ''} />
      </Field>
      <TradeField asked={asked} />
      <button type="submit" class="button button-primary">
        {common.search.send}
      </button>
    </form>
  );
}

function Received({ received }: Pick<Volunteers, 'received'>) {
  const { date } = useWords();
  if (received.length === 0) return null;
  return (
    <section aria-labelledby="aide-recue">
      <h2 id="aide-recue">{words.received}</h2>
      <ul class="points">
        {received.map(({ id, nom, hours, times, last }) => (
          <li key={id}>
            <a href={venueUrl({ id, nom })}>{calm(nom)}</a> : {words.receivedLine(hours, times, date(last))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ volunteers }: Pick<Volunteers, 'volunteers'>) {
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{words.found(volunteers.length)}</h2>
      {volunteers.length === 0 && <p>{words.none}</p>}
      <ul class="resource-cards">
        {volunteers.map((one) => (
          <VolunteerCard key={one.resource} one={one} />
        ))}
      </ul>
    </section>
  );
}

/** `/volontaires`: those who agreed to be seen by who asks. */
export async function volunteersPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const asked = url.searchParams;
  const where = asked.get('ou')?.trim().slice(0, 100) ?? '';
  const place = where ? await placeNamed(api, where) : undefined;
  const trade = trades.find((one) => one === asked.get('metier'));
  const query = { ...(place && { near: `${place.lon},${place.lat}` }), ...(trade && { trade }) };
  const { audiences, volunteers, received } = await volunteersApi(ask).list(new URLSearchParams(query));
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      {audiences.length > 0 && <p>{audiences.includes('Les lieux') ? words.asks : words.onlySees}</p>}
      <p class="actions">
        <a class="button" href="/ressources/nouvelle?genre=volunteer&pour=person:moi">
          {words.become}
        </a>
      </p>
      {audiences.length === 0 ? <Notice>{words.noRole}</Notice> : <SearchForm asked={asked} />}
      {where && (
        <Notice>{place ? common.search.around(place.label) : common.search.unknownPlace(where)}</Notice>
      )}
      {audiences.length > 0 && <Found volunteers={volunteers} />}
      <Received received={received} />
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, { styles: ['text', 'form', 'resources'] });
}
