-- As of 0032, and nobody registers for a workshop that is invented: no one would be there.
create or replace function refuse_registration() returns trigger language plpgsql as $$
begin
  if not exists (select from sitting join resource using (resource)
      where sitting = new.sitting and sitting.state = 'planned' and resource.state = 'published'
        and not demonstration and new.consent_at < sitting.ends_at) then
    raise check_violation using message = 'on ne s’inscrit pas, ou plus, à cette date', constraint = 'open_to_registration';
  end if;
  return new;
end $$;
