-- Whether a label was gained or lost as its venue was first measured against another version: it is the criteria that changed.
alter table venue_label add column by_version boolean not null default false;
create index on venue_label (reference, venue) where by_version and not gained;

-- Which stewards were told that their venue loses its label with a version: each once, ahead of its day or after.
create table label_told (
  reference integer not null references reference on delete cascade,
  mandate bigint not null references mandate on delete cascade,
  primary key (reference, mandate)
);
create index on label_told (mandate);

-- Ahead of the day of a version that waits (`foreseen`), then what was really lost once all venues have been gone through (`lost`).
alter table reference_told drop constraint reference_told_what_check;
alter table reference_told add constraint reference_told_what_check check (what in ('adopted', 'in_force', 'foreseen', 'lost'));

-- Whoever was told by the simulation of a version that waits is not told again.
insert into label_told (reference, mandate)
select reference, mandate from reference_told told join reference using (reference)
join reference_simulated lost using (reference) join mandate on mandate.venue = lost.venue
where state = 'adopted' and what = 'lost' and not gains and role = 'steward' and (told_at is not null or person <= after);
update reference_told set what = 'foreseen'
where what = 'lost' and reference in (select reference from reference where state = 'adopted');
