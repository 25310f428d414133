import type { College } from '../../api/committees/schema.ts';
import { TextField } from '../ui/text-field.tsx';
import { GestureForm } from './gesture-form.tsx';
import { type Props, typed } from './own-committee-form.ts';
import { words } from './words.ts';

const said = words.own;

/** A college that is renamed, closed, or opened again. */
function ChangeCollege(props: Props & { readonly college: College }) {
  const { one, college } = props;
  const { place } = college;
  const version = one.college_versions.find((known) => known.place === place)?.version ?? 0;
  const given = typed(props, 'changer-college', '', String(place));
  const closed = college.closed_on ? 'oui' : '';
  return (
    <details open={given.errors.length > 0}>
      <summary>{said.collegeChange(college.college)}</summary>
      <p class="fine">{said.collegeHint}</p>
      <GestureForm gesture="changer-college" hidden={{ rang: place, version, closed }}>
        <TextField
          errors={given.errors}
          form={given.errors.length > 0 ? given.form : new URLSearchParams({ college: college.college })}
          of={`-${place}`}
          name="college"
          label={said.collegeName}
        />
        <button type="submit" class="button">
          {said.collegeRename}
        </button>
      </GestureForm>
      <GestureForm
        gesture="changer-college"
        hidden={{ rang: place, version, college: college.college, closed: closed ? '' : 'oui' }}
      >
        <button type="submit" class="button button-quiet">
          {closed ? said.collegeOpen : said.collegeClose}
          <span class="visually-hidden"> : {college.college}</span>
        </button>
      </GestureForm>
    </details>
  );
}

/** What those who prepare a committee do of its colleges, where it has any. */
export function CollegesForms(props: Props) {
  const { one } = props;
  const given = typed(props, 'college');
  if (one.decides === 'parties') return null;
  return (
    <>
      {one.colleges.map((college) => (
        <ChangeCollege key={college.place} {...props} college={college} />
      ))}
      <details open={given.errors.length > 0}>
        <summary>{said.addCollege}</summary>
        <GestureForm gesture="college">
          <TextField {...given} of="-nouveau" name="college" label={said.collegeName} />
          <button type="submit" class="button">
            {said.collegeAdd}
          </button>
        </GestureForm>
      </details>
    </>
  );
}
