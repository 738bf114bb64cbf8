"""Pairs of claims with the relation a person reads in them, written for the tests: none of them was fitted on."""

from __future__ import annotations

CONFLICTS = (
    ("The parliament ratified the fishing treaty.", "The parliament did not ratify the fishing treaty."),
    ("The prison hospital in Velk was closed on Friday.", "The prison hospital in Velk was never closed."),
    ("The harbour master denies that oil leaked into the bay.", "Oil leaked into the bay."),
    ("The vote on the wage deal was postponed.", "The vote on the wage deal went ahead as planned."),
    ("The appeal court upheld the sentence of the surgeon.", "The appeal court overturned the sentence of the surgeon."),
    ("Seven firefighters were hurt in the blaze at Tolna.", "Three firefighters were hurt in the blaze at Tolna."),
    ("The stadium in Brask cost 80 million euros.", "The stadium in Brask cost 120 million euros."),
    ("Exports of steel rose by a tenth in 2023.", "Exports of steel fell by a tenth in 2023."),
    ("The pilot was alone in the cockpit.", "The pilot was not alone in the cockpit."),
    ("The trawler was stopped on 4 June.", "The trawler was stopped on 9 June."),
    ("All schools in Mirrow reopened on Monday.", "No school in Mirrow reopened on Monday."),
    ("Hanna Krol is head of the central bank.", "Hanna Krol is not head of the central bank."),
    ("The photo of the shark in the metro is genuine.", "The photo of the shark in the metro is fake."),
    ("The rebels freed the two engineers.", "The rebels still hold the two engineers."),
    ("The mine was inspected in May.", "The mine was not inspected in May."),
    ("The ceasefire was signed in Osk.", "The ceasefire has not been signed yet."),
)
AGREEMENTS = (
    ("The parliament ratified the fishing treaty.", "The fishing treaty was ratified by the parliament."),
    ("Seven firefighters were hurt in the blaze at Tolna.", "The blaze at Tolna injured seven firefighters."),
    ("The stadium in Brask cost 80 million euros.", "The stadium in Brask cost €80m."),
    ("The trawler was stopped on 4 June.", "On June 4 the trawler was stopped."),
    ("The mine was inspected in May.", "Officials said that the mine was inspected in May."),
    ("The appeal court upheld the sentence of the surgeon.", "The surgeon's sentence was upheld by the appeal court."),
    ("The vote on the wage deal was postponed.", "The vote on the wage deal was put off."),
    ("Police detained twelve fans after the match in Lodova.", "After the match in Lodova police arrested 12 fans."),
    ("The company sold its shipyard in Tarn.", "The company has sold the Tarn shipyard."),
    ("The storm killed four people in Greswick.", "Four people died in the storm in Greswick."),
    ("The ministry banned the pesticide Morvin.", "The pesticide Morvin was banned by the ministry."),
    ("The rebels freed the two engineers.", "The two engineers were released by the rebels."),
)
NEITHER = (
    ("The parliament ratified the fishing treaty.", "The parliament elected a new speaker."),
    ("Seven firefighters were hurt in the blaze at Tolna.", "Three goats were sold at the market in Tolna."),
    ("The stadium in Brask cost 80 million euros.", "The stadium in Brask holds 40,000 people."),
    ("Exports of steel rose by a tenth in 2023.", "Exports of steel fell by a tenth in 2019."),
    ("The trawler was stopped on 4 June.", "The trawler was built in Poland."),
    ("The mine was inspected in May.", "The mine employs 300 people."),
    ("The appeal court upheld the sentence of the surgeon.", "The surgeon trained in Vienna."),
    ("Hanna Krol is head of the central bank.", "Hanna Krol grew up in Velk."),
    ("The storm killed four people in Greswick.", "The storm uprooted a lime tree in Harnow."),
    ("The company sold its shipyard in Tarn.", "The company may sell its shipyard in Tarn."),
    ("The vote on the wage deal was postponed.", "The union has nine thousand members."),
    ("Police detained twelve fans after the match in Lodova.", "Police bought twelve horses in Lodova."),
    ("The rebels freed the two engineers.", "Two engineers won a prize in Osk."),
    ("The pilot was alone in the cockpit.", "Wheat prices climbed in Chicago."),
)
