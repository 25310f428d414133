-- $1 pilot   $2 UAI
update pilot_school set vouched = 'modération'
where pilot = $1 and uai = $2 and mail is not null and vouched is null returning mail
