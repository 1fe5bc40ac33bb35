-- What sending a message needs to know and leaves behind.
alter table outbox alter column process_instance_id drop not null; -- a digest belongs to no instance
alter table outbox alter column activity_id drop not null;
alter table outbox add column wait_id uuid; -- the wait that a reminder or escalation is about
-- Whoever queues the same thing twice, also after a crash, is stopped here.
alter table outbox add column idempotency_key varchar(255);
alter table outbox add constraint outbox_once unique (idempotency_key);
-- Messages with the same bundle that wait to be sent go out as one.
alter table outbox add column bundle varchar(255);
-- What it is about beside the case: the number of a meeting, for instance.
alter table outbox add column about varchar(64);
alter table outbox add column sent_as varchar(128); -- Message-ID of the mail it went in, fixed before the first attempt
alter table outbox add column attempts integer default 0 not null;
alter table outbox add column next_attempt_at timestamp with time zone; -- null: at once
alter table outbox add column claimed_until timestamp with time zone; -- by the node that sends it now
alter table outbox add column sent_at timestamp with time zone;
alter table outbox add column last_error varchar(500); -- kind of failure; never an address or a text
alter table outbox add column subject varchar(500); -- as it went out
alter table outbox add column body varchar(20000);

create index outbox_due on outbox (status, next_attempt_at);
create index outbox_bundle on outbox (bundle);
