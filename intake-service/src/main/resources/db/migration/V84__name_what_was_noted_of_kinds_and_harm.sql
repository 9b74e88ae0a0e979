-- What a copy for the person calls the columns that came with corrected kinds and words of harm.
update personal_column set zh = '更正类型的理由', en = 'Why the kind was corrected'
where table_name = 'kind_correction' and column_name = 'because';
update personal_column set zh = '为何不视为伤害', en = 'Why it was not taken as harm'
where table_name = 'grievance' and column_name = 'cleared_because';
