### Groepen: een groep maken, bekijken, de fase, uitnodigen, de eigen chat van de groep.
### Begeleiders: je-form, hooguit 110 woorden. Deelnemers: A2/B1, hooguit 40 woorden.

## Begeleider, coördinator en beheerder

# Regels in het menu van Telegram en in /help.
groups-hint-new = Een nieuwe groep maken
groups-hint-mine = Je groepen bekijken
groups-hint-phase = De fase van je groep kiezen

# Woorden op een knop die de bot zelf invult: een dag, een tijd of een getal.
# $words (tekst)
groups-label = { $words }
# Een knop met de naam van een groep of een collega.
# $title (tekst)
groups-title = { $title }

# Een groep maken. Elke vraag is één bericht.
# Een nieuwe groep, terwijl er nog een half af is. $title (tekst): naam van die groep
groups-resumed =
    <b>Je was al bezig met { $title }.</b>
    Wil je daarmee verder?
groups-button-go-on = Verder
groups-button-restart = Opnieuw beginnen
groups-ask-title =
    <b>Hoe noem je de groep?</b>
    Typ een korte naam. Gebruik geen naam van een deelnemer.
groups-ask-first =
    <b>Wanneer is de eerste keer?</b>
    Tik op een dag, of typ: “dinsdag half tien”.
    Alles in één keer mag ook: “di 9.30 uur, 10 keer”.
groups-ask-at =
    <b>Hoe laat, en hoe lang?</b>
    Tik op een tijd, of typ hem: “9.30-11.30”.
groups-ask-every = <b>Hoe vaak komt de groep bij elkaar?</b>
groups-ask-count =
    <b>Hoeveel keer?</b>
    Tik op een getal, of typ het.
# $title (tekst): naam van de groep; $count (getal): aantal keer; $pattern (tekst): hoe vaak
# $times (tekst): van en tot, zoals "9.30–11.30"; $dates (tekst): de eerste dagen en de laatste
groups-ask-confirm =
    <b>Klopt dit?</b>
    { $title } · { $count } keer, { $pattern } · { $times } uur
    { $dates }
groups-pattern-once = één keer
groups-pattern-weekly = elke week
groups-pattern-biweekly = om de week
# $weeks (getal)
groups-pattern-other = elke { $weeks } weken
groups-pattern-dates = losse dagen
# $pattern (tekst): hoe vaak; $days (tekst): "di en do"
groups-pattern-days = { $pattern } op { $days }
# $place (tekst): waar de groep bij elkaar komt
groups-confirm-place = Plek: { $place }
# Regels onder elkaar. $lines (teksten)
groups-lines = { $lines }
# Vrije dagen. $days (tekst): per regel een dag
groups-off =
    Let op, vrije dagen:
    { $days }
groups-off-skipped =
    Sla ik over:
    { $days }
# $day (tekst): "di 20 okt"; $name (tekst): herfstvakantie, Koningsdag …
groups-off-day = { $day }: { $name }
# $count (getal)
groups-off-more = en nog { $count }
groups-all-off = Al deze dagen zijn vrije dagen. Kies andere dagen, of sla ze niet over.
# Op die tijd begeleidt deze persoon al een andere groep. $title (tekst); $moment (tekst)
groups-clash = Let op: dan heb je ook { $title } ({ $moment }).
# $count (getal): hoeveel er nog meer zijn
groups-clash-more = En nog { $count ->
    [one] 1 bijeenkomst
   *[other] { $count } bijeenkomsten
} op dezelfde tijd.
# Een reeks met meer keren in een week dan een deelnemer berichten krijgt. $most (getal): hoeveel berichten hooguit
groups-crowded = Let op: meer dan { $most } keer in één week. Deelnemers krijgen hooguit { $most } berichten per week. Er komen dan alleen vragen over de eerste { $most } keren, en geen herinneringen.
groups-button-skip-off = Vrije dagen overslaan
# $name (tekst): de enige vrije dag of vakantie
groups-button-skip-one = { $name } overslaan
groups-button-keep-off = Vrije dagen toch gebruiken
# Het antwoord kan niet. Daaronder dezelfde vraag.
# $wrong (tekst): wat er mis is; $question (tekst): de vraag
groups-ask-again =
    { $wrong }

    { $question }

