-- A complaint is about one decision, and may lead to another; a case knows which of its decisions is in force.
alter table complaint add column decision_id uuid references case_decision; -- null for complaints from before
alter table complaint add column new_decision_id uuid references case_decision;
alter table case_file add column decision_id uuid references case_decision;
