### Plannen: bijeenkomsten verplaatsen, afzeggen, erbij maken, een pauze, de agenda.
### Begeleiders: je-form, hooguit 110 woorden.

## Begeleider, coördinator en beheerder

# Regel in het menu van Telegram en in /help.
planning-hint-move = De volgende bijeenkomst verplaatsen

# Knoppen onder de bijeenkomsten van een groep. $number (getal): de hoeveelste keer; $day (tekst): "di 13 okt"
planning-button-session = { $number }. { $day }
planning-button-session-off = { $number }. { $day } (nee)
planning-button-later = Latere bijeenkomsten
planning-button-extra = Extra bijeenkomst
planning-button-pause = Pauze
planning-button-agenda = In mijn agenda
planning-button-back = Alle bijeenkomsten

# Eén bijeenkomst. $title (tekst): de groep; $number (getal); $day (tekst): "di 13 okt"; $times (tekst): "9.30–11.30"
planning-session = <b>{ $title }, keer { $number }</b>
    { $day }, { $times } uur
planning-session-off = Deze bijeenkomst gaat niet door.
planning-button-move = Verplaatsen
planning-button-off = Gaat niet door
planning-button-place-first = Plek toevoegen
planning-button-place = Andere plek
planning-button-length = Andere duur
planning-button-revive = Gaat toch door
planning-button-revive-rest = Deze en alle volgende gaan toch door

# Verplaatsen. $number (getal); $moment (tekst): "di 13 okt, 9.30 uur"
planning-ask-when =
    <b>Wanneer dan?</b> Keer { $number } is nu { $moment }.
    Of typ: “donderdag 10 uur”.
# $title (tekst): de groep; $moment (tekst): de volgende keer
planning-next-of = { $title }: { $moment }
planning-move-which = <b>Welke bijeenkomst wil je verplaatsen?</b>
planning-move-nothing = Er komt geen bijeenkomst die je kunt verplaatsen.
planning-button-other = Andere dag
# $month (tekst): "oktober 2026"; $at (tekst): "9.30 uur"
planning-ask-month =
    <b>Kies een dag in { $month }.</b> De tijd blijft { $at }.
    Een andere tijd? Typ: “donderdag 10 uur”.
planning-ask-extra =
    <b>Een extra bijeenkomst.</b> Kies een dag in { $month }. De tijd is dan { $at }.
    Een andere tijd? Typ: “donderdag 10 uur”.
# $old (tekst): zoals het was; $moment (tekst): zoals het wordt
planning-propose = Van { $old } naar <b>{ $moment }</b>?
planning-propose-extra = Een extra bijeenkomst op <b>{ $moment }</b>?
# $year (tekst): "2027"
planning-other-year = Let op: dat is in { $year }.
planning-button-yes = Ja, verplaats
planning-button-yes-rest = Deze en alle volgende
planning-button-yes-extra = Ja, maak aan
planning-when-unclear = Dat begrijp ik niet. Typ bijvoorbeeld “donderdag 10 uur” of “15 okt”.

# Niet door laten gaan. $moment (tekst)
planning-ask-off = Gaat de bijeenkomst van <b>{ $moment }</b> niet door?
planning-button-off-yes = Ja, alleen deze niet
planning-button-off-rest = Deze en alle volgende niet

# Plek en duur.
planning-ask-place =
    <b>Waar is de bijeenkomst?</b>
    Typ een korte plek. Bijvoorbeeld: “Wijkcentrum De Brug, zaal 2”.
planning-button-place-rest = Ook alle volgende keren
planning-ask-length =
    <b>Van hoe laat tot hoe laat?</b>
    Tik, of typ: “10 uur tot half 1”.
planning-span-unclear = Dat begrijp ik niet. Typ bijvoorbeeld “10.00-12.30” of “anderhalf uur”.
# $moment (tekst): dag en tijd nu · $old, $new (teksten): "9.30–11.30"
planning-propose-span = De bijeenkomst van { $moment }: van { $old } naar <b>{ $new } uur</b>?
planning-button-span-yes = Ja, zo

