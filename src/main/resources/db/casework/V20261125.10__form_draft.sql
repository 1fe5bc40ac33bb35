-- What somebody has begun to write in the form of an open task; gone with the task, and with its case.
create table form_draft (
  task_id varchar(64) not null,
  user_id varchar(255) not null,
  case_id uuid references case_file on delete cascade, -- null for a task about a meeting
  answers varchar(200000) not null, -- JSON by key of the field; may hold personal data
  saved_at timestamp with time zone not null,
  primary key (task_id, user_id)
);

create index form_draft_case on form_draft (case_id);
