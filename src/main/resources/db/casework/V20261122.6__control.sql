-- What those in charge do with a case: pauses, moves, corrections.

create table case_pause (
  id uuid primary key,
  case_id uuid not null references case_file,
  reason varchar(16) not null, -- sygdom, orlov, saeson, andet
  note varchar(2000),
  until_on date not null,
  paused_at timestamp with time zone not null,
  paused_by varchar(64) not null,
  resumed_at timestamp with time zone,
  resumed_by varchar(64)
);

create index case_pause_case on case_pause (case_id, resumed_at);

create table case_move (
  id uuid primary key,
  case_id uuid not null references case_file,
  from_stage varchar(255), -- null when the case stood between two stages
  to_stage varchar(255) not null,
  reason varchar(2000) not null,
  moved_at timestamp with time zone not null,
  moved_by varchar(64) not null
);

create index case_move_case on case_move (case_id, moved_at);

create table person_change (
  id uuid primary key,
  person_id uuid not null references person,
  case_id uuid not null references case_file,
  field varchar(64) not null, -- as lists name it
  old_value varchar(2000),
  new_value varchar(2000),
  changed_at timestamp with time zone not null,
  changed_by varchar(64) not null
);

create index person_change_person on person_change (person_id, changed_at);