# Pauze. $month (tekst): "oktober 2026"
planning-ask-pause =
    <b>Tot welke dag pauzeert de groep?</b>
    Op die dag mag het weer. Kies in { $month }, of typ “tot 15 maart”.
planning-pause-unclear = Dat begrijp ik niet. Typ bijvoorbeeld “15 maart” of “tot 15 maart”.
# $day (tekst): tot wanneer; $count (getal): hoeveel er vervallen; $first (tekst): de eerste daarvan
planning-propose-pause =
    Pauze tot <b>{ $day }</b>?
    { $count ->
        [one] De bijeenkomst van { $first } gaat dan niet door.
       *[other] Dan gaan { $count } bijeenkomsten niet door, vanaf { $first }.
    }
planning-pause-empty = Vóór { $day } is er geen bijeenkomst. Er hoeft niets te veranderen.
planning-button-pause-yes = Ja, pauze
# $moment (tekst): de eerste keer na de pauze
planning-paused = De groep pauzeert. De volgende keer is <b>{ $moment }</b>.
planning-paused-end = De groep pauzeert. Er staat geen volgende keer.

# Wat er gebeurd is.
planning-done = <b>Gedaan.</b>
# De week is al vol. $most (getal): hoeveel berichten een deelnemer per week hooguit krijgt
planning-unasked = Let op: de meeste deelnemers hebben die week hun { $most } berichten dan al. Over deze keer krijgen zij dus geen vragen. Wil je toch horen hoe het was? Laat één telefoon rondgaan, of gebruik briefjes.
# De week heeft geen plaats voor alle herinneringen. $days (tekst): bijeenkomsten, zoals "di 8 dec / do 10 dec"
planning-unreminded = Deelnemers krijgen hooguit 3 berichten per week, naast nieuws. Daarom komt er geen herinnering vóór { $days }.
planning-no-evening = In die week vraag ik het 's avonds niet elke keer nog eens aan wie nog niet antwoordde.
# $moment (tekst): wanneer zij het horen
planning-told = De deelnemers krijgen één bericht: { $moment }.
# $count (getal): hoeveel deelnemers het horen; $moment (tekst): wanneer
planning-told-extra = { $count ->
    [one] 1 deelnemer krijgt hierover een bericht: { $moment }.
   *[other] { $count } deelnemers krijgen hierover een bericht: { $moment }.
}
planning-not-told = De deelnemers horen dit niet meer op tijd van mij: het is te kort van tevoren, of het valt in de stille uren. Vertel het ze zelf.
# Daarna, als ook latere keren veranderden. $moment (tekst): wanneer zij dat horen
planning-told-rest = Over de keren daarna krijgen zij wel één bericht: { $moment }.
# $by (tekst): de collega die net iets veranderde
planning-changed-by = { $by } heeft deze bijeenkomst net veranderd. Jouw verandering is niet gedaan. Zo staat het nu:
planning-changed = Deze bijeenkomst is net veranderd. Jouw verandering is niet gedaan. Zo staat het nu:
planning-changed-plan = De planning is net veranderd. Er is niets gedaan. Zo staat het nu:
planning-same = Dat is het moment waarop deze bijeenkomst al staat. Er verandert niets.
planning-begun = Deze bijeenkomst is al begonnen. Verplaatsen kan niet meer.
# $moment, $other (teksten): twee bijeenkomsten van dezelfde groep
planning-overlap = Dan vallen er twee bijeenkomsten samen: { $moment } en { $other }. Er is niets veranderd.
# $most (getal)
planning-too-many = Deze groep heeft al { $most } bijeenkomsten. Meer gaat niet.

## Deelnemer

# Regel in het menu van Telegram en in /help.
planning-hint-agenda = Je bijeenkomsten in je agenda zetten
planning-agenda = Open dit bestand. Dan staan je bijeenkomsten in je agenda. Verandert er iets? Haal dan een nieuw bestand met /agenda.
planning-agenda-empty = Er zijn geen bijeenkomsten voor in je agenda.
