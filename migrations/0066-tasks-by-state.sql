-- The board asks for one state at a time, the nearest deadlines first.
create index tasks_by_state on tasks (authority_id, state, due_on) where not proposed;
