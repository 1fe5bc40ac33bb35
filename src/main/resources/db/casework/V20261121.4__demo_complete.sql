-- Says that the demonstration was filled to its end; empty everywhere else.
create table demo_complete (
  id integer primary key -- always 1
);
