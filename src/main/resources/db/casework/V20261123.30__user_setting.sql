-- What people have chosen for themselves; a choice that nobody made has no row.
create table user_setting (
  user_id varchar(255) not null,
  setting varchar(64) not null, -- digest.tasks, digest.team
  choice varchar(200) not null,
  primary key (user_id, setting)
);

-- The days whose morning mails are written: on several nodes and after a restart each day once.
create table digest_day (
  digest_on date primary key,
  written_at timestamp with time zone not null
);
