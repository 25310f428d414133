-- The classes of a pilot, with how many are still wanted of each role. $1 pilot
select school_class::int, uai, school.nom as school, class_name(school_class), levels, pupils, weekday, to_char(starts, 'HH24:MI') as starts,
  to_char(ends, 'HH24:MI') as ends, seats_left(school_class, 'animator') as animators_wanted,
  seats_left(school_class, 'volunteer') as volunteers_wanted
from school_class join school using (uai) where pilot = $1 order by weekday, school_class.starts, school.nom, school_class
