### Andere manieren om te antwoorden: polls in de chat, één telefoon die rondgaat, papieren briefjes.
### Wat hier over privacy staat, is een belofte: docs/privacy.md legt uit hoe de software haar waarmaakt.

## Begeleider

# Op het scherm van de groep.
ways-button-room = Hoe de groep antwoordt
# Op het scherm van de groep, zolang de bijeenkomst bezig is.
ways-button-done = De bijeenkomst is klaar
# Onder het antwoord daarop, en op het scherm van de groep, zolang het terug te nemen is.
ways-button-not-done = Toch nog niet klaar
# $effect: done, known (het was al bekend), same (het maakt geen verschil), back (teruggenomen) of late (terugnemen kan niet meer) · $now (tekst): hoe het met de vragen gaat
ways-done = { $effect ->
    [known] <b>Dat weet ik al.</b>
    [same] <b>Goed.</b> De vragen komen er niet eerder door.
    [back] <b>Goed, de bijeenkomst gaat door.</b>
    [late] <b>Terugnemen kan niet meer.</b>
   *[done] <b>Goed, de bijeenkomst is klaar.</b> De terugblik komt ook.
  }
    { $now }
# $text (tekst): wat er gebeurt · $until (moment): tot wanneer het terug te nemen is · $colleague: yes als nog iemand de groep begeleidt, anders no
ways-done-undo =
    { $text }
    Klopt dat niet? Neem het terug vóór { $until }.{ $colleague ->
        [yes] { " " }Je collega kan dat ook.
       *[no] { "" }
    }
# Hetzelfde, als het binnen een minuut moet: dan zegt de klok het niet goed.
ways-done-undo-at-once =
    { $text }
    Klopt dat niet? Neem het binnen een minuut terug.{ $colleague ->
        [yes] { " " }Je collega kan dat ook.
       *[no] { "" }
    }
# $colleague: als hierboven. Wie dit leest, ziet niet dat een collega het terugneemt: beloof dus niet te veel.
ways-done-soon = Zo meteen krijgt de groep de vragen{ $colleague ->
    [yes] , als niemand het terugneemt.
   *[no] .
  }
# $when (moment)
ways-done-planned = Ik kom terug na de geplande tijd: { $when }.
ways-done-open = De vragen aan de groep zijn open tot { $when }.
ways-done-quiet = Nu stoor ik niemand. De vragen aan de groep komen { $when }.
ways-done-next = De vragen van de vorige keer zijn nog open. Daarna komen de nieuwe, vanaf { $when }.
ways-done-small = De groep is te klein om vragen te stellen.
ways-done-closed = De vragen over deze bijeenkomst zijn gesloten.
# $when (moment): als de bijeenkomst op de helft is
ways-done-early = Dat kan als de bijeenkomst op de helft is: vanaf { $when }. Tik dan nog eens.
# $title (naam): de groep · $now (tekst): hoe het nu gaat
ways-room =
    <b>{ $title }: hoe kan de groep antwoorden?</b>
    { $now }
    Heeft niet iedereen de bot? Laat jouw telefoon rondgaan, of tel papieren briefjes. Kies één van de twee: daarna kan de andere niet meer. Dat kan in het laatste half uur, en daarna zolang de vragen open zijn. Iedereen antwoordt één keer: met de eigen telefoon, óf zo.
# $evening: yes als wie nog niet antwoordde 's avonds nog een bericht krijgt, full als de week daar te vol voor is, anders no
ways-now-private = Nu krijgt elke deelnemer de vragen in de eigen chat met mij{ $evening ->
    [yes] , en wie niet antwoordde 's avonds nog een keer
    [full] . De komende keer vraag ik het 's avonds niet nog eens: die week is al vol
   *[no] { "" }
  }.
