-- The side whose papers and tasks a report counts; null: of both, as it was counted before the sides were told apart and issued.
alter table reports add column side text check (side in ('state', 'party'));

-- Where registers of one side alone are kept, every report has counted that; elsewhere what has not gone out yet is counted again
-- by its own side.
update reports r set side = coalesce(
  (select min(g.side) from registers g where g.authority_id = r.authority_id having count(distinct g.side) = 1),
  case when not exists (select 1 from papers p where p.authority_id = r.authority_id and p.paper_id = r.paper_id
    and p.state in ('issued', 'recalled', 'archived')) then r.content->>'side' end);
