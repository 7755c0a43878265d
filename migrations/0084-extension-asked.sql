-- The later day that whoever does a task asks for, until it is answered.
alter table tasks add column asked_due_on date;
