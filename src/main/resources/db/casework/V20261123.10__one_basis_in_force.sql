-- At most one basis in force of each kind in a case, whoever records it at the same moment: a null is never equal to another.
alter table sharing_basis add column in_force varchar(16); -- the kind of partner while it holds, null once it has ended

update sharing_basis set in_force = partner_kind
where withdrawn_on is null and not exists (
  select 1 from sharing_basis other
  where other.case_id = sharing_basis.case_id and other.partner_kind = sharing_basis.partner_kind
    and other.withdrawn_on is null and other.id < sharing_basis.id);

-- A second one that slipped in says nothing more than the first.
update sharing_basis set withdrawn_on = given_on, withdrawn_by = 'system'
where withdrawn_on is null and in_force is null;

alter table sharing_basis add constraint sharing_basis_once unique (case_id, in_force);
