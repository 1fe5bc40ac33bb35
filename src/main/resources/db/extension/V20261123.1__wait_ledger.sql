-- The ledger of waits: one row for every time that a token stops. No personal data: ids, dates and the model's words only.
create table wait (
  -- Made from the source's id, which therefore needs no key of its own: a rebuilt row keeps it. Every task writes here, so
  -- that each index is paid for three times a task.
  id uuid primary key,
  kind varchar(16) not null, -- ACTIVITY or INCIDENT
  source_id varchar(64) not null, -- id of the activity instance, or of the incident
  root_instance_id varchar(64) not null,
  process_instance_id varchar(64) not null,
  task_id varchar(64),
  business_key varchar(255),
  tenant_id varchar(64),
  process_key varchar(255) not null, -- of the root instance, as are version and stage
  process_version integer not null,
  definition_id varchar(64) not null, -- of the instance in which the token stands
  activity_id varchar(255) not null,
  activity_name varchar(255),
  activity_type varchar(64) not null,
  stage_id varchar(255), -- element directly in the root's main process; null for a wait outside any stage
  stage_name varchar(255),
  waiting_on varchar(32),
  party varchar(64),
  planned boolean not null,
  deadline_key varchar(255),
  assignee varchar(255),
  group_id varchar(255), -- first candidate group of a task
  entered_at timestamp with time zone not null,
  claimed_at timestamp with time zone,
  left_at timestamp with time zone,
  due_on date,
  due_at timestamp with time zone, -- end of the due day, or its start where a planned day is awaited
  outcome varchar(16), -- MET, LATE or CANCELLED, once left
  paused_at timestamp with time zone, -- while it stands still
  calendar_id varchar(64), -- whose closing days its steps are counted with; null: those of the whole country
  -- Reminders and escalations as they held when the deadline was set, in the order in which they fall due.
  steps varchar(2000),
  next_step integer, -- index of the first step that is not taken, null when none is left
  next_step_at timestamp with time zone -- null when none is left, while paused and once left
);

create index wait_root on wait (root_instance_id);
create index wait_case on wait (business_key);
create index wait_step_due on wait (next_step_at);

-- Deadlines are facts of the case: computed and kept when first asked for, so that a later reader gets the same instant.
create table wait_deadline (
  activity_instance_id varchar(64) not null,
  deadline_key varchar(255) not null,
  process_instance_id varchar(64) not null,
  due_on date not null,
  own boolean default false not null, -- by this key the wait itself is due, not only one of its timers
  moved_by varchar(255), -- who gave it another day, and why
  moved_because varchar(2000),
  primary key (activity_instance_id, deadline_key)
);

create index wait_deadline_instance on wait_deadline (process_instance_id);

-- When a wait stood still; kept when the ledger is rebuilt.
create table wait_pause (
  source_id varchar(64) not null,
  paused_at timestamp with time zone not null,
  resumed_at timestamp with time zone,
  primary key (source_id, paused_at)
);
