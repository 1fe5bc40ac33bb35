-- Calls about a case: with whom, who called, whether they spoke, and what was said. A call belongs to no task.
create table contact_log (
  id uuid primary key,
  case_id uuid not null references case_file,
  party varchar(16) not null, -- borger, skole, akasse, virksomhed, anden
  direction varchar(8) not null, -- ud, ind
  reached boolean not null,
  body varchar(2000),
  contacted_on date not null,
  journal_id uuid not null references journal_entry, -- the note for the municipality's own system
  noted_by varchar(64) not null,
  noted_at timestamp with time zone not null
);

create index contact_log_case on contact_log (case_id, contacted_on);
