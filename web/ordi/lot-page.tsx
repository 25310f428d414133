import type { LotMachines, Machine } from '../../api/ordi/schema.ts';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { QrCode } from '../sheet/qr-code.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { ordiApi } from './ordi-api.ts';
import { stateOf } from './states.ts';
import { sortOf, words } from './words.ts';

const said = words.lot;

/** What is known of a machine besides its state, in a few words. */
export function MachineFacts({ machine }: { readonly machine: Machine }) {
  const { date } = useWords();
  const { serial, certificate, route, wipe_by, late, venue } = machine;
  const facts = [
    serial && said.serial(serial),
    wipe_by && (late ? said.late(date(wipe_by)) : said.wipeBy(date(wipe_by))),
    certificate && said.certificate(certificate),
    route && said.route(route),
    venue && said.forWhom(calm(venue.nom)),
  ];
  return <span class="fine">{facts.filter(Boolean).join(', ')}</span>;
}

const Rows = ({ machines }: Pick<LotMachines, 'machines'>) => (
  <ul class="points">
    {machines.map((machine) => (
      <li key={machine.machine}>
        <a href={`/ordi/${machine.identifier}`}>{machine.identifier}</a>, {sortOf(machine.sort)} :{' '}
        <strong>{stateOf(machine.state)}</strong>
        <br />
        <MachineFacts machine={machine} />
      </li>
    ))}
  </ul>
);

/** `/ordi/lots/:resource`: the machines of a lot, for who gave it and who collected it. */
export async function lotPage({ ask, params }: PersonalRequest): Promise<Page> {
  const resource = params.resource ?? '';
  const lot = await ordiApi(ask).lot(resource);
  const title = said.title(lot.title);
  const body = (
    <TextPage title={title}>
      <p class="lead">
        {said.between(lot.company, lot.refurbisher.nom)}{' '}
        <a href={resourceUrl({ resource: Number(resource), title: lot.title })}>{lot.title}</a>
      </p>
      <p class="actions">
        <a class="button" href={`/ordi/lots/${resource}/etiquettes`}>
          {said.labels}
        </a>
      </p>
      <Rows machines={lot.machines} />
    </TextPage>
  );
  return personalPage(title, title, body);
}

/** `/ordi/lots/:resource/etiquettes`: a label for each machine, on paper. */
export async function labelsPage({ ask, params, url }: PersonalRequest): Promise<Page> {
  const resource = params.resource ?? '';
  const lot = await ordiApi(ask).lot(resource);
  const title = said.labelsTitle(lot.title);
  const body = (
    <TextPage title={title}>
      <div class="labels-tools">
        <p class="lead">{said.labelsLead}</p>
        <Island name="PrintButton" component={PrintButton} props={{ label: said.print }} />
        <p>
          <a class="button button-quiet" href={`/ordi/lots/${resource}`}>
            {said.back}
          </a>
        </p>
      </div>
      <ul class="machine-labels">
        {lot.machines.map(({ identifier, sort, serial }) => (
          <li key={identifier}>
            <QrCode text={`${url.origin}/ordi/${identifier}`} label={said.qr(identifier)} />
            <p>
              <strong>{identifier}</strong>
              <br />
              {sortOf(sort)}
              {serial && (
                <>
                  <br />
                  {said.serial(serial)}
                </>
              )}
              <br />
              <span class="machine-found">
                {said.labelFound} {url.host}/ordi/{identifier}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </TextPage>
  );
  return personalPage(title, title, body, { styles: ['text', 'ordi'] });
}
