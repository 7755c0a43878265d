-- The roles of a person are looked up with every list of staff, every sign-in and every grant: all that is needed of a grant
-- stands in the index. Both indexes lead to the grants of one person in one role: as long as the server has no statistics of
-- the table it may take either.

-- A copy of the state of the grant's subject, kept by the database itself: whoever moves the subject moves it.
alter table role_grants add column state text not null default 'active';
update role_grants g set state = s.state from record_subjects s
  where s.authority_id = g.authority_id and s.module = 'staff' and s.subject = g.grant_id::text and s.state <> 'active';
create function copy_state_to_grant() returns trigger language plpgsql as $$
begin
  update role_grants set state = new.state where authority_id = new.authority_id and grant_id = new.subject::uuid;
  return null;
end $$;
create trigger record_subjects_state_of_grant after update on record_subjects for each row
  when (new.module = 'staff' and new.kind = 'role-grant' and new.state is distinct from old.state)
  execute function copy_state_to_grant();

drop index role_grants_by_role;
drop index role_grants_by_staff;
create index role_grants_by_role on role_grants (authority_id, role, staff_id);
create index role_grants_by_staff on role_grants (authority_id, staff_id, role)
  include (grant_id, unit_id, valid_from, valid_until, state);
