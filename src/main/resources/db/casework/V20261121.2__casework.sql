-- Casework: people, cases and partners. The engine holds only the case number and decision facts.

create table office (
  id varchar(64) primary key, -- the tenant id in the engine
  municipality char(3) not null unique,
  name varchar(100) not null
);

create table office_closing_day (
  office_id varchar(64) not null references office,
  closed_on date not null,
  reason varchar(200) not null,
  primary key (office_id, closed_on)
);

create table partner (
  id varchar(64) primary key, -- a short name such as 'skole-tec', also the engine group of its users
  kind varchar(16) not null, -- skole, akasse, virksomhed
  name varchar(200) not null,
  cvr char(8),
  email varchar(200),
  phone varchar(32),
  active boolean default true not null
);

-- Other spellings under which a list may name the partner ('3F', 'Fagligt Fælles Forbund').
create table partner_alias (
  partner_id varchar(64) not null references partner,
  alias varchar(200) not null,
  primary key (partner_id, alias)
);

create table partner_contact (
  id uuid primary key,
  partner_id varchar(64) not null references partner,
  name varchar(200) not null,
  job_title varchar(200),
  phone varchar(32),
  email varchar(200)
);

-- A deadline that was agreed with one partner; it overrides the row of the deadline table.
create table partner_agreement (
  id uuid primary key,
  partner_id varchar(64) not null references partner,
  deadline_key varchar(64) not null,
  amount integer not null,
  unit varchar(2) not null,
  valid_from date not null,
  valid_to date
);

create index partner_agreement_lookup on partner_agreement (partner_id, deadline_key);

create table education (
  id varchar(64) primary key,
  name varchar(200) not null,
  trade varchar(64) not null,
  duration_weeks integer not null -- whole education without credit, school and placement
);

create table positive_list (
  id varchar(64) primary key, -- name and version, for instance 'national-2026-04-01'
  name varchar(64) not null,
  valid_from date not null,
  valid_to date,
  source varchar(200) not null
);

create table positive_list_entry (
  positive_list_id varchar(64) not null references positive_list,
  education_id varchar(64) not null references education,
  primary key (positive_list_id, education_id)
);

