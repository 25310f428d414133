import type { Certificate } from '../../api/pilots/year/schema.ts';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { yearApi } from './year-api.ts';
import { words } from './year-words.ts';

const said = words.certificate;

function Lessons({ certificate }: { readonly certificate: Certificate }) {
  const { date } = useWords();
  const { columns } = said;
  return (
    <div class="scroll">
      <table class="year-hours">
        <thead>
          <tr>
            {Object.values(columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {certificate.lessons.map((one) => (
            <tr key={one.lesson}>
              <td>{date(one.on_day)}</td>
              <td>{one.commune}</td>
              <td>{one.levels.join('-')}</td>
              <td>{said.decimal(one.hours)}</td>
              <td>{said.decimal(one.preparation)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {said.total}
            </th>
            <td>{said.decimal(certificate.hours)}</td>
            <td>{said.decimal(certificate.lessons.reduce((sum, one) => sum + one.preparation, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Body({ certificate, today }: { readonly certificate: Certificate; readonly today: string }) {
  const { date } = useWords();
  const { employer, confirmed, grants, known_as, own } = certificate;
  if (certificate.lessons.length === 0) return <p>{said.none}</p>;
  return (
    <>
      <p>{said.text(employer, certificate.hours)}</p>
      <Lessons certificate={certificate} />
      {employer && grants.length > 0 && <p>{said.grants(grants.join(', '))}</p>}
      {employer && <p>{confirmed ? said.confirmed : said.unconfirmed}</p>}
      <p class="to-sign">{known_as && !own ? said.knownAs(known_as) : said.name}</p>
      <p>{said.issued(date(today))}</p>
      <p class="to-sign">{said.signature}</p>
    </>
  );
}

/** `/pilotes/attestation/:resource`: the hours that a volunteer gave to schools, for their employer, to print. */
export async function certificatePage({ ask, params, now }: PersonalRequest): Promise<Page> {
  const certificate = await yearApi(ask).certificate(params.resource ?? '');
  const body = (
    <TextPage title={said.title}>
      <div class="actions no-print">
        <Island name="PrintButton" component={PrintButton} props={{ label: said.print }} />
        <a class="button button-quiet" href="/mon-espace">
          {words.lesson.space}
        </a>
      </div>
      <Body certificate={certificate} today={now.toISOString().slice(0, 10)} />
    </TextPage>
  );
  return personalPage(said.title, said.title, body, { styles: ['text', 'resources', 'pilots'] });
}
