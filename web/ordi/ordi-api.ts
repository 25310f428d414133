import type {
  Awaiting,
  LotMachines,
  MachineShown,
  Ordi,
  VenueMachines,
  Workshop,
} from '../../api/ordi/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of Ordi 2.0 ask, on the server alone. Each throws ApiError. */
export interface OrdiApi {
  ordi(): Promise<Ordi>;
  machine(identifier: string): Promise<MachineShown>;
  lot(resource: string): Promise<LotMachines>;
  workshop(organisation: string): Promise<Workshop>;
  actAt(organisation: string, act: object): Promise<void>;
  nameSerial(organisation: string, machine: string, serial: string): Promise<void>;
  announce(organisation: string, day: object): Promise<void>;
  /** @param host `partners/12` or `venues/moulins` */
  moveDay(host: string, collection: string, act: string): Promise<void>;
  venue(id: string): Promise<VenueMachines>;
  actFor(id: string, act: object): Promise<void>;
  request(id: string, body: object): Promise<void>;
  withdraw(id: string, request: string): Promise<void>;
  /** @returns undefined for who is not signed in */
  awaiting(): Promise<Awaiting | undefined>;
}

export const ordiApi = (ask: Ask): OrdiApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const send = async (path: string, body: object, method?: 'PUT') =>
    void (await accepted(ask(path, { body, ...(method && { method }) })));
  const name = encodeURIComponent;
  const workshop = (organisation: string) => `/api/partners/${name(organisation)}/machines`;
  const venue = (id: string) => `/api/venues/${name(id)}/machines`;
  return {
    ordi: () => read(ask('/api/ordi')),
    machine: (identifier) => read(ask(`/api/ordi/machines/${name(identifier)}`)),
    lot: (resource) => read(ask(`/api/resources/${name(resource)}/machines`)),
    workshop: (organisation) => read(ask(workshop(organisation))),
    actAt: (organisation, act) => send(`${workshop(organisation)}/acts`, act),
    nameSerial: (organisation, machine, serial) =>
      send(`${workshop(organisation)}/${name(machine)}/serial`, { serial }, 'PUT'),
    announce: (organisation, day) => send(`/api/partners/${name(organisation)}/collections`, day),
    moveDay: (host, collection, act) => send(`/api/${host}/collections/${name(collection)}/acts`, { act }),
    venue: (id) => read(ask(venue(id))),
    actFor: (id, act) => send(`${venue(id)}/acts`, act),
    request: (id, body) => send(`${venue(id)}/requests`, body),
    withdraw: (id, request) => send(`${venue(id)}/requests/${name(request)}/withdrawal`, {}),
    awaiting: () => orNothing(read<Awaiting>(ask('/api/people/me/machines')), 401),
  };
};
