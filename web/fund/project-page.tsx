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
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { fundApi } from './fund-api.ts';
import { stateOf } from './fund-page.tsx';
import { euros, money, words } from './words.ts';

function Entries({ entries }: Pick<ProjectBooks, 'entries'>) {
  const { date } = useWords();
  return (
    <Section id="ecritures" title={words.entries}>
      <ol class="points">
        {entries.map(({ entry, says, made_on, from, to, cents }) => (
          <li key={entry}>
            <strong>{money(cents)}</strong>, {date(made_on)} : {says}{' '}
            <span class="fine">
              ({words.accountNames[from]} → {words.accountNames[to]})
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** `/fonds/projets/:uptake`: what a venue was given, what became of it, and each entry. */
export async function projectPage({ ask, params }: PersonalRequest): Promise<Page> {
  const { project, entries } = await fundApi(ask).project(params.uptake ?? '');
  const { venue, call: resource, call_title, state, granted, paid, people, outcome, lines } = project;
  const title = `${calm(venue.nom)} : ${call_title}`;
  const body = (
    <TextPage title={title}>
      {project.demonstration && <Notice>{words.demonstration}</Notice>}
      <p>
        <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {venue.commune}
      </p>
      <FactList
        written
        facts={[
          [words.state, stateOf(state)],
          [words.call, <a href={resourceUrl({ resource, title: call_title })}>{call_title}</a>],
          [words.project, project.project],
          [words.granted, euros(granted)],
          [words.paid, money(paid)],
          [words.lines, sumsInWords(lines)],
          [words.people, people === null ? null : number(people)],
          [words.outcome, outcome],
        ]}
      />
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