ways-now-polls = Nu komen de vragen als anonieme polls in de chat van de groep.
ways-button-circle = Eén telefoon gaat rond
ways-button-paper = Briefjes invoeren
ways-button-polls = Vraag het voortaan in de groepschat
ways-button-private = Vraag het voortaan ieder apart
# $needed (getal): hoeveel deelnemers er minstens moeten zijn
ways-chose-polls =
    <b>Goed. Na de volgende bijeenkomst zet ik de vragen als polls in de groepschat.</b>
    Vertel het de groep van tevoren. Wie niet in de chat zit, kan dan niet antwoorden. Stem zelf niet mee.
    Er zijn minstens { $needed } deelnemers en { $needed } stemmen nodig: ook begeleiders kunnen in de chat stemmen, dus vraag ik er meer. Zijn er te weinig deelnemers? Dan vraag ik het die keer ieder apart.
    Ik laat de stemmen nooit zien en haal de polls weer weg. Telegram toont wel hoeveel mensen stemden. De vraag van een poll is ook te lezen op een vergrendelde telefoon.
ways-chose-private = <b>Goed.</b> Na de volgende bijeenkomst krijgt elke deelnemer de vragen weer in de eigen chat.
ways-button-evening-on = 's Avonds nog eens vragen
ways-button-evening-off = 's Avonds niet nog eens vragen
# $where: chat als de groep een eigen chat heeft, anders each
ways-chose-evening-on =
    <b>Goed.</b> Vanaf de volgende bijeenkomst vraag ik 's avonds nog eens wie nog niet antwoordde. { $where ->
        [chat] De uitkomst komt in jullie eigen chat.
       *[each] Een deelnemer krijgt hooguit drie berichten in een week. Daarom komt de uitkomst dan meestal zonder geluid, op de plek van de vragen.
    }
ways-chose-evening-off =
    <b>Goed.</b> Vanaf de volgende bijeenkomst vraag ik het 's avonds aan niemand nog eens. { $where ->
        [chat] De uitkomst komt in jullie eigen chat.
       *[each] De uitkomst komt dan als eigen bericht, met geluid, zolang dat past in drie berichten per week.
    }
    Staan er nu vragen open? Dan verandert daar niets aan.
ways-polls-no-chat = Deze groep heeft geen eigen chat met mij erin. Voeg mij eerst toe aan de groepschat.
# Bij de uitkomst, voor wie begeleidt: waarom de polls niet tellen.
ways-lost-moved = De groepschat is een ander soort chat geworden toen de polls er stonden. Daardoor tellen de stemmen deze keer niet. De volgende keer gaat het weer gewoon.
ways-lost-public = De groepschat kreeg een openbare naam. Toen konden ook anderen stemmen. Daarom heb ik de polls ongezien weggehaald. Maak de chat privé, dan kan het weer.
ways-lost-crowded = Er waren meer stemmen dan mensen in de groep. Iemand anders stemde dus mee. Daarom laat ik niets zien. Kijk wie er in de chat zitten.
ways-lost-apart = De groepschat heeft een openbare naam. Daarom zette ik er geen polls in. Ik vroeg het iedereen apart. Maak de chat privé, dan kan het weer.
ways-lost-gone = Ik kon niet in de groepschat, of mocht daar niets. Stemmen van daar tellen dus niet mee.
ways-lost-removed = Er is een poll uit de groepschat gehaald. Wat daarin gestemd was, telt niet mee.
# Zodra bekend is dat polls anders gaan. De eerste zinnen staan soms op een vergrendeld scherm: houd ze zo lang.
# $group (naam): de groep · $number (getal): de hoeveelste keer · $what (tekst): zie hieronder
ways-stray =
    <b>De vragen na je bijeenkomst gaan anders dan gepland.</b> Hieronder staat wat er gebeurde, en wat je nu kunt doen.
    <b>{ $group }, keer { $number }</b>
    { $what }
