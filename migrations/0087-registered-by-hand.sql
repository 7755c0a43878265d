-- A file that could not be read and was made a draft of by hand was not read: its line says so.
alter table intakes drop constraint intakes_state_check;
alter table intakes add check (state in ('waiting', 'reading', 'read', 'by-hand', 'failed', 'secret'));
