import type { OwnCommunications } from '../../api/communications/schema.ts';
import type { Refusal } from '../../api/core/errors.ts';
import { otherParties } from '../agreements/sides.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { fileBody, refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { communicationsApi } from './communications-api.ts';
import { FOLLOW_URL } from './urls.ts';
import { words } from './words.ts';

const said = words.signal;

interface Props {
  readonly parties: OwnCommunications['parties'];
  readonly runs: boolean;
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

const named = (parties: Props['parties']): [string, string][] =>
  parties.map(({ agreement_party, name, agreement_title }) => [
    String(agreement_party),
    `${name} · ${agreement_title}`,
  ]);

function Form({ parties, runs, form, errors }: Props) {
  const field = (name: string) => ({ name, label: said.fields[name] ?? '', form, errors });
  const by = [
    ...named(parties.filter(({ mine }) => mine)),
    ...(runs ? [['', said.operator] as [string, string]] : []),
  ];
  const hint = `${said.proof} ${words.form.fileHint}`;
  const error = errors.find(({ name }) => name === 'data')?.message;
  return (
    <form method="post" encType="multipart/form-data" class="plain-form" noValidate>
      <FormTicks id="seen_by" label={said.by} type="radio" values={by} form={form} errors={errors} />
      <FormTicks
        id="party"
        label={said.fields.party ?? ''}
        type="radio"
        values={named(runs ? parties : otherParties(parties))}
        form={form}
        errors={errors}
      />
      <TextField {...field('seen_on')} type="date" />
      <TextField {...field('seen_at')} max={300} />
      <TextField {...field('link')} label={said.fields.link ?? ''} hint={said.proof} type="url" max={500} />
      <TextField {...field('text')} rows={4} max={2000} />
      <Field id="file" label={said.fields.file ?? ''} hint={hint} error={error}>
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          aria-describedby={describedBy({ id: 'file', hint, error })}
        />
      </Field>
      <button type="submit" class="button button-primary">
        {said.send}
      </button>
    </form>
  );
}

function pageOf(props: Props, status?: number): Page {
  const idOf = (name: string) => (name === 'data' ? 'file' : name);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Refused title={words.refused} errors={labelled(props.errors, (name) => said.fields[name], idOf)} />
      {props.parties.length === 0 ? <p>{words.follow.stranger}</p> : <Form {...props} />}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, status ? { status } : {});
}

const bodyIn = (form: URLSearchParams) => ({
  party: Number(form.get('party')),
  seen_by: Number(form.get('seen_by')) || null,
  seen_on: form.get('seen_on') ?? '',
  seen_at: textIn(form, 'seen_at'),
  text: textIn(form, 'text'),
  ...(textIn(form, 'link') && { link: textIn(form, 'link') }),
});

/** `…/communication/signaler`: one that someone has seen, and nobody proposed. */
export async function signalPage({ ask, form, file }: PersonalRequest): Promise<Page | Redirect> {
  const api = communicationsApi(ask);
  const { parties } = await api.mine();
  const runs = await isOperator(ask);
  if (!form) return pageOf({ parties, runs, form: new URLSearchParams(), errors: [] });
  try {
    await api.signal({ ...bodyIn(form), ...fileBody(file) });
    return { redirect: `${FOLLOW_URL}#non-annoncees` };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'party');
    return pageOf({ parties, runs, form, errors }, status);
  }
}
