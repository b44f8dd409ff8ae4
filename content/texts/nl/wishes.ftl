### Berichten zoals jij ze wilt: waarom krijg ik dit, later, minder, vakantie, ik kom niet, en wat er gepland staat.
### Voor deelnemers: A2/B1, hooguit 40 woorden, ook met alle regels erbij.

## Deelnemer

# Onder de herinnering.
wishes-button-absent = Ik kom niet
wishes-button-coming = Ik kom toch
# Als iemand typt niet te komen; eronder de knop. $when (tekst): dag en tijd van de bijeenkomst
wishes-absent-ask = <b>Kom je niet op { $when }?</b> Tik dan hieronder. Een reden hoeft niet.
# $when (tekst): dag en tijd van de bijeenkomst
wishes-absent = <b>Goed dat je het zegt.</b> Je komt niet op { $when }. Je begeleider ziet alleen hoeveel mensen niet komen, niet wie. Een reden hoeft niet. Toch vragen? Antwoorden hoeft niet.
# $when (tekst): dag en tijd van de bijeenkomst
wishes-coming = <b>Fijn, tot dan!</b> Je komt op { $when }.

# Waarom kwam dit bericht? $why (tekst): de reden · $rule (tekst): een van de twee hieronder · $next (tekst): de volgende keer
wishes-why-member = { $why }
    { $rule } { $next }
# $at (tekst): wanneer het bericht gepland stond
wishes-why-at = Vaste regel, gepland voor { $at }.
# Van een bericht van langer geleden.
wishes-why-rule = Vaste regel.
# $next (tekst): dag en tijd
wishes-why-next = Volgende: { $next }.
wishes-why-last = Hierna komt er geen meer.

wishes-button-hour = Over 1 uur weer
wishes-button-tonight = Vanavond, 18.30 uur
wishes-button-morning = Morgen, 8.30 uur
wishes-button-mute = Dit niet meer sturen
wishes-button-unmute = Dit weer sturen
wishes-button-mine = Mijn berichten
# $at (tekst): dag en tijd
wishes-put-off = Komt terug: <b>{ $at }</b>.
wishes-button-not-later = Toch niet
wishes-not-later = Goed. Dit bericht komt niet nog een keer.

# Bij de herinnering, als er eerder iets niet als bericht kwam. $text (tekst): het bericht erboven
wishes-held-quiet = { $text }
    Meer over vorige keer: bij de vragen.
# $text (tekst): het bericht erboven
wishes-held-full = { $text }
    Eén bericht hield ik achter: drie per week is genoeg.

# Hoe je berichten krijgt. $lines (regels): hoe het nu is
wishes-mine = <b>Jouw berichten</b>
    { $lines }
wishes-now-all = Je krijgt nu alle berichten.
wishes-now-less = Je krijgt nu minder berichten.
wishes-now-needed = Je krijgt nu alleen het nodige.
# $sorts (regels): wat uit staat
wishes-now-off = Dit stuur ik niet:
    { $sorts }
# $sort (tekst): een soort bericht
wishes-off-line = • { $sort }
# $until (tekst): de laatste dag
wishes-now-away = Je bent vrij tot en met { $until }. Tot dan hoor je alleen iets als een bijeenkomst verandert.
# $name (naam): een collega
wishes-now-instead = { $name } is er voor je groep.
wishes-button-all = Alles sturen
wishes-button-less = Minder sturen
wishes-button-needed = Alleen het nodige
wishes-button-away = Ik ga op vakantie
wishes-button-back = Ik ben er weer
wishes-button-planned = Wat staat er gepland?
wishes-away-which-day = <b>Tot en met welke dag ben je weg?</b> Tik, of typ een dag binnen drie maanden. Daarna begin ik vanzelf weer.
# $question (tekst): de vraag nog een keer
wishes-away-no-such-day = <b>Die dag bestaat niet.</b> Kijk nog eens op de kalender.
    { $question }
# $day (tekst): een dag
wishes-button-until = t/m { $day }

# /gepland. $lines (regels): wat er komt
wishes-planned = <b>Dit staat gepland</b>
    { $lines }
# $at (tekst): dag en tijd · $sort (tekst): een soort bericht
wishes-planned-line = <b>{ $at }</b>: { $sort }
# Als hierboven; het komt zonder geluid, op de plek van de vragen.
wishes-planned-quiet = <b>{ $at }</b>: { $sort }, bij de vragen
wishes-planned-nothing = Er staat niets gepland.
wishes-sort-member-day = herinnering
wishes-sort-member-ask = vragen
wishes-sort-member-nudge = vragen, als je nog niet antwoordde
wishes-sort-member-outcome = uitkomst
wishes-sort-news = nieuws over een bijeenkomst

