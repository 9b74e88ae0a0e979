-- A complaint may be an inquiry, and the other way round; it is said as often as it turns out so.
alter table kind_correction drop constraint kind_correction_pkey;
alter table kind_correction add primary key (business_unit, number, corrected_at);
alter table kind_correction drop constraint kind_correction_kind_check;
alter table kind_correction add constraint kind_correction_kind_check
  check (kind in ('SUGGESTION', 'COMPLIMENT', 'GRIEVANCE', 'COMPLAINT', 'INQUIRY'));
