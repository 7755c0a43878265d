-- When a task was reported as done: whether it was on time is judged by this day, not by that of its confirmation.
alter table tasks add column finished_at timestamptz;