create table person (
  id uuid primary key,
  cpr char(10) not null unique,
  first_name varchar(200) not null,
  last_name varchar(200) not null,
  address varchar(300),
  postal_code varchar(10),
  city varchar(100),
  phone varchar(32),
  email varchar(200),
  digital_post_exempt boolean default false not null,
  nemsms boolean default false not null,
  name_address_protected boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table case_file (
  id uuid primary key,
  case_number varchar(16) not null unique, -- the business key in the engine
  person_id uuid not null references person,
  office_id varchar(64) not null references office,
  pathway varchar(64) not null,
  process_instance_id varchar(64),
  source varchar(16) not null, -- liste, side, akasse
  status varchar(16) not null, -- OPEN, CLOSED
  outcome varchar(64), -- code of the end event
  outcome_name varchar(200), -- what people read
  close_reason varchar(2000),
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  previous_case_id uuid references case_file,
  -- the spell of unemployment, as reported
  unemployed_since date not null,
  benefit_type varchar(32) not null,
  notice_period boolean default false not null,
  akasse_id varchar(64) references partner,
  akasse_text varchar(200), -- an a-kasse that is not among the partners, as it was written
  highest_education varchar(32), -- none, vocational, shortHigher, aboveVocational; null = unknown
  education_completed_on date,
  education_last_used_on date,
  trade varchar(100),
  wish varchar(2000),
  -- who works on it
  ambassador varchar(64),
  adviser varchar(64),
  adviser_text varchar(200), -- the adviser that a list named, where it is no user here
  next_talk_on date,
  -- what has been chosen
  education_id varchar(64) references education,
  school_id varchar(64) references partner,
  positive_list_id varchar(64) references positive_list, -- frozen at the grant
  ruleset_frozen_on date
);

create index case_file_person on case_file (person_id, status);
create index case_file_office on case_file (office_id, status);
create index case_file_instance on case_file (process_instance_id);

create table case_number (
  case_year integer primary key,
  last_number integer not null
);

create table screening_result (
  id uuid primary key,
  case_id uuid not null references case_file,
  effective_on date not null,
  track varchar(64) not null,
  reason varchar(2000) not null,
  law_ref varchar(200),
  needs_clarification boolean not null,
  facts varchar(4000) not null, -- the inputs as JSON: decision facts, no personal data
  decided_at timestamp with time zone not null
);

create index screening_result_case on screening_result (case_id, decided_at);

create table note (
  id uuid primary key,
  case_id uuid not null references case_file,
  activity_id varchar(255),
  kind varchar(32) not null,
  body varchar(10000) not null,
  author varchar(64) not null,
  created_at timestamp with time zone not null
);

create index note_case on note (case_id, created_at);

create table personal_path (
  id uuid primary key,
  case_id uuid not null references case_file,
  version integer not null,
  education_id varchar(64) not null references education,
  school_id varchar(64) references partner,
  duration_weeks integer not null,
  rate_code varchar(32) not null, -- of the track suggested for this education
  rate_text varchar(500) not null,
  monthly_before integer, -- kroner before tax
  monthly_after integer, -- kroner before tax
  distance_km integer,
  placement_type varchar(32),
  generated_at timestamp with time zone not null,
  unique (case_id, version)
);

create table rkv_request (
  id uuid primary key,
  case_id uuid not null references case_file,
  school_id varchar(64) not null references partner,
  education_id varchar(64) references education,
  ordered_at timestamp with time zone not null,
  due_on date,
  message_to_school varchar(4000),
  euv varchar(8),
  school_weeks integer,
  placement_months integer,
  credits varchar(4000),
  certificate_type varchar(32),
  received_at timestamp with time zone
);

create index rkv_request_case on rkv_request (case_id, ordered_at);

create table education_plan (
  id uuid primary key,
  case_id uuid not null references case_file,
  education_id varchar(64) references education,
  school_id varchar(64) references partner,
  starts_on date not null,
  ends_on date not null,
  elements varchar(4000),
  agreed_at timestamp with time zone not null
);

create index education_plan_case on education_plan (case_id, agreed_at);

create table case_decision (
  id uuid primary key,
  case_id uuid not null references case_file,
  outcome varchar(32) not null, -- bevilget, afslag
  education_id varchar(64) references education,
  track varchar(64), -- null for a refusal of a case that was never screened here
  rate_code varchar(32),
  law_ref varchar(200),
  positive_list_id varchar(64) references positive_list,
  reasons varchar(10000),
  effective_on date not null,
  decided_by varchar(64) not null,
  decided_at timestamp with time zone not null
);

create index case_decision_case on case_decision (case_id, decided_at);

create table employment_outcome (
  case_id uuid not null references case_file,
  month_index integer not null,
  status varchar(32) not null,
  weekly_hours integer,
  recorded_at timestamp with time zone not null,
  primary key (case_id, month_index)
);

-- Who is named on a new case: the most specific rule wins (a-kasse and trade, a-kasse, trade, office).
create table routing_rule (
  id uuid primary key,
  office_id varchar(64) not null references office,
  role_id varchar(64) not null,
  akasse_id varchar(64) references partner,
  trade varchar(100),
  user_id varchar(64) not null
);

create index routing_rule_office on routing_rule (office_id, role_id);

create table absence (
  id uuid primary key,
  user_id varchar(64) not null,
  absent_from date not null,
  absent_to date not null,
  substitute varchar(64)
);

create index absence_user on absence (user_id, absent_from);

-- Answers to form fields that the pathway keeps on the case: the latest answer of each.
create table case_field (
  case_id uuid not null references case_file,
  field varchar(64) not null,
  answer varchar(10000) not null,
  changed_at timestamp with time zone not null,
  primary key (case_id, field)
);
