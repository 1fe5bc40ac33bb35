-- How far the demonstration's clock is ahead of the world's; empty everywhere else.
create table demo_clock (
  id integer primary key, -- always 1
  ahead_millis bigint not null
);
