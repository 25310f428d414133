import { z } from 'zod';
import { communeCode } from '../../places/schema.ts';
import { campaignSchema } from '../schema.ts';

export const mayorParams = z.object({ code: communeCode });

const metres = z.int().meta({ description: 'Mètres à vol d’oiseau, depuis le milieu de la commune.' });
const position = { lon: z.number(), lat: z.number() };
const some = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ total: z.int(), list: z.array(item).meta({ description: 'Les premiers seulement.' }) });

const venueNamed = { id: z.string(), nom: z.string(), commune: z.string(), metres };
const venue = z.strictObject({
  ...venueNamed,
  ...position,
  services: z.array(z.string()),
  demonstration: z.boolean(),
});
export type AskedVenue = z.output<typeof venue>;

const animator = venue.extend({
  halfdays: z.array(z.string()).meta({ description: '« mardi après-midi »…' }),
  lessons: z.int().meta({ description: 'Séances par semaine, au plus.' }),
  km: z.int().meta({ description: 'Jusqu’où il vient, de son lieu.' }),
  trains: z.boolean().meta({ description: 'Il peut aussi former des animateurs municipaux.' }),
});
export type Animator = z.output<typeof animator>;
const nearest = z.strictObject(venueNamed).nullable();

const organisation = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  commune: z.string(),
  ...position,
  metres,
  trades: z.array(z.string()),
  networks: z.array(z.string()),
  offers: z.array(z.string()).meta({ description: 'Genres de ce qu’elle offre maintenant.' }),
  demonstration: z.boolean(),
});
export type NearOrganisation = z.output<typeof organisation>;

const resource = z.strictObject({
  resource: z.int(),
  title: z.string(),
  owner: z.string(),
  ends_on: z.string().nullable(),
  demonstration: z.boolean(),
});
export type Fitting = z.output<typeof resource>;

const kit = z.strictObject({
  resource: z.int(),
  title: z.string(),
  form: z.string(),
  minutes: z.int().nullable(),
  edition: z.string().nullable(),
  owner: z.string(),
  ages: z.array(z.string()).meta({ description: '« CE2 »…' }),
  lessons: z.int().meta({ description: 'Séances qu’il décrit une à une.' }),
  validated: z.boolean().meta({ description: 'Validé pour l’école par tous ceux qui le doivent.' }),
  demonstration: z.boolean(),
});
export type Kit = z.output<typeof kit>;

const pilot = z.strictObject({
  pilot: z.int(),
  campaign: z.string(),
  year: z.int(),
  state: z.string(),
  code_insee: z.string(),
  nom: z.string(),
  departement: z.string(),
  ...position,
  metres,
  demonstration: z.boolean(),
});
export type NearPilot = z.output<typeof pilot>;

const counts = z.record(z.string(), z.int()).nullable();

/** Who could be at a commune's side, and what it could use. Numbers and organisations: never someone. */
export const mayorSchema = z.strictObject({
  commune: z.strictObject({
    code_insee: z.string(),
    nom: z.string(),
    departement: z.string(),
    ...position,
    location_approximate: z.boolean(),
    city: z
      .strictObject({ code_insee: z.string(), nom: z.string() })
      .nullable()
      .meta({ description: 'D’un arrondissement, la ville : c’est elle qui est candidate.' }),
  }),
  within: z.int().meta({ description: 'Mètres au-delà desquels rien n’est dit proche.' }),
  pilots_within: z.int().meta({ description: 'Le même, pour les communes pilotes.' }),
  schools: z.strictObject({
    total: z.int().meta({ description: 'Qui ont des classes de CE2, CM1 ou CM2.' }),
    pupils: z.int().meta({ description: 'Élèves de celles dont le nombre est connu.' }),
  }),
  animators: some(animator).extend({
    coming: z
      .int()
      .meta({ description: 'Combien viendraient d’eux-mêmes si loin ; aux autres, on le demande.' }),
    trainers: z.int().meta({ description: 'Combien d’entre eux forment aussi.' }),
    nearest: nearest.meta({ description: 'Le plus proche, si loin soit-il.' }),
  }),
  venues: some(venue).extend({ nearest: nearest.meta({ description: 'Le plus proche, si loin soit-il.' }) }),
  volunteers: z.strictObject({
    total: z.int().meta({ description: 'Ceux qui viendraient, et que les communes peuvent voir.' }),
    demonstration: z.boolean().meta({ description: 'Ils sont inventés : personne d’autre n’est à portée.' }),
    confirmed: z.int().nullable().meta({ description: 'Dont l’employeur a confirmé ce qu’il accorde.' }),
    halfdays: counts.meta({ description: 'Par demi-journée ; null s’ils sont moins de cinq.' }),
    grants: counts.meta({
      description: 'Par ce que leur employeur accorde ; null s’ils sont moins de cinq.',
    }),
    statuses: counts.meta({
      description:
        'Salariés, étudiants, enseignants, comme ils le disent, où ils sont cinq au moins ; null s’ils sont moins de cinq en tout.',
    }),
  }),
  companies: some(organisation),
  higher: some(organisation).meta({ description: 'Établissements d’enseignement supérieur.' }),
  refurbishers: some(organisation),
  trainers: some(resource).meta({ description: 'Qui peut former des animateurs municipaux.' }),
  machines: some(resource),
  calls: some(resource).meta({ description: 'Appels du fonds.' }),
  kits: some(kit)
    .extend({ validated: z.int().meta({ description: 'Combien sont validés pour l’école.' }) })
    .meta({ description: 'De la boîte à outils, pour l’école primaire.' }),
  pilots: some(pilot).meta({ description: 'Communes pilotes autour, elle-même d’abord.' }),
  campaigns: z.array(campaignSchema).meta({ description: 'Ouvertes, au choix ou en cours.' }),
});
export type Mayor = z.output<typeof mayorSchema>;
