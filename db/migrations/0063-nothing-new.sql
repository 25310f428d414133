-- Outside its days nothing new begins in a programme: neither a resource, nor what is asked for of one, nor an
-- application, nor a request for machines. What has begun goes on.
create function hold_programme_days(of_kind text) returns void language plpgsql as $$
declare
  closed programme;
begin
  select programme.* into closed from resource_kind join programme using (programme)
  where resource_kind.kind = of_kind and not (current_date between coalesce(opens_on, '-infinity')
    and coalesce(closes_on, 'infinity'));
  if found then
    raise check_violation using constraint = 'programme_open', column = 'kind',
      message = format('« %s » ne prend rien de nouveau%s', closed.name, case
        when closed.closes_on < current_date then to_char(closed.closes_on, '" depuis le "DD/MM/YYYY')
        else to_char(closed.opens_on, '" avant le "DD/MM/YYYY') end);
  end if;
end $$;

create or replace function refuse_closed_programme() returns trigger language plpgsql as $$
begin
  perform hold_programme_days(new.kind);
  return null;
end $$;
create trigger refuse_closed_programme after insert on uptake for each row execute function refuse_closed_programme();
create trigger refuse_closed_programme after insert on machine_request
for each row execute function refuse_closed_programme();

create function refuse_closed_missions() returns trigger language plpgsql as $$
begin
  perform hold_programme_days('mission');
  return null;
end $$;
create trigger refuse_closed_programme after insert on application for each row execute function refuse_closed_missions();
