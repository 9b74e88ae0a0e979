-- What came as a complaint and is none: who said so, and why; the customer may still have it handled.
create table kind_correction (
  business_unit text not null,
  number text not null,
  was text not null,
  kind text not null check (kind in ('SUGGESTION', 'COMPLIMENT', 'GRIEVANCE')),
  because text not null,
  corrected_by text not null,
  corrected_at timestamptz not null,
  primary key (business_unit, number)
);
call protect_business_unit('kind_correction');
grant select, insert on kind_correction to ${app_role};
insert into personal_column (table_name, column_name, becomes) values
  ('kind_correction', 'because', '〔已删除 · erased〕');
