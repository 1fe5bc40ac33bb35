-- Talks beside the road that a day was agreed for: with the education ambassador (UA-24), or of three parties (UA-25).
create table case_talk (
  id uuid primary key,
  case_id uuid not null references case_file,
  with_party varchar(32) not null, -- uddannelsesambassadoer, akasse, skole
  held_on date not null,
  place varchar(200) not null, -- time and place, as the invitation says it
  agreed_at timestamp with time zone not null
);

create index case_talk_case on case_talk (case_id);
