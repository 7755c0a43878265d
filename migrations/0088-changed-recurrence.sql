-- The day on which a duty falls next where it was changed how it recurs, until that time is made.
alter table tasks add column next_on date;
