-- Where cases stall, rolled up by day from the ledger of waits. Nothing here leads back to a case or a person.
create table bottleneck_day (
  day_on date primary key, -- also the claim: who writes it rolls the day up, in one transaction
  rolled_at timestamp with time zone not null
);

create table bottleneck_roll (
  day_on date not null references bottleneck_day on delete cascade,
  tenant_id varchar(64),
  process_key varchar(255) not null,
  process_version integer not null,
  stage_id varchar(255),
  stage_name varchar(255),
  activity_id varchar(255) not null,
  activity_name varchar(255),
  waiting_on varchar(32),
  party varchar(64),
  -- what moved on the day
  entered_count integer not null,
  left_count integer not null,
  due_count integer not null, -- came to their end and had a deadline
  late_count integer not null,
  finished bytea, -- sketches of working days
  unassigned bytea, -- of finished tasks: until somebody took them
  assigned bytea, -- of finished tasks: from then on
  cancelled bytea,
  -- what was open at its end
  open_count integer not null,
  planned_count integer not null, -- of these: wait for an agreed day that has not come
  untaken_count integer not null, -- of these: past their deadline, and nobody has taken the task
  overdue_count integer not null,
  agreed_count integer not null,
  agreed_days double precision not null, -- sum of the working days from entry to deadline
  oldest_days double precision not null,
  ages bytea
);

create index bottleneck_roll_day on bottleneck_roll (process_key, day_on);
create index bottleneck_roll_claim on bottleneck_roll (day_on);

-- Cases, as one case may wait in several places: it counts once in each stage, activity, waiting-on, party and place.
create table bottleneck_cases (
  day_on date not null references bottleneck_day on delete cascade,
  tenant_id varchar(64),
  process_key varchar(255) not null,
  process_version integer not null,
  dimension varchar(16) not null,
  place varchar(600),
  case_count integer not null,
  overdue_count integer not null,
  lost_days double precision not null
);

create index bottleneck_cases_day on bottleneck_cases (process_key, day_on);
create index bottleneck_cases_claim on bottleneck_cases (day_on);

create index wait_entered on wait (entered_at);
create index wait_left on wait (left_at);
