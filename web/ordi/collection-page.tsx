import { personalPage } from '../people/personal-page.ts';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { Days, Places, PlacesMap } from './collection-places.tsx';
import { ordiApi } from './ordi-api.ts';
import { words } from './words.ts';

const said = words.collection;

/** Days of the whole country, before one says where. */
const SHOWN = 20;

interface Named {
  readonly code: string;
  readonly nom: string;
}

function Choose({ named, chosen }: { readonly named: readonly Named[]; readonly chosen: string }) {
  return (
    <form action="/ordi/collecte" class="plain-form">
      <Field id="departement" label={said.departement}>
        <select id="departement" name="departement">
          <option value="">{said.all}</option>
          {named.map(({ code, nom }) => (
            <option key={code} value={code} selected={code === chosen}>
              {`${nom} (${code})`}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button">
        {said.show}
      </button>
    </form>
  );
}

/** `/ordi/collecte`: where to bring machines, and when. */
export async function collectionPage({ ask, api, url, basemap }: PersonalRequest): Promise<Page> {
  const [{ points, days }, all, programme] = await Promise.all([
    ordiApi(ask).ordi(),
    api.departements(),
    programmeOf(ask, 'ordi'),
  ]);
  const codes = new Set([...points, ...days].map(({ departement }) => departement));
  const wanted = url.searchParams.get('departement') ?? '';
  const here = <Place extends { readonly departement: string }>(places: readonly Place[]) =>
    places.filter(({ departement }) => !wanted || departement === wanted);
  const [placesHere, daysHere] = [here(points), here(days)];
  const daysShown = wanted ? daysHere : daysHere.slice(0, SHOWN);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <ProgrammeNote programme={programme} />
      <Choose named={all.filter(({ code }) => codes.has(code))} chosen={wanted} />
      {placesHere.length + daysHere.length > 0 && (
        <PlacesMap places={[...placesHere, ...daysHere]} basemap={basemap} />
      )}
      <Section id="jours" title={said.days}>
        {daysHere.length > 0 ? <Days days={daysShown} /> : <p>{said.noDay}</p>}
        {daysShown.length < daysHere.length && <p>{said.more(daysHere.length)}</p>}
      </Section>
      <Section id="points" title={said.places}>
        {placesHere.length > 0 ? <Places points={placesHere} /> : <p>{said.noPlace}</p>}
      </Section>
      <p>{said.company}</p>
      <p class="actions">
        <a class="button" href="/ressources/nouvelle?genre=lot">
          {said.announce}
        </a>
        <a
          class="button button-quiet"
          href={`/api/points-de-collecte.csv${wanted && `?${new URLSearchParams({ departement: wanted })}`}`}
        >
          {words.programme.pointsCsv}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, {
    path: '/ordi/collecte',
    styles: ['text', 'form', 'ordi'],
  });
}
