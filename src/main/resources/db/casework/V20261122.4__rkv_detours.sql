-- What else may become of an assessment that was ordered: the school asks, declines or is no longer asked.
alter table rkv_request add column papers_missing_at timestamp with time zone; -- the school asked for papers, last time
alter table rkv_request add column missed_at timestamp with time zone; -- the citizen did not come, last time
alter table rkv_request add column declined_at timestamp with time zone;
alter table rkv_request add column withdrawn_at timestamp with time zone; -- another school was asked, or none
alter table rkv_request add column school_note varchar(4000); -- which papers are missing, or why the school declines