# Na "Andere dag" of "Anders": typ het zelf.
groups-type-title = Typ de naam van de groep.
# $month (tekst): de maand die eronder staat, zoals "oktober 2026"
groups-type-first =
    Typ de eerste dag: “13 okt” of “dinsdag half tien”. Meer dagen mag ook: “di en do”, of “3, 10 en 17 nov”.
    Of tik op een dag in <b>{ $month }</b>:
groups-type-at = Typ van hoe laat tot hoe laat. Bijvoorbeeld: “9.30-11.30” of “half tien tot half twaalf”.
groups-ask-place =
    <b>Waar komt de groep bij elkaar?</b>
    Typ een korte plek. Bijvoorbeeld: “Wijkcentrum De Brug, zaal 2”.
groups-type-place = Typ de plek. Bijvoorbeeld: “Wijkcentrum De Brug, zaal 2”.
groups-type-every = Typ hoe vaak. Bijvoorbeeld: “elke week”, “om de week” of “één keer”.
groups-type-count = Typ hoeveel keer. Bijvoorbeeld: “7”.
groups-type-confirm = Tik op “Ja, maak aan”, of verander eerst iets.

# Wat er mis kan zijn met een antwoord.
groups-title-empty = De naam heeft een letter of cijfer nodig.
# $most (getal)
groups-title-long = Die naam is te lang. Er passen { $most } tekens in.
groups-title-signs = In die naam zitten tekens die ik niet kan laten zien. Typ hem opnieuw.
groups-day-unclear = Die dag begrijp ik niet. Typ bijvoorbeeld “13 okt” of “dinsdag”.
groups-day-impossible = Die dag staat niet op de kalender. Of hij valt op een andere dag van de week. Kijk nog eens, of tik op een dag.
groups-day-past = Die tijd is al voorbij. Kies een dag die nog komt.
groups-day-far = Die dag is meer dan een jaar weg. Kies een dag dichterbij.
groups-time-unclear = Die tijd begrijp ik niet. Typ bijvoorbeeld “9.30-11.30” of “half tien”.
groups-time-length = Een bijeenkomst duurt een kwartier tot acht uur.
groups-place-empty = De plek heeft een letter of cijfer nodig.
# $most (getal)
groups-place-long = Die plek is te lang. Er passen { $most } tekens in.
groups-place-signs = In die plek zitten tekens die ik niet kan laten zien. Typ hem opnieuw.
groups-every-unclear = Dat begrijp ik niet. Tik op een knop, of typ “elke week” of “om de week”.
groups-count-unclear = Dat getal begrijp ik niet. Typ bijvoorbeeld “8”.
# $most (getal)
groups-count-range = Kies een getal van 1 tot en met { $most }.
groups-correction-unclear = Dat begrijp ik niet. Een andere tijd of dag kun je typen, zoals “half tien”. Voor de rest: tik op “Iets veranderen”.
groups-confirm-unclear = Tik op een knop hieronder.

groups-button-other-day = Andere dag
groups-button-other = Anders
groups-button-weekly = Elke week
groups-button-biweekly = Om de week
groups-button-once = Eén keer
groups-button-confirm = Ja, maak aan
groups-button-change = Iets veranderen
groups-button-drop = Toch geen groep maken
groups-change = <b>Wat wil je veranderen?</b>
groups-button-change-title = De naam
groups-button-change-first = De eerste dag
groups-button-change-at = De tijd
groups-button-change-every = Hoe vaak
groups-button-change-count = Hoeveel keer
groups-button-change-place = De plek
groups-dropped = Goed, ik maak geen groep.

# $title (tekst); $first (tekst): de eerste keer, zoals "di 13 okt, 9.30 uur"
groups-ready =
    <b>Je groep staat klaar: { $title }.</b>
    De eerste keer is { $first }.
    Nodig nu de deelnemers uit. Je krijgt een code die je kunt laten zien of ophangen.

# Mijn groepen.
groups-button-new = Nieuwe groep maken
groups-button-mine = Mijn groepen
groups-button-more = Meer groepen
groups-button-back = Terug naar de groep
groups-none = Je hebt nog geen groep.
# $count (getal)
groups-mine =
    { $count ->
        [one] <b>Je groep</b>
       *[other] <b>Je { $count } groepen</b>
    }
# $title, $phase, $next, $members, $facilitators (teksten)
groups-one =
    <b>{ $title }</b>
    Fase: { $phase }
    { $next }
    { $members }
    Begeleiding: { $facilitators }
