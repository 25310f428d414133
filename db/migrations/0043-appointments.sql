-- An appointment that a mail carries (RFC 5545), for the calendar of who reads it; forgotten with its words.
alter table mail add column calendar text;
