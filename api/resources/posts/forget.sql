-- Those whose post ended, or who never answered, longer ago than the programme keeps them.   $1 timestamptz: now
delete from young_person using uptake
where uptake.uptake = young_person.uptake
  and case when uptake.state in ('ended', 'parted', 'broken')
      then (select max(moved_at) from move where move.uptake = uptake.uptake)
      when consent_at is null then invited_at end
    < $1::timestamptz - programme_rule('emploi-avenir', 'kept_days')::integer * interval '1 day'
returning uptake.uptake::int
