create table severity_word (
  business_unit text not null,
  severity text not null check (severity in ('S1', 'S2', 'S4')),
  phrase text not null check (phrase <> ''),
  primary key (business_unit, phrase)
);

create table motive_phrase (
  business_unit text not null,
  motive text not null check (motive in ('REDRESS', 'RECOGNITION')),
  phrase text not null check (phrase <> ''),
  primary key (business_unit, phrase)
);

call protect_business_unit('severity_word');
call protect_business_unit('motive_phrase');
grant select, insert, update on severity_word, motive_phrase to ${app_role};
