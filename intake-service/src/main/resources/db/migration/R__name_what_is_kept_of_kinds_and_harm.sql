-- Columns that were added to the list of a person's words before the list had names; here because V83 comes after them.
update personal_column p set zh = t.zh, en = t.en
from (values
  ('grievance', 'cleared_because', '怎样确认没有人受伤', 'How it was seen that nobody was harmed'),
  ('kind_correction', 'because', '为什么不作为投诉', 'Why it was taken for no complaint')
) as t (table_name, column_name, zh, en)
where p.table_name = t.table_name and p.column_name = t.column_name;
