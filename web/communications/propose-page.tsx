import type { OwnCommunication, OwnCommunications } from '../../api/communications/schema.ts';
import type { Refusal } from '../../api/core/errors.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { fileBody, refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { communicationsApi } from './communications-api.ts';
import { communicationUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.form;
const KINDS = ['message', 'évènement', 'visuel', 'usage d’un logo'] as const;
/** As many marks as the form has room for. */
const MARKS = [1, 2, 3, 4] as const;
/** Most show two: its own and its partner’s. */
const MORE_MARKS = MARKS.slice(2);
const labelOf = (name: string) => said.fields[name.replace(/-\d$/, '')];

interface Props {
  /** Undefined for a new one. */
  readonly one: OwnCommunication | undefined;
  readonly parties: OwnCommunications['parties'];
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

/** What a proposal says already; a mark that is not there yet is measured in millimetres, and is seen to be. */
const formOf = (one: OwnCommunication | undefined, parties: Props['parties']): URLSearchParams =>
  new URLSearchParams([
    ...(one
      ? [
          ...(['kind', 'title', 'text', 'planned_on', 'shown_at'] as const).map((name) => [name, one[name]]),
          ['partners', one.partners.map(({ nom }) => nom).join('\n')],
          ...one.marks.flatMap((mark, index) =>
            (['whose', 'width', 'unit', 'set_at'] as const).map((name) => [
              `${name}-${index + 1}`,
              String(mark[name]),
            ]),
          ),
        ]
      : [['party', String(parties.find(({ mine }) => mine)?.agreement_party ?? '')]]),
    ...MARKS.slice(one?.marks.length ?? 0).map((rank) => [`unit-${rank}`, 'mm']),
  ]);

function marksIn(form: URLSearchParams): object[] {
  const at = (name: string, rank: number) => (form.get(`${name}-${rank}`) ?? '').trim();
  return MARKS.filter((rank) => at('whose', rank) || at('width', rank)).map((rank) => ({
    whose: at('whose', rank),
    width: Number(at('width', rank).replace(',', '.')),
    unit: at('unit', rank) || 'mm',
    set_at: at('set_at', rank),
  }));
}

const bodyIn = (form: URLSearchParams) => ({
  kind: form.get('kind') ?? '',
  title: textIn(form, 'title'),
  text: textIn(form, 'text'),
  planned_on: form.get('planned_on') ?? '',
  shown_at: textIn(form, 'shown_at'),
  partners: textIn(form, 'partners')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  marks: marksIn(form),
});

const Mark = ({ rank, form, errors }: Pick<Props, 'form' | 'errors'> & { readonly rank: number }) => {
  const field = (name: string) => ({ name: `${name}-${rank}`, label: said.fields[name] ?? '', form, errors });
  return (
    <fieldset class="field mark-fields">
      <legend>{said.mark(rank)}</legend>
      <TextField {...field('whose')} hint={said.whoseHint} max={200} list="a-qui" />
      <TextField {...field('width')} max={8} />
      <FormTicks
        id={`unit-${rank}`}
        label={said.fields.unit ?? ''}
        type="radio"
        row
        values={[
          ['mm', said.mm],
          ['%', said.percent],
        ]}
        form={form}
        errors={errors}
      />
      <TextField {...field('set_at')} hint={said.setAtHint} max={200} />
    </fieldset>
  );
};

function FileField({ one, errors }: Pick<Props, 'one' | 'errors'>) {
  const hint = [said.fileHint, one?.file_name && said.kept(one.file_name)].filter(Boolean).join(' ');
  const error = errors.find(({ name }) => name === 'file' || name === 'data')?.message;
  return (
    <Field id="file" label={said.fields.file ?? ''} hint={hint} error={error}>
      <input
        id="file"
        name="file"
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.webp"
        aria-describedby={describedBy({ id: 'file', hint, error })}
      />
    </Field>
  );
}

function Form({ one, parties, form, errors }: Props) {
  const field = (name: string) => ({ name, label: said.fields[name] ?? '', form, errors });
  const mine = parties.filter((party) => party.mine);
  return (
    <form method="post" encType="multipart/form-data" class="plain-form" noValidate>
      {one ? (
        <input type="hidden" name="version" value={String(one.version)} />
      ) : (
        <FormTicks
          id="party"
          label={said.party}
          type="radio"
          values={mine.map(({ agreement_party, name, agreement_title }) => [
            String(agreement_party),
            `${name} · ${agreement_title}`,
          ])}
          form={form}
          errors={errors}
        />
      )}
      <FormTicks
        id="kind"
        label={said.fields.kind ?? ''}
        type="radio"
        values={KINDS.map((kind) => [kind, kind])}
        form={form}
        errors={errors}
      />
      <TextField {...field('title')} max={200} />
      <TextField {...field('text')} rows={8} max={6000} />
      <TextField {...field('planned_on')} type="date" />
      <TextField {...field('shown_at')} max={300} />
      <TextField {...field('partners')} rows={3} hint={said.partnersHint} />
      <datalist id="a-qui">
        {[...new Set(parties.map(({ name }) => name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Mark rank={1} form={form} errors={errors} />
      <Mark rank={2} form={form} errors={errors} />
      <details open={MORE_MARKS.some((rank) => form.get(`whose-${rank}`))}>
        <summary>{said.moreMarks}</summary>
        {MORE_MARKS.map((rank) => (
          <Mark key={rank} rank={rank} form={form} errors={errors} />
        ))}
      </details>
      <FileField one={one} errors={errors} />
      <button type="submit" class="button button-primary">
        {said.send}
      </button>
    </form>
  );
}

/** Where the page shows what the API calls by that name: a mark's field is that of its first. */
const idOf = (name: string) =>
  name === 'data' ? 'file' : ['whose', 'width', 'unit', 'set_at'].includes(name) ? `${name}-1` : name;

function pageOf(props: Props, status?: number): Page {
  const title = props.one ? said.change : said.propose;
  const body = (
    <TextPage title={title}>
      <p class="lead">{props.one ? said.again : said.lead}</p>
      <Refused title={words.refused} errors={labelled(props.errors, labelOf, idOf)} />
      {props.one || props.parties.some(({ mine }) => mine) ? (
        <Form {...props} />
      ) : (
        <p>{words.follow.stranger}</p>
      )}
    </TextPage>
  );
  const styles = ['text', 'form', 'communications'] as const;
  return personalPage(title, said.lead, body, { styles: [...styles], ...(status && { status }) });
}

/** `…/communication/nouvelle` and `…/:communication/modifier`: a proposal, and its next version. */
export async function proposePage({ ask, params, form, file }: PersonalRequest): Promise<Page | Redirect> {
  const api = communicationsApi(ask);
  const number = params.communication;
  const one = number === undefined ? undefined : await api.find(number);
  const { parties } = await api.mine();
  if (!form) return pageOf({ one, parties, form: formOf(one, parties), errors: [] });
  const body = { ...bodyIn(form), ...fileBody(file) };
  try {
    if (one) await api.change(String(one.communication), Number(form.get('version')), body);
    const added = one?.communication ?? (await api.propose({ ...body, party: Number(form.get('party')) }));
    return { redirect: communicationUrl(added) };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'title');
    return pageOf({ one, parties, form, errors }, status);
  }
}
