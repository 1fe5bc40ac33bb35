-- How people answer an office: below every message.
alter table office add column phone varchar(32);
alter table office add column email varchar(200);
