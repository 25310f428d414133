-- What is said in front of a review is commented like the rest of it.
alter table annual_review_comment drop constraint annual_review_comment_section_check,
  add constraint annual_review_comment_section_check
    check (section in ('summary', 'figures', 'value', 'regions', 'trends', 'map', 'gaps', 'whole'));

-- Whether a review was drawn once its year was over, in Paris.
create function says_whole_year(year smallint, drawn_at timestamptz) returns boolean language sql stable as $$
  select drawn_at >= make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Europe/Paris')
$$;

-- An adoption is for good: of a year that goes on it would hide what comes after. It is of a review drawn once the year is
-- over; one that was drawn before is read and commented. An example commits nobody. What was adopted before stays.
create function hold_whole_year() returns trigger language plpgsql as $$
begin
  if exists (select from annual_review where annual_review = new.annual_review
      and not demonstration and not says_whole_year(year, drawn_at)) then
    raise check_violation using constraint = 'review_of_whole_year', message = 'a review is adopted once its year is over';
  end if;
  return new;
end $$;
create trigger hold_whole_year before insert on annual_review_adoption for each row execute function hold_whole_year();

comment on table dispute is 'private to the parties of its agreement: agreement, sent_on, amicable_until, state and closed_at alone leave it, to operators; in public, how many a year opened and closed';
