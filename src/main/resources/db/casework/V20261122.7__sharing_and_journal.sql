-- On what basis a case may be shared with a kind of partner: a law, or the citizen's consent. One row per basis, kept when
-- it ends; in force is the row without a withdrawal.
create table sharing_basis (
  id uuid primary key,
  case_id uuid not null references case_file,
  partner_kind varchar(16) not null, -- skole, akasse, virksomhed
  basis varchar(16) not null, -- lov, samtykke
  reference varchar(2000) not null, -- the law, or what the consent covers
  given_on date not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_by varchar(64)
);

create index sharing_basis_case on sharing_basis (case_id, partner_kind);

-- What was done in a case, ready to be copied into the municipality's own journal.
create table journal_entry (
  id uuid primary key,
  case_id uuid not null references case_file,
  task_id varchar(64), -- the engine's task, null for what happened without one
  activity_id varchar(255),
  theme varchar(500) not null,
  outcome varchar(100000) not null,
  done_on date not null,
  done_at timestamp with time zone not null,
  done_by varchar(64) not null, -- a user, or 'system'
  copied_at timestamp with time zone,
  copied_by varchar(64)
);

create index journal_entry_case on journal_entry (case_id, done_at);
create index journal_entry_mine on journal_entry (done_by, done_on);
create index journal_entry_task on journal_entry (task_id);
