-- Every edit of a taxonomy is a version: who changed what, why, how it was before; an undoing is a version of its own.
create table taxonomy_change (
  business_unit text not null,
  version int not null,
  action text not null check (action in ('ADDED', 'CHANGED', 'RETIRED', 'UNDONE')),
  level text not null check (level in ('DIMENSION', 'ITEM')),
  code text not null,
  before jsonb,
  after jsonb,
  reason text not null,
  undoes int,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (business_unit, version)
);
call protect_business_unit('taxonomy_change');
grant select, insert on taxonomy_change to ${app_role};
-- The addition of a dimension that never held an item can be undone.
grant delete on taxonomy_dimension to ${app_role};
