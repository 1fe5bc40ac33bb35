-- Which model a token stands in, for the heat on its diagram. What is rolled up does not say it: those days are done anew.
delete from bottleneck_day;
alter table bottleneck_roll add column definition_id varchar(64);
create index bottleneck_roll_definition on bottleneck_roll (definition_id);
