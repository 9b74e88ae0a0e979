-- Letters name a day, so offers hold to the end of it in the zone of their unit; those that are out, too. The words say so.
select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);
create temporary table whole_day on commit drop as
select r.business_unit, r.id,
  (date_trunc('day', r.ends_at at time zone z.zone) + interval '1 day') at time zone z.zone - interval '1 millisecond' as ends_at
from remedy r cross join lateral (select coalesce(
    (select v.content ->> 'dayZone' from rule_version v
      where v.business_unit = r.business_unit and v.subject = 'COUNTING' and v.valid_from <= current_date
      order by v.valid_from desc, v.version desc limit 1),
    (select v.content ->> 'dayZone' from rule_version v
      where v.business_unit = 'group' and v.subject = 'COUNTING' and v.valid_from <= current_date
      order by v.valid_from desc, v.version desc limit 1)) as zone) z
where r.state = 'GRANTED' and r.ends_at is not null;
update remedy r set ends_at = d.ends_at, look_at = case when r.look_at = r.ends_at then d.ends_at else r.look_at end
from whole_day d where d.business_unit = r.business_unit and d.id = r.id;

update short_letter_text set text_zh = replace(text_zh, '到 {until} 前有效', '到 {until} 当天为止有效'),
  text_en = replace(text_en, 'until {until}', 'until the end of {until}');
update short_letter_text set text_zh = replace(text_zh, '请在 {until} 前在本页', '请最迟在 {until} 当天在本页');
update closing_text set text_zh = replace(text_zh, '请在 {until} 前在本页', '请最迟在 {until} 当天在本页');
