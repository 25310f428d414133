import type { ComponentChildren } from 'preact';
import type { Agreement, Identity, Uptake } from '../../api/resources/schema.ts';
import { FactList } from '../ui/facts.tsx';
import { calm, calmPlace } from '../venues/names.ts';
import { dayOfMoment, momentInWords } from '../words/moment.ts';
import { words } from './words.ts';

const said = words.paper;

export interface PaperProps {
  readonly uptake: Uptake;
  readonly agreement: Agreement;
}

/** When an act was done last. */
export const momentOf = ({ moves }: Uptake, act: string): string | undefined =>
  moves.findLast((move) => move.act === act)?.at;

/** « 2026-64 »: by the year in which the first side signed. */
export function numberOf(uptake: Uptake): string {
  const signed = momentOf(uptake, 'accept');
  return `${(signed ? dayOfMoment(signed) : uptake.since).slice(0, 4)}-${uptake.uptake}`;
}

/** « 423 456 789 00013 » */
const spaced = (siret: string) => siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ').trim();

/** What this site does not know is written on the paper. */
const Blank = () => (
  <span class="paper-blank">
    <span class="visually-hidden">{said.blank}</span>
  </span>
);

export function Party({ title, party }: { readonly title: string; readonly party: Identity }) {
  const { nom, form, siret, adresse } = party;
  const id = siret?.length === 9 ? said.siren : said.siret;
  return (
    <div class="paper-party">
      <h3>{title}</h3>
      <p>
        <strong>{calm(nom)}</strong>
      </p>
      <FactList
        facts={[
          [said.form, form],
          [id, siret ? spaced(siret) : <Blank />],
          [said.adresse, adresse ? calmPlace(adresse) : <Blank />],
        ]}
      />
    </div>
  );
}

export const textOf = (value: unknown) =>
  Array.isArray(value) ? value.join(', ') : value ? String(value) : null;

interface SignatureProps {
  readonly nom: string;
  readonly capacity: unknown;
  readonly at: string | undefined;
}

/** On this site someone signs in a capacity; their name is written on the paper, since this site does not know it. */
export const Signature = ({ nom, capacity, at }: SignatureProps) => (
  <div class="paper-party">
    <h3>{calm(nom)}</h3>
    <p>{at ? said.signed(momentInWords(at)) : said.unsigned}</p>
    <p>
      {said.capacity} : {textOf(capacity) ?? <Blank />}
    </p>
    <p class="to-sign">{said.byHand}</p>
  </div>
);

export const Paper = ({ children }: { readonly children: ComponentChildren }) => (
  <article class="paper">{children}</article>
);