# $number (getal): de hoeveelste keer; $moment (tekst)
groups-next = Volgende keer: { $moment } (keer { $number })
groups-next-none = Er staan geen bijeenkomsten meer.
# $count (getal): aantal deelnemers; $expected (getal): hoeveel de begeleider er verwacht
groups-members =
    { $count ->
        [0] Er doet nog niemand mee.
        [one] Er doet 1 persoon mee.
       *[other] Er doen { $count } mensen mee.
    }
groups-members-expected =
    { $count ->
        [0] Er doet nog niemand mee van de { $expected } die je verwacht.
        [one] Er doet 1 persoon mee van de { $expected } die je verwacht.
       *[other] Er doen { $count } mensen mee van de { $expected } die je verwacht.
    }
groups-button-phase-of = Fase
groups-button-sessions = Bijeenkomsten
groups-button-invite = Deelnemers uitnodigen
groups-button-colleague = Collega toevoegen
groups-button-expected = Hoeveel mensen verwacht je?
groups-button-leave = Ik stop met deze groep
groups-button-replace = Andere begeleider
groups-ask-expected = <b>Hoeveel deelnemers verwacht je?</b>

# $title (tekst); $past (getal): hoeveel er geweest zijn; $lines (tekst): wat nog komt
groups-sessions =
    <b>Bijeenkomsten van { $title }</b>
    { $past ->
        [0] Er is er nog geen geweest.
        [one] Er is er 1 geweest.
       *[other] Er zijn er { $past } geweest.
    }
    { $lines }
# $number (getal); $moment (tekst)
groups-session = { $number }. { $moment }
groups-session-cancelled = { $number }. { $moment } · gaat niet door
groups-sessions-none = Er komen er geen meer.
# $count (getal)
groups-sessions-rest =
    { $count ->
        [one] en daarna nog 1
       *[other] en daarna nog { $count }
    }

# Uitnodigen: voor wie de link is, midden in een zin. $title (tekst): de groep
groups-invited-participants = de deelnemers van { $title }
groups-invited-colleague = een collega voor { $title }
# $title (tekst): de groep
groups-welcome-colleague =
    <b>Welkom bij { $title }.</b> Je begeleidt deze groep nu samen met je collega. Jullie mogen allebei evenveel.
    Jouw eigen terugblik staat op jouw naam. Je coördinator kan hem lezen. Schrijf geen namen van deelnemers op.
    Mag je Telegram gebruiken op je werktelefoon? Niet elke gemeente staat dat toe. Vraag het na.

# Stoppen met een groep, en overdragen.
groups-ask-leave =
    <b>Wil je stoppen met deze groep?</b>
    Je collega begeleidt hem dan zonder jou. De deelnemers merken er in deze bot niets van.
groups-button-leave-yes = Ja, ik stop
groups-left = Je begeleidt deze groep niet meer.
groups-leave-alone = Je bent de enige begeleider. Voeg eerst een collega toe.
# $title (tekst)
groups-replace-whom =
    <b>{ $title }: een andere begeleider</b>
    In de plaats van wie?
groups-replace-by =
    <b>{ $title }: een andere begeleider</b>
    Wie neemt het over? De deelnemers krijgen geen bericht.
groups-replace-nobody = Er is nu niemand die { $title } kan overnemen. Nodig eerst een begeleider uit met /uitnodigen.

# De fase. Zo heten de fasen midden in een zin.
groups-phase-voorfase = voorfase
groups-phase-kennismaking = kennismaking
groups-phase-conflict = conflict
groups-phase-ontwikkeling = ontwikkeling
groups-phase-prestatie = prestatie
groups-phase-afwikkeling = afwikkeling
# Alleen de fase op een knop, met een hoofdletter. $code: de code van de fase
groups-button-phase-name =
    { $code ->
        [voorfase] Voorfase
        [kennismaking] Kennismaking
        [conflict] Conflict
        [ontwikkeling] Ontwikkeling
        [prestatie] Prestatie
       *[other] Afwikkeling
    }
# $code: de code van de fase; $now: yes bij de fase van nu
groups-button-phase =
    { $now ->
        [yes] { groups-button-phase-name } (nu)
       *[no] { groups-button-phase-name }
    }
