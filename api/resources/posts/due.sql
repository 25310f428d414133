-- The sides that have not confirmed a step that is due within fifteen days, nor been reminded of it on that day. Of an end
-- that is declared the company learns by its mail, and is reminded after a week.
-- $1 timestamptz: now
select step::int, step.kind, step.uptake::int, uptake.resource::int, title, to_char(due_on, 'YYYY-MM-DD') as due_on, side,
  young_person::int, mail
from step join uptake using (uptake) join resource using (resource)
cross join (values ('owner'), ('taker'), ('young')) sides (side)
left join young_person on young_person.uptake = step.uptake and side = 'young'
where case when step.kind <> 'end' then uptake.state = 'running'
    when uptake.state = 'parting' then side = 'young' or exists (select from step_confirmation declared
      where declared.step = step.step and declared.side = 'owner' and confirmed_at < $1::timestamptz - interval '7 days')
    else false end
  and not demonstration and due_on <= $1::timestamptz + interval '15 days'
  and (side <> 'young' or consent_at is not null)
  and not exists (select from step_confirmation said where said.step = step.step and said.side = sides.side)
  and not exists (select from mail told where purpose = 'resource'
    and starts_with(key, case side when 'young' then concat('young ', step.uptake, ' step ', step, ' ', due_on)
      else concat('step ', step, ' ', side, ' ', due_on) end || ' '))
order by step, side limit 200
