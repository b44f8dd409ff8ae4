# Eigen kaarten van de gemeente: schrijven, insturen, goedkeuren. En wat er nog mist in de kaarten.
# Een woord als { $title } vult de bot zelf in. Laat het staan, met de haakjes.
# Berichten die vanzelf komen: de eerste 100 tekens staan soms op een vergrendeld scherm. Noem daar geen groep of naam van een deelnemer.

## Begeleider

own-hint-propose = Zelf een kaart maken

own-mine =
    <b>Jouw eigen kaarten</b>
    Tik op een kaart om te zien hoe het ermee staat.
own-mine-none =
    <b>Eigen kaarten</b>
    Heb je iets dat werkt in jouw groepen? Maak er een kaart van. Je coördinator leest hem; daarna zien je collega's hem ook.

# Wat er mis was met het laatste antwoord, en dan de vraag opnieuw.
own-ask-again =
    { $wrong }

    { $question }
# Wie later verdergaat, leest wat er al is. $lines: een regel per stuk; $part: de naam ervan; $words: wat er staat.
own-resumed =
    <b>Je was al bezig met een kaart.</b>
    { $lines }
own-held = – { $part }: { $words }
own-ask-title =
    <b>1 van 4 · Hoe heet je kaart?</b>
    Typ de titel, hooguit 60 tekens. Noem nergens namen van deelnemers.
    <i>Alles in één bericht mag ook. Begin elke regel met Titel, Doe, Waarom of Let op, en een dubbele punt.</i>
own-ask-do =
    <b>2 van 4 · Wat doe je?</b>
    Begin met een werkwoord, en schrijf je-vorm. Korte zinnen.
own-ask-why =
    <b>3 van 4 · Waarom helpt het?</b>
    Eén zin is genoeg.
own-ask-watchout =
    <b>4 van 4 · Waar moet je op letten?</b>
    Wanneer doe je dit juist niet? Eén zin.
own-ask-exercise =
    <b>Maak er een oefening van</b>
    Stuur deze vier regels, met jouw woorden erachter:
    Minuten: 10
    Mensen: 4 tot 12
    Nodig: niets
    Stappen: 1. Doe dit. 2. Doe dan dat.
own-ask-place =
    <b>Bij welke fase past je kaart?</b>
own-ask-situation =
    <b>Wat gebeurt er als deze kaart helpt?</b>
    Dan vinden collega's hem ook onder “Er gebeurt iets”.
own-change = <b>Wat wil je veranderen?</b>
# $words: een situatie.
own-for-situation = <i>Ook te vinden onder: { $words }</i>
# $fault: wat de controle zegt.
own-fault = ⚠ { $fault }
own-mend = <b>Bijna goed.</b> Verander eerst wat hierboven staat.
own-ready = <b>Klopt het zo?</b> Dan stuur ik hem naar je coördinator.
# $title: de titel van de kaart.
own-sent =
    <b>Verstuurd: { $title }</b>
    Je coördinator krijgt bericht. Tot die tijd zie alleen jij deze kaart. Intrekken kan altijd.

# Hoe het met een kaart staat.
own-stands-waiting = <i>Wacht op een coördinator. Alleen de schrijver en coördinatoren zien hem.</i>
own-stands-approved = <i>Goedgekeurd. Alle begeleiders zien hem.</i>
# $why: een van de redenen hieronder.
own-stands-refused = <i>Niet overgenomen: { $why }. Alleen de schrijver en coördinatoren zien hem.</i>
own-refusal-double = deze staat er al
own-refusal-unclear = het is nog niet duidelijk genoeg
own-refusal-unfit = het past niet bij hoe wij werken
own-refusal-personal = er staat iets in over een deelnemer
# Bericht aan wie de kaart schreef. $title: de titel; $why: de reden.
own-told-approved =
    <b>Je kaart is goedgekeurd.</b> Je collega's zien hem vanaf nu bij de andere kaarten staan. Dank je wel dat je hem deelt!
    Het is <b>{ $title }</b>.
own-told-refused =
    <b>Je kaart is niet overgenomen.</b> Hieronder staat waarom. Je mag altijd een nieuwe insturen. Dank voor je werk!
    <b>{ $title }</b>. De coördinator zegt: { $why }.
own-ask-withdraw =
    <b>Deze kaart intrekken?</b>
    Dan is hij weg, ook bij je collega's.

