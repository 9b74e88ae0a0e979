-- A grievance may become a complaint when the customer agrees; the consent is recorded, the person belongs to the complaint.
alter table grievance add column converted_to text;
alter table grievance add column converted_by text;
alter table grievance add column converted_at timestamptz;
create index grievance_newest on grievance (business_unit, captured_at desc, number desc);

-- What became of a suggestion, a compliment or a customer's own grievance: thanks, and who was told.
create table remark_outcome (
  business_unit text not null,
  number text not null,
  outcome text not null check (outcome in ('FORWARDED', 'PASSED_ON', 'NOTED')),
  team text,
  praised text,
  site text,
  words text not null,
  thanked_by text not null,
  thanked_at timestamptz not null,
  primary key (business_unit, number)
);
create index remark_outcome_praised on remark_outcome (business_unit, praised, thanked_at desc) where praised is not null;
create index complaint_remark on complaint (business_unit, received_at desc, number desc)
  where kind in ('SUGGESTION', 'COMPLIMENT', 'GRIEVANCE');

call protect_business_unit('remark_outcome');
grant select, insert on remark_outcome to ${app_role};
grant update on grievance to ${app_role};
