-- Messages that were decided in the same transaction as the token's move. Ids only: text and address are looked up when sending.
create table outbox (
  id uuid primary key,
  business_key varchar(64),
  process_instance_id varchar(64) not null,
  activity_id varchar(255) not null,
  template varchar(64) not null,
  recipient_kind varchar(32) not null,
  recipient_id varchar(64),
  channel varchar(32),
  status varchar(16) not null,
  message_id varchar(128) not null unique,
  created_at timestamp with time zone not null
);

create index outbox_business_key on outbox (business_key);
create index outbox_status on outbox (status, created_at);
