-- English words that our own English complaints used and the lists did not know; found with one half of them (EnglishAccuracyTest).
select set_config('app.business_units', 'group,' || string_agg(id, ','), true) from business_unit;

insert into suggestion_word (business_unit, list, meaning, phrase, weight)
select business_unit, 'KEYWORD', item, phrase, weight
from (values
  ('retail', 'temperature-lighting', 3, 'freezing|the ac|air conditioning'),
  ('retail', 'safety-hazard', 3, 'metal edge|sharp edge|escalator'),
  ('retail', 'crowding-noise', 3, 'full blast|too loud|loud music'),
  ('retail', 'signage', 3, 'fix the signs|the arrows|wrong arrow*'),
  ('retail', 'staff-attitude', 3, 'rolled her eyes|rolled his eyes|rolled their eyes|spoken to like that'),
  ('retail', 'staff-attitude', 1, 'service desk'),
  ('retail', 'staff-knowledge', 3, 'has a clue|no clue|different answers'),
  ('retail', 'not-as-described', 3, 'online it said|what arrived|not what i ordered'),
  ('retail', 'damaged-in-transit', 3, 'arrived crushed|arrived broken|arrived damaged|in pieces|hundred pieces'),
  ('retail', 'refund-exchange', 3, 'money back|returned the|with tags on|refuse to take it back|refused to take it back'),
  ('food', 'damaged-packaging', 3, 'dented|torn seal|broken seal'),
  ('food', 'off-taste', 3, 'salty|too sweet|too spicy'),
  ('food', 'foreign-object', 3, 'dead fly|fly in|insect|bug in'),
  ('food', 'illness-after-eating', 3, 'stomach cramps|cramps|fever'),
  ('food', 'wrong-price', 3, 'tableware charge|extra charge|charge without asking'),
  ('pharmacy', 'wrong-dispensing', 3, 'mg instead|instead of the'),
  ('pharmacy', 'missing-warning', 3, 'nobody told me|must not be taken|should not drive'),
  ('pharmacy', 'medicine-defect', 3, 'crumbl*|brown spots|discoloured|discolored'),
  ('pharmacy', 'pharmacist-advice', 3, 'no licensed pharmacist|no pharmacist|told me what to take'),
  ('pharmacy', 'privacy', 3, 'my details|my name and my|stranger got'),
  ('property', 'water-leak', 3, 'dripping|drips|leaking'),
  ('property', 'water-power', 3, 'no electricity|no power|no water'),
  ('property', 'falling-objects', 3, 'from up high|threw a bottle|thrown from'),
  ('property', 'parking', 3, 'my space|my parking|parking space'),
  ('property', 'noise', 3, 'loudspeaker*|square dancers'),
  ('property', 'cleaning', 3, 'mop|mopped|swept'),
  ('property', 'staff-attitude', 3, 'how dare|a nuisance'),
  ('property', 'staff-attitude', 1, 'receptionist'),
  ('healthcare', 'treatment-outcome', 3, 'one bit better|no better|rounds of physiotherapy'),
  ('healthcare', 'diagnosis', 3, 'told me it was|it was a fracture|sent me home'),
  ('healthcare', 'over-treatment', 3, 'money machine|for a simple cold'),
  ('healthcare', 'over-treatment', 1, 'blood tests'),
  ('healthcare', 'medication-error', 3, 'although my allergy|allergy is written|written in red'),
  ('healthcare', 'waiting-time', 3, 'waiting room|two hours|three hours|four hours|five hours'),
  ('healthcare', 'staff-attitude', 3, 'snapped at|look up from'),
  ('healthcare', 'insurance', 3, 'claim rejected|insurer|wrong code'),
  ('healthcare', 'explanation', 3, 'leaflet'),
  ('cement', 'strength', 3, 'mpa|at 28 days'),
  ('cement', 'strength', 1, 'cubes'),
  ('cement', 'setting-time', 3, 'sets in|before it is hard'),
  ('cement', 'colour-difference', 3, 'two shades|shades of'),
  ('cement', 'batch-number', 3, 'lot number|no lot number'),
  ('cement', 'damaged-bags', 3, 'bags torn|torn bags|powder all over'),
  ('cement', 'late-delivery', 3, 'did not show up|stood idle'),
  ('cement', 'staff-attitude', 3, 'shut up|nice way to treat'),
  ('cement', 'staff-attitude', 1, 'dispatcher')
) as words (business_unit, item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into suggestion_word (business_unit, list, meaning, phrase)
select business_unit, 'SEVERITY', severity, phrase
from (values
  ('property', 'S1', 'could have killed|from up high|threw a bottle|thrown from'),
  ('healthcare', 'S1', 'into shock|my allergy'),
  ('cement', 'S2', 'stopped the site|stood idle|break out|fake cement|counterfeit cement')
) as words (business_unit, severity, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into suggestion_word (business_unit, list, meaning, phrase)
select 'group', 'SEVERITY', severity, phrase
from (values ('S4', 'small thing|would have been nice|would be nice|now and then|usually i love')) as words (severity, phrases),
  unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

-- What the group says, a unit need not say.
delete from suggestion_word own using suggestion_word common
where common.business_unit = 'group' and own.business_unit <> 'group' and own.list = common.list and own.list <> 'KEYWORD'
  and own.meaning = common.meaning and own.phrase = common.phrase and own.retired_at is null and common.retired_at is null;