ways-stray-moved = De groepschat is een ander soort chat geworden. Ik zet de polls daar opnieuw neer. Stemmen van ervoor tellen niet: vraag de groep om nog een keer te stemmen. Lukt dat niet iedereen? Dan kan het ook op papier, of op jouw telefoon. Niemand antwoordt twee keer.
ways-stray-gone = Ik zit niet meer in de groepschat. Stemmen van daar kan ik niet tellen. Nu kan het nog op papier, of op jouw telefoon, zolang de vragen open zijn. Voor de volgende keer: zet mij terug in de chat, of laat mij het ieder apart vragen.
ways-stray-away = Ik kan niet in de groepschat. Daarom vraag ik het deze keer ieder apart. Voor de volgende keer: zet mij terug in de chat, of laat het zo.
ways-stray-public = De groepschat heeft een openbare naam: iedereen kan daar meestemmen. Daarom vraag ik het deze keer ieder apart. Maak de chat privé, dan kan het de volgende keer weer.
ways-stray-new = De groepschat hoort pas bij de groep sinds de bijeenkomst begon. Daarom vraag ik het deze keer ieder apart. De volgende keer komen de polls wel.
ways-stray-few = De groep is nu te klein voor polls. Daarom vraag ik het deze keer ieder apart. Zijn er weer meer deelnemers, dan komen de polls terug.
# $needed, $members (getal): hoeveel deelnemers er minstens moeten zijn, en hoeveel het er zijn
ways-polls-few = Dat kan met minstens { $needed } deelnemers. Jouw groep heeft er { $members }. Wie begeleidt kan in de chat meestemmen: met minder stemmen kan een antwoord niet anoniem blijven. Ik vraag het dus ieder apart.
ways-polls-public = De groepschat heeft een openbare naam. Iedereen kan er binnenkomen en meestemmen. Maak de chat eerst privé.
ways-polls-unknown = Ik kan nu niet bij de groepschat. Probeer het straks nog eens.
# Er is nu geen bijeenkomst om over te antwoorden.
ways-no-session = Dat kan vanaf een half uur voor het einde van een bijeenkomst, tot de vragen sluiten. Kom dan terug.
ways-closed = De vragen over deze bijeenkomst zijn gesloten. Er komt niets meer bij.
# De software werd vernieuwd terwijl de vragen open stonden.
ways-renewed = De bot is vernieuwd. De vragen over deze bijeenkomst tellen niet meer. De volgende keer weer.

# $minimum (getal)
ways-circle =
    <b>Jouw telefoon gaat rond.</b>
    Voor wie de vragen niet op de eigen telefoon beantwoordt. Wie dat wel doet, geeft de telefoon door: anders telt iemand dubbel.
    Kijk niet mee, en antwoord zelf niet. Na elke deelnemer is het scherm leeg. Ik bewaar geen namen, geen tijden en geen volgorde.
    Staat er in deze chat iets dat deelnemers niet mogen lezen? Haal dat eerst weg: terugbladeren kan.
    Met minstens { $minimum } mensen telt de kring altijd mee. Met minder alleen als er via de bot veel meer antwoorden zijn.
ways-button-first = Geef hem aan de eerste
# De kring is al begonnen: op de telefoon van een collega, of in een eerder bericht.
ways-circle-under-way =
    <b>Er gaat al een telefoon rond.</b>
    Ga je hier verder? Wie klaar is, telt mee. Is nu iemand bezig, dan begint die hier opnieuw. De andere knoppen werken dan niet meer.
ways-button-here = Hier verder
ways-button-let-go = Laat die telefoon rondgaan
ways-circle-over = <b>De kring is rond.</b> De antwoorden zijn opgeslagen, zonder namen. De uitkomst komt als de vragen sluiten.
# $minimum (getal)
ways-circle-few =
    <b>De kring is rond.</b> Er deden minder dan { $minimum } mensen mee. Hun antwoorden tellen alleen mee als er via de bot veel meer antwoorden zijn. Anders laat ik ze weg: dat beschermt hen.
# Er kan nog een voorgelezen vraag in de chat staan. $text (tekst): dat de kring rond is
ways-circle-sound =
    { $text }
    Ik weet niet zeker of alle geluidsberichten weg zijn. Staat er nog een in deze chat? Haal dat dan zelf weg.
ways-circle-not-with-paper = Er zijn al briefjes ingevoerd. Een kring kan er niet bij: wie de briefjes kent, zou de kring kunnen uitrekenen.

# $minimum (getal)
ways-slips =
    <b>Hoeveel briefjes heb je?</b>
    Tik op een getal, of typ het. Minstens { $minimum }. Alleen briefjes van mensen die niet met de bot antwoorden.