groups-phase-of-which = <b>Van welke groep wil je de fase zien?</b>
# $title (tekst); $phase (tekst): de fase van nu; $history (tekst): per regel een wissel, de nieuwste eerst
groups-phase =
    <b>{ $title }</b> zit in de fase <b>{ $phase }</b>.
    { $history }

    Klopt dat niet? Tik op de fase die past. Een groep mag ook terug.
# Hetzelfde, kort: na "Klopt de fase niet?" op een kaart.
groups-phase-short =
    <b>{ $title }</b> zit in de fase <b>{ $phase }</b>.
    Wat past beter?
groups-phase-set =
    <b>{ $title }</b> zit nu in de fase <b>{ $phase }</b>. De tips gaan mee. Waarom?
# $last (tekst): de wissel van zonet
groups-phase-explained =
    <b>Bewaard.</b>
    { $last }
groups-button-phase-history = Eerdere fasen
# $day (tekst); $before en $after (tekst): de fasen; $by (tekst): wie; $why (tekst): waarom, of niets
groups-history = { $day }: { $before } → { $after } ({ $by }){ $why }
groups-history-first = { $day }: begonnen in { $after } ({ $by }){ $why }
groups-history-nobody = oud-collega
groups-history-itself = vanzelf, bij de eerste bijeenkomst
groups-why-none = { "" }
groups-why-seen = {" "}· zo zag ik het in de groep
groups-why-newcomers = {" "}· er kwamen nieuwe mensen bij
groups-why-tension = {" "}· er zijn botsingen
groups-why-themselves = {" "}· de groep doet het zelf
groups-why-ending = {" "}· we gaan afronden
# Na onze schatting van de fase ("Misschien zit de groep in …").
groups-why-estimate = {" "}· de schatting klopte
groups-why-not-the-estimate = {" "}· anders dan de schatting
groups-button-why-seen = Zo zag ik het in de groep
groups-button-why-newcomers = Er kwamen nieuwe mensen bij
groups-button-why-tension = Er zijn botsingen
groups-button-why-themselves = De groep doet het zelf
groups-button-why-ending = We gaan afronden

# In de eigen chat van wie ons aan een groepschat toevoegde.
groups-chat-which =
    <b>Je voegde me toe aan een groepschat.</b> Welke groep hoort daarbij? Tik op de groep. In de groepschat noem ik de naam niet.
groups-chat-gone = Ik zit niet meer in die groepschat. Of iemand voegde me er opnieuw aan toe: dan telt alleen de nieuwste vraag. Voeg me anders zelf opnieuw toe, dan vraag ik het nog een keer.
groups-chat-without-you = Jij zit niet meer in die groepschat. Wie er wel in zit, kan mij opnieuw toevoegen.
groups-chat-unknown = Ik kan nu niet zien of jij in die groepschat zit. Probeer het straks nog een keer, of maak mij daar beheerder.
groups-chat-has-one = Deze groep heeft al een eigen chat. Wil je een andere? Haal mij eerst uit die chat, en voeg me dan toe aan de nieuwe.
# $title (naam)
groups-chat-tied-to = <b>Goed.</b> De groepschat hoort nu bij { $title }. De groep leest dat ook, zonder die naam.

## Deelnemer

groups-join-already = Je hoort al bij deze groep.
groups-join-over = Deze groep is klaar. Vraag je begeleider om een nieuwe uitnodiging.
groups-join-own-group = Je begeleidt deze groep zelf. Dan kun je niet ook deelnemer zijn. Zo weten deelnemers zeker dat alleen zij antwoorden.
groups-join-coordinated-group = Jij coördineert deze groep, en ziet later de uitkomst. Dan kun je niet ook deelnemer zijn. Zo weten deelnemers zeker dat alleen zij antwoorden.
groups-join-as-colleague = Wie deelnemer is van deze groep, kan hem niet ook begeleiden.

# In de eigen chat van de groep: iedereen daar leest dit.
# $when: de eerste dag en tijd van een groep
groups-chat-by-day = { $when }
groups-chat-hello = <b>Hallo.</b> Ik vraag de begeleider in onze eigen chat welke groep hierbij hoort.
groups-chat-nobody = Hallo. Een begeleider met een eigen groep kan mij aan deze chat toevoegen. Dan hoort de chat bij de groep.
groups-chat-tied = Deze chat hoort nu bij jullie groep. Wat de groep als geheel vindt, laat ik hier zien. Wat één iemand antwoordt, nooit.
