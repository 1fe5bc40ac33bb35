-- A complaint goes on when its case ends.
alter table complaint add column case_ended_at timestamp with time zone; -- null when it was settled before, or came in afterwards
alter table complaint add column reopening varchar(16); -- genaabnet, fortsaetter, ikke
alter table complaint add column reopening_reasons varchar(10000);
alter table complaint add column death_reasons varchar(10000);
