import type { OwnSitting } from '../../api/events/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { eventsApi } from './events-api.ts';
import { type FieldsProps, SittingFields } from './sitting-fields.tsx';
import { formOf, sittingIn } from './sitting-values.ts';
import { eventUrl } from './urls.ts';
import { placeName, When } from './when.tsx';
import { fieldNames, words } from './words.ts';

interface Props extends FieldsProps {
  readonly title: string;
  readonly sitting: OwnSitting;
}

function EditForm({ form, errors, sitting }: Props) {
  return (
    <form method="post" class="plain-form" noValidate>
      <input type="hidden" name="version" value={sitting.version} />
      <SittingFields form={form} errors={errors} />
      <p class="fine">{words.edit.told(sitting.taken + sitting.waiting.length)}</p>
      <button type="submit" name="geste" value="changer" class="button button-primary">
        {words.edit.save}
      </button>
    </form>
  );
}

function CancelForm({ form, errors, sitting }: Props) {
  const error = errors.find(({ name }) => name === 'note')?.message;
  const field = { id: 'note', hint: words.cancel.noteHint, error };
  return (
    <Section id="annuler" title={words.cancel.title}>
      <p>{words.cancel.lead}</p>
      <form method="post" class="plain-form" noValidate>
        <input type="hidden" name="version" value={sitting.version} />
        <Field {...field} label={words.cancel.note}>
          <textarea
            id="note"
            name="note"
            rows={2}
            maxLength={500}
            aria-describedby={describedBy(field)}
            defaultValue={form.get('note') ?? ''}
          />
        </Field>
        <button type="submit" name="geste" value="annuler" class="button">
          {words.cancel.send}
        </button>
      </form>
    </Section>
  );
}

function pageOf(props: Props, resource: string, status?: number): Page {
  const { title, sitting, errors } = props;
  const heading = words.edit.title(title);
  const settled = sitting.over || sitting.state === 'cancelled';
  const body = (
    <TextPage title={heading}>
      <p class="lead">
        <When {...sitting} />
        <br />
        {placeName(sitting.place)}
      </p>
      <Refused
        title={words.refused}
        errors={errors.map(({ name, message }) => ({
          id: name === 'latitude' ? 'adresse' : name,
          message: `${fieldNames[name] ?? name} : ${message}`,
        }))}
      />
      {settled ? (
        <Notice>{words.edit.settled}</Notice>
      ) : (
        <>
          <EditForm {...props} />
          <CancelForm {...props} />
        </>
      )}
      <p class="actions">
        <a class="button button-quiet" href={`/ressources/${resource}/dates`}>
          {words.edit.back}
        </a>
        <a class="button button-quiet" href={eventUrl({ sitting: sitting.sitting, title })}>
          {words.toPublic}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(heading, words.lead, body, {
    styles: ['text', 'form', 'resources', 'events'],
    ...(status && { status }),
  });
}

async function send(request: PersonalRequest, sitting: OwnSitting, form: URLSearchParams): Promise<void> {
  const api = eventsApi(request.ask);
  const version = Number(form.get('version'));
  if (form.get('geste') === 'annuler') return api.cancel(sitting.sitting, version, form.get('note') ?? '');
  return api.change(sitting.sitting, version, await sittingIn(request, form));
}

/** `/ressources/:resource/dates/:sitting`: one date, changed or cancelled by itself. */
export async function datePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, words: spoken } = request;
  await peopleApi(ask).me();
  const resource = params.resource ?? '';
  const { title, sittings } = await eventsApi(ask).own(resource);
  const sitting = sittings.find((one) => String(one.sitting) === params.sitting);
  if (!sitting) return errorPage(spoken, 404);
  const props = { title, sitting, errors: [] };
  if (!form) return pageOf({ ...props, form: formOf(sitting) }, resource);
  try {
    await send(request, sitting, form);
    return { redirect: `/ressources/${resource}/dates` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'date', message: error.message }];
    const kept = form.get('geste') === 'annuler' ? new URLSearchParams([...formOf(sitting), ...form]) : form;
    return pageOf({ ...props, form: kept, errors }, resource, error.statusCode);
  }
}
