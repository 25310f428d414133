import type { ProjectBooks } from '../../api/fund/schema.ts';
import { sumsInWords } from '../../api/resources/kinds/sums.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { fr, number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { fundApi } from './fund-api.ts';
import { stateOf } from './fund-page.tsx';
import { euros, money, words } from './words.ts';

/** « Aide accordée : Médiathèque de Moulins » -> « Aide accordée »: the page is of that venue. */
const whatOf = (says: string) => says.split(' : ')[0];

function Entries({ entries }: Pick<ProjectBooks, 'entries'>) {
  const { date } = useWords();
  return (
    <Section id="ecritures" title={words.entries}>
      <table class="entries">
        <thead>
          <tr>
            {words.entryColumns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entry, says, made_on, paid_on, from, to, cents }) => (
            <tr key={entry}>
              <td>{date(made_on)}</td>
              <td>
                {whatOf(says)}
                <br />
                <span class="fine">
                  {[words.moved(from, to), paid_on && words.paidOn(date(paid_on))].filter(Boolean).join(', ')}
                </span>
              </td>
              <td>{money(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ProjectFacts({ project }: Pick<ProjectBooks, 'project'>) {
  const { call: resource, call_title: title, state, granted, committed, paid, used } = project;
  const { people, outcome, lines } = project;
  return (
    <FactList
      written
      facts={[
        [words.state, stateOf(state)],
        [words.call, <a href={resourceUrl({ resource, title })}>{title}</a>],
        [words.project, project.project],
        [words.granted, euros(granted)],
        [words.committee, words.interests(project.interests, project.taken_back)],
        [words.committed, committed > 0 ? money(committed) : null],
        [words.paidHere, money(paid)],
        [words.usedHere, used > 0 ? money(used) : null],
        [words.lines, sumsInWords(lines)],
        [words.people, people === null ? null : number(people)],
        [words.outcome, outcome],
      ]}
    />
  );
}

/** `/fonds/projets/:uptake`: what a venue was given, what became of it, and each entry. */
export async function projectPage({ ask, params }: PersonalRequest): Promise<Page> {
  const { project, entries } = await fundApi(ask).project(params.uptake ?? '');
  const { venue } = project;
  const title = fr`${calm(venue.nom)} : ${project.call_title}`;
  const body = (
    <TextPage title={title}>
      {project.demonstration && <Notice>{words.demonstration}</Notice>}
      <p class="lead">
        <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {venue.commune}
      </p>
      <ProjectFacts project={project} />
      <Entries entries={entries} />
      <p>
        <a class="button button-quiet" href="/fonds">
          {words.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, project.project.slice(0, 150), body, { styles: ['text', 'resources'] });
}
