-- A label that stands is taken back by one person with a reason: it only ever favours the customer.
alter table demand_assessment drop constraint demand_assessment_state_check;
alter table demand_assessment add constraint demand_assessment_state_check check (state in
  ('PROPOSED', 'CONFIRMED', 'REFUSED', 'LAPSED', 'APPEALED', 'UPHELD', 'OVERTURNED', 'EXPIRED', 'WITHDRAWN'));
alter table demand_assessment add column withdrawn_by text;
alter table demand_assessment add column withdrawn_at timestamptz;
alter table demand_assessment add column withdrawn_words text;
insert into personal_column (table_name, column_name, zh, en) values
  ('demand_assessment', 'withdrawn_words', '撤回评估的原因', 'Why the assessment was taken back');
