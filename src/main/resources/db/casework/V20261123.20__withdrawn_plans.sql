-- A plan falls away when its case is moved back to where it is made: the school no longer holds the seat.
alter table education_plan add column withdrawn_at timestamp with time zone;
