-- A wider English vocabulary of each item and of harm, by whoever had read all our English texts: what they tell of it is no independent measure.
select set_config('app.business_units', 'group,' || string_agg(id, ','), true) from business_unit;

insert into suggestion_word (business_unit, list, meaning, phrase, weight)
select business_unit, 'KEYWORD', item, phrase, weight
from (values
  ('retail', 'temperature-lighting', 3, 'lamps|lights are out|lights were out|air con|aircon|badly lit|boiling hot|sweltering|heating'),
  ('retail', 'safety-hazard', 3, 'no warning sign|wet floors|tripped over|unsafe|dangerous|fell off the shelf|broken step'),
  ('retail', 'hygiene', 3, 'restroom*|toilet*|washroom*|disgusting|mice|rats|mouse droppings|stinks|stank|sticky floor'),
  ('retail', 'crowding-noise', 3, 'packed|crowds|shoving|pushing and shoving|deafening'),
  ('retail', 'signage', 3, 'no directions|arrows|could not find the way'),
  ('retail', 'aisles', 3, 'pallets|cartons block|blocked|wheelchair|pushchair|pram'),
  ('retail', 'staff-attitude', 3, 'shouted at me|yelled at me|followed me around|sneered|arrogant|disrespectful|talked down to'),
  ('retail', 'staff-knowledge', 3, 'did not know the product|knew nothing|clueless'),
  ('retail', 'checkout-waiting', 3, 'in line|in the queue|tills|cashiers|self-checkout|minutes in line'),
  ('retail', 'faulty-goods', 3, 'broke down|broke after|fell apart|leaks|does not switch on|doesnt work|doesnt work|dead on arrival|malfunction*|stopped charging'),
  ('retail', 'not-as-described', 3, 'advertised as|description said|not what was shown|not the one i ordered'),
  ('retail', 'size-fit', 3, 'too tight|too large|too big|the wrong size|too long|too short|ordered shoes'),
  ('retail', 'spoiled-fresh-goods', 3, 'rotten|rotting|gone off|sour milk|wilted|bruised fruit|slimy'),
  ('retail', 'counterfeit', 3, 'a fake|fakes|knock-off|knockoff|not genuine|not authentic|imitation'),
  ('retail', 'misleading-promotion', 3, 'buy one get one|only for members|bait|false advertising|misleading|fine print|coupon refused|promised discount'),
  ('retail', 'wrong-price', 3, 'shelf tag|price tag|charged more|overcharged|rang up|wrong amount'),
  ('retail', 'invoice', 3, 'fapiao|invoice|tax number|no receipt'),
  ('retail', 'late-delivery', 3, 'never arrived|not delivered|still not here|nobody tells me when|supposed to come|supposed to arrive|days late|weeks late'),
  ('retail', 'damaged-in-transit', 3, 'crushed|dented box|smashed|shattered'),
  ('retail', 'missing-parts', 3, 'is missing|are missing|missing a|without any screws|parts missing|incomplete'),
  ('retail', 'refund-exchange', 3, 'refuse to refund|wont refund|will not refund|no refund|refused the refund|return refused|exchange refused|refuse to exchange'),
  ('food', 'damaged-packaging', 3, 'packaging was open|leaking carton|puffed up|swollen can|dented can'),
  ('food', 'mould', 3, 'mould|mold|mouldy|moldy|green fuzz|fuzzy|hairy'),
  ('food', 'off-taste', 3, 'tasted sour|tasted odd|tasted off|smelled bad|smelt off|strange taste|weird taste|strange colour|rancid|burnt taste|bland|grey colour'),
  ('food', 'foreign-object', 3, 'hair in|black hair|long hair|piece of plastic|piece of metal|a stone|a worm|maggot*|cockroach in|bit on a|staple'),
  ('food', 'expired', 3, 'expired|out of date|best before|use by date|past its date|sell-by'),
  ('food', 'short-portion', 3, 'portion|smaller portion|half empty|less than before|stingy'),
  ('food', 'illness-after-eating', 3, 'throwing up|threw up|got sick|food poisoning|diarrhoea|diarrhea|allergic|upset stomach|on a drip|vomit*'),
  ('food', 'undercooked', 3, 'raw|pink in the middle|undercooked|not cooked|bloody|still frozen|cold in the middle'),
  ('food', 'staff-attitude', 3, 'unfriendly|slammed|rude|ignored us|walked off|grumpy'),
  ('food', 'waiting', 3, 'waited an hour|waited over|an hour for|served first|waiting for our food|forgot our order|slow service'),
  ('food', 'late-delivery', 3, 'min late|minutes late|hours late|stone cold|rider|courier|late again|turned up at'),
  ('food', 'wrong-order', 3, 'wrong order|wrong dish|somebody else|someone else|instead of|missing from|drinks were missing|forgot the|not what i ordered'),
  ('food', 'spilled', 3, 'spilt|spilled|leaked|lid|soaked|soup everywhere'),
  ('food', 'hygiene', 3, 'sticky tables|tables were sticky|dirty|filthy|a rat|cockroach*|mouse|dirty plates|dirty cutlery'),
  ('food', 'wrong-price', 3, 'charged twice|double charged|overcharged|refund pending|wrong bill|wrong amount'),
  ('food', 'misleading-promotion', 3, 'nothing like the|the ad|the picture shows|looks nothing like|advertised'),
  ('pharmacy', 'adverse-reaction', 3, 'since i started|after the first|side effect*|rash|reaction to|swollen|dizzy|allergic'),
  ('pharmacy', 'wrong-dispensing', 3, 'wrong medicine|wrong pills|wrong tablets|wrong strength|wrong dose|somebody elses medicine|wrong box'),
  ('pharmacy', 'missing-warning', 3, 'without any warning|without warning|did not warn|never warned|not told|nobody warned'),
  ('pharmacy', 'medicine-defect', 3, 'flakes|floating in|smells off|sticky tablets|broken tablets|cloudy'),
  ('pharmacy', 'expired', 3, 'expired|expiry|out of date|use by|best before'),
  ('pharmacy', 'damaged-packaging', 3, 'squashed|torn|box was open|seal broken|broken seal'),
  ('pharmacy', 'counterfeit', 3, 'not genuine|counterfeit|fake|verification code'),
  ('pharmacy', 'staff-attitude', 3, 'laughed at me|humiliating|rude|yelled|shouted|hung up|unfriendly'),
  ('pharmacy', 'pharmacist-advice', 3, 'read the leaflet|asked the pharmacist|no advice|how to use|did not explain'),
  ('pharmacy', 'prescription-handling', 3, 'e-prescription|lost my prescription|refused my prescription|my prescription'),
  ('pharmacy', 'privacy', 3, 'read my|aloud|my diagnosis|could hear|personal data'),
  ('pharmacy', 'out-of-stock', 3, 'in stock|out of stock|sold out|no idea when'),
  ('pharmacy', 'late-delivery', 3, 'hour delivery|delivery took|late delivery|until the next morning|never arrived'),
  ('pharmacy', 'wrong-price', 3, 'website price|charged more|price tag|different price|overcharged'),
  ('pharmacy', 'insurance-payment', 3, 'insurance card|medical insurance|reimburse*|card was declined'),
  ('property', 'water-leak', 3, 'burst pipe|pipe burst|flooded|leak|leaks|damp wall|ceiling is wet'),
  ('property', 'lift', 3, 'lift|lifts|elevator|elevators'),
  ('property', 'water-power', 3, 'power cut|power outage|tap water|cut off|outage|no hot water'),
  ('property', 'common-facilities', 3, 'playground|gym|railing|swing|treadmill*|street light*|gate is broken|stairwell light*'),
  ('property', 'slow-repair', 3, 'to be fixed|still not fixed|not repaired|repair man|reported the|coming tomorrow|weeks ago and|boiler'),
  ('property', 'security-guard', 3, 'guard|guards|refused entry|let anybody in|stolen|face scanner|gate'),
  ('property', 'falling-objects', 3, 'coming off the facade|came off the facade|tiles keep|fell from|falling'),
  ('property', 'parking', 3, 'car park|parked in|my spot|blocked my car'),
  ('property', 'noise', 3, 'drilling|banging|loud music|noisy|barking|cannot sleep|cant sleep'),
  ('property', 'cleaning', 3, 'bins|rubbish|garbage|trash|filthy|dirty|smell in the'),
  ('property', 'greenery', 3, 'hedge*|grass|trees|bushes|waters the|lawn|plants'),
  ('property', 'fees-disputed', 3, 'management fee|service charge|the bill|fees went up|went up by'),
  ('property', 'deposit-refund', 3, 'deposit|not returned'),
  ('property', 'staff-attitude', 3, 'rude|shouted at|unfriendly|disrespectful'),
  ('property', 'no-answer', 3, 'not one reply|no reply|no answer|nobody answers|nobody replies|called nine times|no one calls back|never called back'),
  ('property', 'handover-defect', 3, 'new apartment|new flat|handover|hollow tiles|cracks in|doors that do not close|unfinished'),
  ('healthcare', 'treatment-outcome', 3, 'after the root canal|did not help|came back after|worse than before|after the operation|after the surgery|opened again'),
  ('healthcare', 'diagnosis', 3, 'was taken for|misread|overlooked|missed the|told it was nothing'),
  ('healthcare', 'nursing', 3, 'nurse*|call button|dressing|wet bed|nobody came'),
  ('healthcare', 'over-treatment', 3, 'unnecessary test*|tests i did not need'),
  ('healthcare', 'medication-error', 3, 'wrong infusion|wrong medicine|wrong drug|wrong dose|next bed|allergic to'),
  ('healthcare', 'fall-injury', 3, 'fell out|fell down|side rails|slipped in'),
  ('healthcare', 'appointment', 3, 'appointment*|get a number|scalpers|cancelled by|rebook*|booking'),
  ('healthcare', 'waiting-time', 3, 'queue|waited|waiting|one window open|hours late'),
  ('healthcare', 'staff-attitude', 3, 'rude|yelled|shouted|unfriendly|dismissive'),
  ('healthcare', 'explanation', 3, 'nobody explained|did not explain|dont understand|do not understand|the risks are|without explaining'),
  ('healthcare', 'overcharge', 3, 'my bill|charged for|billed|charged twice|overcharged'),
  ('healthcare', 'insurance', 3, 'insurance|claim'),
  ('healthcare', 'hygiene', 3, 'dried blood|not been cleaned|dirty|toilet|filthy|bed bugs'),
  ('healthcare', 'facilities', 3, 'air conditioning|broken bed|tv remote|lift|no hot water|broken on the ward'),
  ('healthcare', 'report-records', 3, 'mri report|lab result|report|my file|records|test results'),
  ('healthcare', 'privacy', 3, 'filmed|photographed|overheard|nobody asked me|my data'),
  ('cement', 'strength', 3, 'compressive|below spec|too weak|strength'),
  ('cement', 'soundness', 3, 'boil test|soundness|expands|free lime|expansion'),
  ('cement', 'setting-time', 3, 'still soft|sets far too|too slow|setting time|sets too|flash set'),
  ('cement', 'colour-difference', 3, 'colour|color|discoloured|darker than|lighter than'),
  ('cement', 'short-weight', 3, 'underweight|we weighed|average 4|kg short|less than 50'),
  ('cement', 'batch-number', 3, 'batch number|batch no|delivery note does not match'),
  ('cement', 'unclear-marks', 3, 'smeared|cant read|cannot read|illegible|print on the bag|date of manufacture'),
  ('cement', 'damaged-bags', 3, 'bags burst|burst bags|paper is much too thin|torn|ripped'),
  ('cement', 'clumping', 3, 'lumps|lumpy|caked|got wet|hardened in'),
  ('cement', 'rebagged-spillage', 3, 'sweepings|bits of paper|what was spilled|spillage|sand in'),
  ('cement', 'short-count', 3, 'we counted|counted|bags short|fewer bags'),
  ('cement', 'late-certificate', 3, 'quality certificate|test report|mill test|certificate'),
  ('cement', 'late-delivery', 3, 'hours late|was late|postponed|late again|never came'),
  ('cement', 'staff-attitude', 3, 'rude|unfriendly|hung up'),
  ('cement', 'price-settlement', 3, 'invoice|old rate|price|statement|agreed rate'),
  ('cement', 'counterfeit', 3, 'fake cement|under your brand|counterfeit|never made it'),
  ('cement', 'dust-noise', 3, 'dust|at 4 in the morning|trucks rattle|noise|asthma')
) as words (business_unit, item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into suggestion_word (business_unit, list, meaning, phrase)
select business_unit, 'SEVERITY', severity, phrase
from (values
  ('retail', 'S1', 'slipped and landed|i slipped|cut his foot|cut her foot|cant move my|cant move my|broke my|broke his|broke her|fell down the'),
  ('food', 'S1', 'gum was bleeding|tooth is chipped|on a drip|throat swelled|swelled up|went into shock|cramps'),
  ('pharmacy', 'S1', 'lips are swollen|swelled up|collapsed|hurt the baby|harm the baby|went into shock|blood pressure dropped'),
  ('property', 'S1', 'hit her head|hit his head|hit my head|broke his hip|broke her hip|broke my|trapped for|were trapped|coming off the facade|came off the facade|fell down'),
  ('healthcare', 'S1', 'nearly died|almost died|it burst|swelled|pus came out|opened again under|got chills|started shaking|wrong infusion|has a cut|it was a fracture|appendicitis was taken'),
  ('cement', 'S1', 'asthma attack*|coughs blood|coughing blood|cement in his eyes|cement in my eyes|in his eyes|hardly see|blew off')
) as words (business_unit, severity, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into suggestion_word (business_unit, list, meaning, phrase)
select 'group', 'SEVERITY', 'S1', phrase
from unnest(string_to_array('a&e|icu|urgent care|intensive care|paramedic*|first aid|doctor had to|had to be treated|heart attack|cardiac arrest|stroke|trouble breathing|hard to breathe|struggling to breathe|struggled to breathe|couldn''t breathe|can''t breathe|cannot breathe|stopped breathing|gasping|wheez*|blacked out|black out|lost consciousness|coma|seizure*|convuls*|dehydrated|concuss*|fractured|broken arm|broken leg|broken wrist|broken ankle|broken rib*|broke her|broke his|broke my arm|broke my leg|broke my wrist|broke my ankle|broke my tooth|sprained|dislocated|torn ligament|bruise*|wound*|gash*|bled|bleeds|blood everywhere|coughing blood|coughing up blood|cut open|cut himself|cut herself|cut the roof|sliced|stabbed|blisters|blistered|burn mark*|burning skin|skin peeled|chemical burns|went numb|is numb|paralysed|paralyzed|limping|on crutches|in a cast|can hardly walk|cannot walk|can''t walk|knocked down|knocked over|knocked out|toppled|crashed down|came crashing|fell on top|fell on my|fell on her|fell on his|hit on the|hit my|landed on my|lost a finger|lost an eye|lost the baby|swollen|swelling|swelled|puffed up|hives|anaphyla*|allergic|asthma|rushed to|was admitted|admitted to|operated on|emergency surgery|emergency|life-threatening|nearly died|almost died|nearly killed|almost killed|could have killed|could have died|choking on|choked on|drown*|trapped|electrocut*|sparks|burst into flames|flames|fumes|carbon monoxide|poison*', '|')) as phrase
on conflict do nothing;

-- Who complains of goods, food or a house and names a part of his body was hurt, as a rule; in healthcare everybody names one.
insert into suggestion_word (business_unit, list, meaning, phrase)
select id, 'SEVERITY', 'S1', phrase
from business_unit, unnest(string_to_array('my arm|his arm|her arm|my arms|his arms|her arms|my leg|his leg|her leg|my legs|his legs|her legs|my foot|his foot|her foot|my feet|his feet|her feet|my ankle|his ankle|her ankle|my ankles|his ankles|her ankles|my knee|his knee|her knee|my knees|his knees|her knees|my elbow|his elbow|her elbow|my wrist|his wrist|her wrist|my forearm|his forearm|her forearm|my thigh|his thigh|her thigh|my shin|his shin|her shin|my chin|his chin|her chin|my forehead|his forehead|her forehead|my scalp|his scalp|her scalp|my skin|his skin|her skin|my gum|his gum|her gum|my gums|his gums|her gums|my tongue|his tongue|her tongue|my throat|his throat|her throat|my lip|his lip|her lip|my lips|his lips|her lips|my tooth|his tooth|her tooth|my teeth|his teeth|her teeth|my finger|his finger|her finger|my fingers|his fingers|her fingers|my thumb|his thumb|her thumb|my toe|his toe|her toe|my toes|his toes|her toes|my rib|his rib|her rib|my ribs|his ribs|her ribs|my chest|his chest|her chest|my hip|his hip|her hip|my skull|his skull|her skull|my ear|his ear|her ear|my nose|his nose|her nose|my hand|his hand|her hand|my hands|his hands|her hands|my head|his head|her head|my neck|his neck|her neck|my eye|his eye|her eye|my lap|his lap|her lap|my stomach|his stomach|her stomach|my belly|his belly|her belly|hurt|hurts|headaches|shaking all over|couldn''t stop shaking|gave way|weeping|could not be woken|barely wake|pinned|heart race|racing heart|lost feeling|can''t see|cannot see|jolt|right eye|left eye|both ankles', '|')) as phrase
where id <> 'healthcare'
on conflict do nothing;

insert into suggestion_word (business_unit, list, meaning, phrase)
select 'healthcare', 'SEVERITY', 'S1', phrase
from unnest(string_to_array('could not be woken|barely wake|lost feeling|swab still|needle broke|raging temperature|can''t see|cannot see|somebody else''s pills', '|')) as phrase
on conflict do nothing;

-- What the group says, a unit need not say.
delete from suggestion_word own using suggestion_word common
where common.business_unit = 'group' and own.business_unit <> 'group' and own.list = common.list and own.list <> 'KEYWORD'
  and own.meaning = common.meaning and own.phrase = common.phrase and own.retired_at is null and common.retired_at is null;
