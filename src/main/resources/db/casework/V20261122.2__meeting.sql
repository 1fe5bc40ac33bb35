-- Information meetings. The engine holds one instance per meeting; who is invited stands only here.

create table info_meeting_number (
  meeting_year integer primary key,
  last_number integer not null
);

create table info_meeting (
  id uuid primary key,
  meeting_number varchar(16) not null unique, -- the business key in the engine
  office_id varchar(64) not null references office,
  held_on date not null,
  starts_at time not null,
  place varchar(300),
  online_link varchar(500),
  capacity integer not null,
  invitations integer, -- what the overbooking table said
  mandatory boolean default false not null,
  meeting_language varchar(50) not null,
  interpreter boolean default false not null,
  status varchar(16) not null, -- PLANNED, HELD, CANCELLED
  created_by varchar(64) not null,
  created_at timestamp with time zone not null
);

create index info_meeting_office on info_meeting (office_id, status, held_on);

-- The schools and a-kasser that take part (UA-37).
create table info_meeting_partner (
  meeting_id uuid not null references info_meeting,
  partner_id varchar(64) not null references partner,
  primary key (meeting_id, partner_id)
);

create table meeting_seat (
  meeting_id uuid not null references info_meeting,
  case_id uuid not null references case_file,
  status varchar(16) not null, -- INVITED, ACCEPTED, CANCELLED, REBOOKED, ATTENDED, ABSENT, NO_SEAT, LEFT
  priority boolean default false not null, -- comes first to the next meeting
  talk_at_once boolean default false not null, -- wants a talk right after the meeting (UA-28)
  chosen_at timestamp with time zone not null,
  told_at timestamp with time zone, -- when the case got its seat
  reminded_at timestamp with time zone,
  answered_at timestamp with time zone, -- when the citizen accepted, cancelled or rebooked
  settled_at timestamp with time zone, -- when the attendance was registered or the meeting cancelled
  result_told_at timestamp with time zone, -- when the case got the result
  primary key (meeting_id, case_id)
);

create index meeting_seat_case on meeting_seat (case_id, chosen_at);
