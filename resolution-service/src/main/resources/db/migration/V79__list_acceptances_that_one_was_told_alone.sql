-- A yes that does not count yet is looked for by those who can ask the customer, and holds up the end of its offer.
create index told_answer_alone on told_answer (business_unit, number) where yes and not counted;
