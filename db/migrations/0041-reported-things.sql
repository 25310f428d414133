-- Besides venues' pages, what is reported is what partners show, and who they are: one thing a report.
alter table report
  alter column number drop not null,
  alter column venue_version drop not null,
  add column resource bigint references resource on delete cascade,
  add column organisation bigint references organisation on delete cascade,
  add constraint report_of_one check (num_nonnulls(number, resource, organisation) = 1),
  add constraint report_of_a_version check ((number is null) = (venue_version is null)),
  drop constraint report_subject_check,
  add constraint report_subject_check check (case when number is null
    then subject in ('fraud', 'money', 'unlawful', 'wrong', 'other') and suggested = '{}' and accepted = '{}'
    else subject in ('closed', 'moved', 'hours', 'contact', 'services', 'accessibility', 'other', 'source') end);
create index on report (resource) where resource is not null;
create index on report (organisation) where organisation is not null;

-- What moderators take away and give back is read from the moves (api/moderation/decisions.sql), and so is what they
-- close and open of organisations from their history.
create index move_moderated on move (moved_at) where act in ('withhold', 'release');
create index organisation_history_moderated on organisation_history (recorded_at) where actor = 'modération';