wishes-hint-mine = Meer of minder berichten, vakantie
wishes-hint-planned = Zien welke berichten er komen

# Een andere tijdzone: een knop, de vraag, wat ik niet ken.
wishes-button-zone = Mijn tijdzone
# $city (tekst): een stad
wishes-button-city = { $city }
wishes-zone-which = <b>Hoe laat is het bij jou?</b> Tik op een plaats, of typ een stad of land. Mijn berichten komen dan overdag. Ik zeg er ook jouw tijd bij.
wishes-zone-unknown = Die stad of dat land ken ik niet. Typ een grote stad in de buurt.
# $city (tekst): een stad · $now (tekst): hoe laat het daar nu is
wishes-now-zone = Jouw tijd: { $city } (nu { $now }).
wishes-hint-zone = Je tijdzone kiezen

## Begeleider

# $why (tekst): de reden · $rule (tekst): zie hierboven · $next (tekst): de volgende keer
wishes-why-guide = { $why }
    { $rule } De tijden van de groep koos jij, of je collega. { $next }
# Op de kaart een uur ervoor. $count (getal): hoeveel mensen zeiden dat zij niet komen
wishes-card-absent = { $count ->
    [one] 1 deelnemer komt niet.
   *[other] { $count } deelnemers komen niet.
}
# $name (naam): een collega die vrij is
wishes-card-away = { $name } is vrij.
# $name (naam): een collega die vrij is, en jou vroeg
wishes-card-instead = { $name } is vrij. Jij bent er voor de groep.
# $until (tekst): de laatste dag
wishes-instead-whom = <b>Vrij tot en met { $until }.</b> Wie is er voor je groep? Die collega krijgt zolang de kaarten, en een korte briefing als de groep nieuw is. Daarna stopt dat vanzelf.
# $name (naam): een collega
wishes-button-colleague = { $name }
wishes-button-nobody = Niemand
# $at (tekst): dag en tijd · $sort (tekst): een soort bericht · $group (naam): de groep
wishes-planned-group = <b>{ $at }</b>: { $sort } ({ $group })
wishes-sort-guide-day = kaart van de dag ervoor
wishes-sort-guide-hour = kaart van een uur ervoor
wishes-sort-guide-debrief = terugblik
wishes-sort-guide-mirror = samen gekeken
wishes-sort-guide-polls = polls die anders gaan
wishes-sort-guide-digest = weekbericht
wishes-sort-guide-friday = jouw week
wishes-sort-guide-voorstel = voorstel voor een kaart
wishes-sort-guide-besluit = antwoord op jouw kaart
wishes-why-digest = Je krijgt dit bericht elke week omdat jij groepen coördineert. Het komt op de dag en het uur die je zelf kunt kiezen.
wishes-sort-guide-handover = wie welke groep begeleidt
wishes-why-handover = Je krijgt dit omdat er iets verandert in wie een groep begeleidt. Het komt één keer.
wishes-sort-guide-links = geprobeerde links
wishes-why-links = Je krijgt dit omdat jij beheerder bent. Het komt hooguit één keer per dag.
wishes-sort-guide-unled = groepen zonder coördinator
wishes-why-unled = Je krijgt dit omdat jij beheerder bent. Het komt hooguit één keer per week, zolang er een groep zonder coördinator is.
wishes-sort-guide-arrival = wie er binnenkomt
wishes-why-arrival = Je krijgt dit omdat iemand een link opende voor wie met groepen werkt. Het komt één keer.
wishes-why-voorstel = Je krijgt dit omdat jij beslist over eigen kaarten van de gemeente. Een collega stelde er een voor.
wishes-why-besluit = Je krijgt dit omdat jij een kaart schreef. Er is over besloten.
wishes-why-friday = Je krijgt deze regel op vrijdag omdat jij groepen begeleidt die bij elkaar kwamen of gaan komen.

##

# Wat een deelnemer typt die niet komt; niet om te lezen. Zie talk-words in talk.ftl.
wishes-words-absent =
    afmelden, ziek, afwezig, verhinderd, kom niet, kom morgen niet, kom vandaag niet
    kom dinsdag niet, kan niet komen, kan niet kommen, kan er niet zijn
    ben er niet, ben er morgen niet, ben ziek, meld me af
    meld mij af, wil me afmelden
