-- Counts the changes of a proposed task: who changes it says which version was seen, and another's change is never overwritten.
alter table tasks add column version integer not null default 1;
