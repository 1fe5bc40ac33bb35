-- The rolled up days once more, by one dimension at a time, and what moved merged over 4, 16, 64, … days: a period is a
-- few blocks however long it is, and an answer reads no finer figures than it shows.
create table bottleneck_block (
  id bigint primary key, -- days from 1970 to its first one, times 8, plus the power of 4 that is its length; also the claim
  first_on date not null,
  days integer not null
);

create table bottleneck_flow (
  block_id bigint not null references bottleneck_block on delete cascade,
  tenant_id varchar(64),
  process_key varchar(255) not null,
  process_version integer not null,
  dimension varchar(16) not null,
  place varchar(600) not null, -- the dimension's value
  definition_id varchar(64) not null, -- of the place, as far as the dimension tells it apart
  stage_id varchar(255),
  stage_name varchar(255),
  activity_id varchar(255) not null,
  activity_name varchar(255),
  waiting_on varchar(32),
  party varchar(64),
  entered_count integer not null,
  left_count integer not null,
  due_count integer not null,
  late_count integer not null,
  finished bytea,
  unassigned bytea,
  assigned bytea,
  cancelled bytea,
  -- what was open at the end, of a single day only
  open_count integer not null,
  planned_count integer not null,
  untaken_count integer not null,
  overdue_count integer not null,
  agreed_count integer not null,
  agreed_days double precision not null,
  oldest_days double precision not null,
  ages bytea
);

create index bottleneck_flow_asked on bottleneck_flow (process_key, dimension, block_id, place);
create index bottleneck_flow_claim on bottleneck_flow (block_id);
