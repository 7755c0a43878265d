-- The roles of a person are looked up with every list of staff, every sign-in and every grant: all that is needed of a grant
-- stands in the index. Both indexes lead to the grants of one person in one role: as long as the server has no statistics of
-- the table it may take either.
drop index role_grants_by_role;
drop index role_grants_by_staff;
create index role_grants_by_role on role_grants (authority_id, role, staff_id);
create index role_grants_by_staff on role_grants (authority_id, staff_id, role) include (grant_id, unit_id, valid_from, valid_until);
