import type { Framework } from '../../api/framework/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { placeNamed } from '../resources/place.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { enumerate } from '../words/typeset.ts';
import { frameworkApi } from './framework-api.ts';
import { SkillLinks } from './taught-skills.tsx';
import { Practices, Venues, Workshops } from './teaching-parts.tsx';
import { words } from './words.ts';

const said = words.search;
const HERE = '/referentiel/ou-apprendre';
const MOST = 30;

interface Props {
  readonly framework: Framework;
  /** Codes of the version in force. */
  readonly chosen: readonly string[];
  readonly where: string;
}

/** One skill to choose; several are ticked in their domain. */
function Question({ framework: { domains }, chosen, where }: Props) {
  const several = chosen.length > 1;
  return (
    <SearchForm
      action={`${HERE}#resultats`}
      words={{ filters: said.several, send: said.send }}
      filtered={several}
      filters={domains.map(({ domain, name, skills }) => (
        <fieldset key={domain} class="field">
          <legend>{name}</legend>
          {skills.map((one) => (
            <label key={one.skill} class="check">
              <input
                type="checkbox"
                name="competence"
                value={one.skill}
                checked={several && chosen.includes(one.skill)}
              />
              {one.skill} {one.name}
            </label>
          ))}
        </fieldset>
      ))}
    >
      <Field id="competence" label={said.skill}>
        <select id="competence" name="competence">
          <option value="">{said.anySkill}</option>
          {domains.map(({ domain, name, skills }) => (
            <optgroup key={domain} label={name}>
              {skills.map((one) => (
                <option key={one.skill} value={one.skill} selected={!several && chosen.includes(one.skill)}>
                  {one.skill} {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field id="ou" label={words.place} hint={words.placeHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={where} />
      </Field>
    </SearchForm>
  );
}

/** The skills asked for, of those there are. */
function chosenIn({ domains }: Framework, asked: URLSearchParams) {
  const codes = new Set(asked.getAll('competence'));
  return domains.flatMap(({ skills }) => skills.filter(({ skill }) => codes.has(skill))).slice(0, MOST);
}

/** `/referentiel/ou-apprendre`: who teaches skills near a place. Its address has skills and a place, nothing of anyone. */
export async function teachingPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const own = frameworkApi(ask);
  const framework = await own.current();
  const skills = chosenIn(framework, url.searchParams);
  const chosen = skills.map(({ skill }) => skill);
  const where = url.searchParams.get('ou')?.trim().slice(0, 100) ?? '';
  const place = where ? await placeNamed(api, where) : undefined;
  const teaching =
    place && chosen.length > 0
      ? await own.teaching(new URLSearchParams({ skills: chosen.join(), near: `${place.lon},${place.lat}` }))
      : undefined;
  const names =
    skills.length === 1 ? enumerate(skills.map(({ name }) => `« ${name} »`)) : said.many(skills.length);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Question framework={framework} chosen={chosen} where={where} />
      {where && !place && <Notice>{words.unknownPlace(where)}</Notice>}
      {!teaching && (!where || place) && <Notice>{said.expected}</Notice>}
      {teaching && place && (
        <>
          <p class="lead" id="resultats">
            {said.results(names, place.label)}
          </p>
          {chosen.length > 1 && <SkillLinks skills={skills} />}
          <Workshops teaching={teaching} several={chosen.length > 1} />
          <Venues teaching={teaching} several={chosen.length > 1} />
          <Practices teaching={teaching} several={chosen.length > 1} />
          <p class="actions">
            <a class="button" href={`/?${new URLSearchParams({ q: place.label })}`}>
              {said.allHelp}
            </a>
          </p>
        </>
      )}
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'framework'] as const;
  return personalPage(said.title, said.lead, body, { styles, path: HERE });
}
