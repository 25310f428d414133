-- A new indicator, without a version yet; nothing where there is one of that code. $1 text: its code
insert into indicator (code) values ($1) on conflict do nothing returning code
