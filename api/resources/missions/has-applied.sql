-- $1 mission   $2 mail: its application, of an address that has applied already
select application::int from applicant where resource = $1 and mail = $2
