-- Jobs and placements that companies offer a citizen, noted on the case.
create table case_opening (
  id uuid primary key,
  case_id uuid not null references case_file,
  kind varchar(16) not null, -- job, praktik, laereplads
  company_id varchar(64) references partner, -- null for a company that is no partner
  company_name varchar(200) not null,
  available_from date not null,
  note varchar(2000),
  noted_by varchar(64) not null,
  noted_at timestamp with time zone not null
);

create index case_opening_case on case_opening (case_id, noted_at);

-- The day on which the right to dagpenge ends, as last told.
alter table case_file add column dagpenge_ends_on date;
