-- The addresses of those who speak for the parties to a version's agreement, and of those who spoke of it.   $1 int: the version
select mail from reference join spokesperson using (agreement) where reference = $1
union
select email from reference_voice join person on person.id = reference_voice.person where reference = $1
