# Het boek: alle kaarten op papier, voor wie liever niet op een telefoon leest.

## Begeleider

book-title = Werken met groepen
book-subtitle = De kaarten van Groepswijzer op papier
# $cards (getal)
book-about = { $cards } kaarten voor wie een groep begeleidt: per fase, per situatie, met oefeningen en bronnen.
book-use-title = Zo gebruik je dit
book-use-phase = Weet je in welke fase je groep zit? Begin bij die fase. Lees eerst wat je kunt zien.
book-use-situation = Gebeurt er iets? Zoek achterin bij “Wat gebeurt er?” en sla de kaart op.
book-use-card = Op elke kaart staat wat je kunt doen, waarom, en waar je op let. Soms ook een zin om hardop te zeggen.
book-use-honest = De kaarten zijn in eigen woorden geschreven, op basis van openbare bronnen. Staat er “eigen”? Dan is het zelf bedacht en nog niet getoetst.
book-contents = Inhoud
book-chapter-1 = Waarom een groep?
book-chapter-2 = Een groep samenstellen
book-chapter-3 = De zes fasen
book-chapter-4 = Goede groepen, gewoontes en rollen
book-chapter-5 = Jij als begeleider
book-chapter-bijlage = Oefeningen en andere bijlagen
book-section-any = Voor elke fase
book-section-together = Alleen of samen begeleiden
book-section-happens = Als er iets gebeurt
# Onder een fase.
book-signs = Dit kun je zien
book-arrival = Als de groep hier komt
# $phase (tekst): de fase waar de groep uit komt
book-arrival-from = Uit { $phase }
book-situations = Wat gebeurt er?
book-situations-about = Zoek wat het dichtst in de buurt komt. Erachter staat op welke bladzijde je verder leest.
book-sources = Bronnen
book-sources-about = Het woord vooraan staat ook op de kaarten.
# De regel onder de titel van een kaart. $minutes duur; $from en $to aantal mensen.
book-facts = { $minutes } minuten · { $from } tot { $to } mensen
# $material met komma's ertussen
book-material = nodig: { $material }
book-material-none = je hebt niets nodig
book-do = Doe:
book-say = Zeg:
book-why = Waarom:
book-watch-out = Let op:
# $pages (tekst): bladzijden, met komma's ertussen
book-see-also = Zie ook blz. { $pages }
# $sources (tekst): kenmerken, met komma's ertussen
book-rests-on = Bron: { $sources }
book-see = Zie ook:
