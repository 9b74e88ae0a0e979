-- A demonstration runs without anybody setting secrets: its own random key is made once and shared by all replicas.
-- In production there is no row, and zd.intake.contact-key must be configured: a key beside its data protects little.
create table installation_secret (
  name text primary key,
  value text not null
);
grant select on installation_secret to ${app_role};

insert into installation_secret (name, value)
select 'contact-key', encode(sha256(convert_to(
  concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')), 'base64')
where '${demo}' = 'true';
