-- Whether the steward of a venue wants to be asked, now and then, if what it publishes still holds.
alter table mandate add column reminders boolean not null default true;
comment on column mandate.reminders is 'stopped by a link of the mail, or in one''s own space; of stewards alone';

-- Which reminders were written: two at most for each day that a venue was last confirmed on, whatever becomes of the
-- mails, which are forgotten after a year. Gone with the mandate.
create table reminder (
  mandate bigint not null references mandate on delete cascade,
  -- The venue's date_maj; null where it was never known.
  confirmed date,
  rank smallint not null check (rank in (1, 2)),
  written_at timestamptz not null,
  unique nulls not distinct (mandate, confirmed, rank)
);

-- Where one click stops such mails (RFC 8058). It holds a signed secret: emptied once sent, as the text is.
alter table mail add column unsubscribe text;
comment on column mail.unsubscribe is 'emptied once sent';
create index on mail (sent_at) where sent_at is not null;