ways-slips-few = Met minder dan 5 briefjes kun je aan de uitkomst zien wat iemand vond. Daarom neem ik ze niet aan. Vraag meer mensen, of gooi ze ongelezen weg.
# $most (getal)
ways-slips-many = Dat zijn er wel heel veel. Tot { $most } briefjes kan het in één keer.
ways-slips-unclear = Typ één getal: hoeveel briefjes heb je?
# $number, $total (getal): de hoeveelste vraag van hoeveel · $question (tekst) · $faces (tekst): de vijf antwoorden op volgorde
# $slips (getal): hoeveel briefjes · $example (tekst): vijf getallen die samen zoveel zijn
ways-paper-numbers =
    <i>{ $number } van { $total }</i>
    <b>{ $question }</b>
    Hoeveel mensen kozen wat? Typ vijf getallen, in deze volgorde:
    { $faces }
    Bijvoorbeeld, bij { $slips } briefjes: { $example }
# Een collega was verder met dezelfde briefjes. $text (tekst): de vraag die nu aan de beurt is, of dat alles is ingevuld
ways-paper-missed =
    Dit was al ingevuld, misschien door je collega. Wat jij typte, is niet gebruikt.
    { $text }
# $example (tekst): als hierboven
ways-paper-unclear = Typ vijf getallen met spaties ertussen, voor elk antwoord één. Nul mag. Bijvoorbeeld: { $example }
# $sum (getal): wat er getypt is, bij elkaar · $slips (getal): hoeveel briefjes
ways-paper-too-many = Samen is dat { $sum }, maar je hebt { $slips } briefjes. Het moet meer dan nul zijn, en niet meer dan { $slips }. Tel nog eens?
ways-paper-done =
    <b>De briefjes tellen mee.</b> Na het sluiten bewaar ik de getallen niet. In deze chat staan ze nog, in je eigen berichten: haal die nu weg. Gooi ook de briefjes weg.
# Er tellen al briefjes mee, en iemand wil weer briefjes invoeren.
ways-paper-stands =
    <b>Er tellen al briefjes mee.</b>
    Opnieuw beginnen? De eerste telling blijft gelden, tot je de nieuwe helemaal hebt ingevoerd.
ways-button-again = Opnieuw beginnen
ways-paper-not-with-circle = De telefoon ging al rond. Briefjes kunnen er niet bij: wie ze telt, zou de kring kunnen uitrekenen.

## Deelnemer

# Op de telefoon van de begeleider, na het laatste antwoord van iemand.
ways-pass-on =
    <b>Bedankt. Geef de telefoon door.</b>
    Je antwoorden staan nergens met je naam.
    Ben jij de volgende? Niemand ziet wat je kiest. Antwoord je al op je eigen telefoon? Geef hem dan door.
ways-button-next = Ik ben de volgende
# Onder de eerste vraag op de telefoon die rondgaat.
ways-button-language = Andere taal · Language
ways-button-anew = Mijn antwoorden van net overdoen
ways-button-everybody = Iedereen is geweest
## Deelnemer, lang

# In de chat van de groep, vóór de polls. Ten hoogste 50 woorden.
# $needed (getal): hoeveel stemmen er minstens nodig zijn · $until (tekst): tot wanneer
ways-polls-introduction =
    <b>Hoe was de bijeenkomst?</b>
    Stemmen mag, moet niet. Niemand ziet wat jij kiest. Telegram toont hoeveel mensen stemmen. Je ziet alleen de uitkomst van de groep, vanaf { $needed } stemmen. Komt er een begeleider bij? Dan meer. Stemmen kan tot { $until }.

## Deelnemer

# De chat is een andere geworden (supergroep): de polls staan er opnieuw. $needed: hoeveel stemmen nodig · $until (tekst): tot wanneer
ways-polls-again =
    <b>Hoe was de bijeenkomst?</b>
    Deze chat is veranderd. De 4 vragen staan hier opnieuw. Stemde je al? Doe het dan nog een keer: die stemmen tellen niet. Nodig: minstens { $needed } stemmen. Niemand ziet wat jij kiest. Stemmen kan tot { $until }.
