-- The domains that a venue publishes, by its mail and its sites: an address of one of them proves that one runs it only
-- where all the venues that publish it are of one commune. A ministry's, a network's or an agency's prove nothing.
create function published_domains(courriels text[], site_web text[]) returns text[]
language sql immutable parallel safe as $$
  select array(
    select lower(split_part(mail, '@', 2)) from unnest(courriels) mail where mail like '%@%'
    union
    select regexp_replace(regexp_replace(lower(site), '^https?://', ''), '^(www\.)?([^/:?#]*).*$', '\2')
    from unnest(site_web) site)
$$;
create index venue_domains on venue using gin (published_domains(courriels, site_web)) with (fastupdate = off);