# Wat niet kan.
guidance-write-use-buttons = Alles is er al. Tik op een knop om iets te veranderen.
guidance-write-empty = Daar staan geen woorden in. Typ het nog eens.
guidance-write-signs = Daar staan tekens in die niet te zien zijn, of die de leesrichting omdraaien. Typ het over, zonder knippen en plakken.
guidance-write-personal = Daar lijkt een telefoonnummer, mailadres of ander nummer van iemand in te staan. Laat dat weg.
# $count: hoeveel het er zijn; $most: hoeveel het er mogen zijn.
guidance-write-title-long = Deze titel telt { $count } tekens. Er passen er { $most } op een knop. Er is niets bewaard.
guidance-write-long = De kaart telt nu { $count } tekens. Er passen er { $most } op een scherm. Er is niets bewaard; maak het korter.
# $least, $most: van en tot.
guidance-write-minutes = Schrijf achter Minuten: een getal van { $least } tot en met { $most }.
guidance-write-people = Schrijf achter Mensen: een of twee getallen van { $least } tot en met { $most }, zoals 4 tot 12.
guidance-write-exercise-unclear = Ik mis nog iets. Stuur Minuten:, Mensen:, Nodig: en Stappen: in één bericht.
guidance-write-enough = Er wachten al { $most } kaarten van je op een antwoord. Trek er eerst een in, of wacht even.

# Knoppen
# $title: de titel van een kaart.
own-button-waiting = ⏳ { $title } (wacht)
own-button-approved = ✓ { $title }
own-button-refused = ✗ { $title }
own-button-write = Kaart maken
own-button-go-on = Verder met je kaart
own-button-drop = Niet doen
own-button-send = Stuur naar de coördinator
own-button-change = Verander iets
own-button-part-title = Titel
own-button-part-do = Doe
own-button-part-why = Waarom
own-button-part-watchout = Let op
own-button-place = Fase
own-button-situation = Situatie
own-button-no-situation = Geen situatie
own-button-exercise = Maak er een oefening van
own-button-no-exercise = Toch geen oefening
own-button-withdraw = Trek in
own-button-withdraw-yes = Ja, trek in
own-button-look = Bekijk de kaart

## Coördinator en beheerder

own-hint-editor = Eigen kaarten en wat er mist
# Bericht aan de coördinator, boven de kaart.
own-told-waiting = <b>Een begeleider stelt een kaart voor.</b> Lees of alles klopt, en of er niets over een deelnemer in staat.
# $name: wie de kaart schreef.
own-by = <i>Geschreven door { $name }</i>
own-approved = <b>Goedgekeurd.</b> Alle begeleiders zien deze kaart nu. De schrijver krijgt bericht.
own-refused = <b>Niet overgenomen.</b> De schrijver krijgt bericht, met de reden.
own-ask-refusal = <b>Waarom neem je deze kaart niet over?</b> De schrijver leest de reden.
# $lines: wat er wacht en wat er mist, per regel.
own-editor =
    <b>Redactie</b>
    { $lines }
own-editor-waiting =
    { $count ->
        [0] Er wacht geen eigen kaart.
        [one] Er wacht 1 eigen kaart.
       *[other] Er wachten { $count } eigen kaarten.
    }
own-gaps = <b>Gezocht, en niets gevonden</b>
# $word: een woord uit de kaarten; $count: in hoeveel zoekvragen.
own-gap = – { $word } ({ $count } keer)
own-unhelpfuls = <b>Hielp vaak niet</b>
# $title: de kaart; $phase: in welke fase; $helped: hoe vaak wel; $count: hoe vaak niet.
own-unhelpful = – { $title } · { $phase }: { $helped } keer wel, { $count } keer niet
own-nothing-missing = Nog geen lijst van wat er mist. Een woord of kaart staat hier vanaf 3 keer, zonder namen.
own-all = <b>Eigen kaarten van de gemeente</b>
own-button-approve = Goedkeuren
own-button-refuse = Niet overnemen
own-button-refusal-double = Staat er al
own-button-refusal-unclear = Nog niet duidelijk genoeg
own-button-refusal-unfit = Past niet bij hoe wij werken
own-button-refusal-personal = Gaat over een deelnemer
own-button-oldest = Lees de eerste
own-button-all = Alle eigen kaarten
