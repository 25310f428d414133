-- As whom something was done in a committee: a party, or who runs the directory; never a person. The public reads it of seats, and
-- it stays while who did it comes to speak for another, or leaves.
alter table committee_event add column done_as text;

-- As of 0117.
create or replace function keep_committee_event(of_committee bigint, of_meeting bigint, subject text, record jsonb) returns void
language plpgsql as $$
begin
  if nullif(current_setting('app.actor', true), '') is null then
    raise exception 'who acts on a committee is not said';
  end if;
  insert into committee_event (committee, meeting, act, subject, actor, person, record, done_as)
  values (of_committee, of_meeting, coalesce(nullif(current_setting('app.act', true), ''), 'write'), subject,
    current_setting('app.actor', true), (select id from person where id = acting_person()), record - array['bytes', 'person', 'named_as'],
    name_in_committee(acting_person(), of_committee));
end $$;

-- Of those before, what is known for sure: of who runs the directory, and of who speaks for a party still.
alter table committee_event disable trigger refuse_event_change;
update committee_event event set done_as = name_in_committee(person, committee)
where actor = 'exploitation' or exists (select from committee one join agreement_party party using (agreement)
  where one.committee = event.committee and speaks_for(event.person, party.agreement_party));
alter table committee_event enable trigger refuse_event_change;

create index committee_event_of_seat on committee_event ((record ->> 'member'), event) where subject = 'member';
