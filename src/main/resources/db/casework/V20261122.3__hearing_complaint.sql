-- Hearing, delivery of the decision, and complaint.

alter table case_decision add column fully_favourable boolean; -- null for decisions from before
alter table case_decision add column delivery varchar(16); -- digital, brev
alter table case_decision add column delivered_on date; -- the day that the citizen is deemed to have it
alter table case_decision add column complaint_until date; -- last day of the complaint period; null when fully favourable

create table hearing (
  id uuid primary key,
  case_id uuid not null references case_file,
  proposed varchar(16) not null, -- afslag, delvist
  facts varchar(10000) not null, -- what the citizen is heard about
  sent_at timestamp with time zone not null,
  answer_until date not null,
  reply varchar(32), -- svar, ingen-bemaerkninger, intet-svar
  answer varchar(10000),
  assessment varchar(10000),
  assessed_at timestamp with time zone
);

create index hearing_case on hearing (case_id, sent_at);

create table complaint (
  id uuid primary key,
  case_id uuid not null references case_file,
  process_instance_id varchar(64) not null unique, -- the complaint's own run
  received_on date not null,
  complaint_until date,
  in_time boolean not null,
  body varchar(10000),
  late_choice varchar(16), -- behandl, videresend, afvis
  late_reasons varchar(10000),
  reassessment varchar(16), -- medhold, delvist, fastholdt, trukket
  reassessment_reasons varchar(10000),
  board_result varchar(16), -- stadfaestet, aendret, hjemvist, afvist, trukket
  board_decided_on date,
  board_reasons varchar(10000),
  outcome varchar(32), -- ny-afgoerelse, staar-ved-magt; null when the case ended first
  registered_at timestamp with time zone not null,
  closed_at timestamp with time zone
);

create index complaint_case on complaint (case_id, registered_at);
