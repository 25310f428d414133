-- The addresses of those who speak for the parties to a version's agreement.   $1 int: the version
select distinct mail from reference join spokesperson using (agreement) where reference = $1
