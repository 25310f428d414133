-- The report of the first invented study.   $1 base64
insert into study_file (study, name, bytes)
select min(study), 'demonstration.pdf', decode($1, 'base64') from study where demonstration
