### Begin en afscheid: het doel van de groep, wat de groep elkaar gaf, en wanneer alles wordt gewist.
### De dag van wissen is een belofte: hij volgt uit [retention] in de instellingen.

## Begeleider

farewell-button-goal = Doel van de groep
farewell-goal-ask =
    <b>Wat wil deze groep samen bereiken?</b>
    Bedenk het de eerste keer met de groep, en typ het hier in één zin. Gebruik geen namen. Het hoeft niet. Bij de laatste keer krijgt de groep het terug, en vraag ik of het gelukt is.
farewell-goal-change = Anders? Typ het nieuwe doel in één zin.
# $date (tekst): een dag met het jaar
farewell-erased-guide = Op { $date } wissen we wie er bij deze groep hoorde.
farewell-button-none = Geen doel
farewell-button-leave = Laat het zo
# $goal (naam)
farewell-goal-kept = <b>Bewaard:</b> { $goal }. De groep krijgt het terug bij de laatste keer. Dan vraag ik ook of het gelukt is.
farewell-goal-gone = <b>Goed.</b> Deze groep heeft geen doel opgeschreven.
# De groep antwoordt nu op de vraag of het doel gehaald is.
farewell-goal-asked = Ik vraag de groep nu of jullie doel gehaald is. Een ander doel kan weer als de vragen gesloten zijn.
# $most (getal)
farewell-goal-long = Mooi, maar te lang voor de laatste kaart. Kan het korter, in { $most } tekens?

## Deelnemer

farewell-gifts =
    <b>Dit was de laatste keer. Wat gaf de groep jou?</b>
    Tik op alles wat past. Niemand ziet wat jij kiest.
# Wie na afloop op "Veranderen" tikt: wat eerder gekozen is, staat er niet bij (een ander kan meekijken).
farewell-gifts-again =
    <b>Wat gaf de groep jou?</b>
    Wat je eerder koos, staat hier niet. Kies je opnieuw? Dan is je oude keuze weg. Of laat het zo.
# $name (tekst): een van de woorden hieronder
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Moed
farewell-gift-steun = Steun
farewell-gift-ideeen = Nieuwe ideeën
farewell-gift-plezier = Plezier
farewell-button-done = Klaar
# De laatste kaart. Vaste vorm: een lege regel tussen de uitkomst en de rest.
# Ook hier eerst minstens 100 tekens zonder uitkomst. $opening (tekst): bedankt, en wanneer we wissen
# $day, $members, $bands: als bij elke uitkomst
farewell-card =
    { $opening }
    <b>Jullie uitkomst van { $day }</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    Er zijn te weinig antwoorden. Daarom laten we geen uitkomst zien. Dat beschermt iedereen. Bedankt dat je erbij was.
farewell-card-renewed =
    De bot is vernieuwd. Daarom laten we deze keer geen uitkomst zien. Alle antwoorden zijn weg. Bedankt dat je erbij was.
# Als er meer te zeggen is. $card (tekst): de kaart · $lines (regels): wat de groep elkaar gaf, het doel, wanneer we wissen
farewell-card-with =
    { $card }

    { $lines }
# Voor wie geen vragen kreeg (volle week), als er geen uitkomst is: over antwoorden zegt de kaart dan niets.
farewell-card-unasked =
    Dit was de laatste keer dat de groep bij elkaar kwam. Bedankt dat je erbij was. Hieronder staat wat nog bij het afscheid hoort.
# $gifts (regels): wat minstens 5 mensen kozen, van minstens 8 die antwoordden
farewell-given =
    <b>Jullie gaven elkaar:</b>
    { $gifts }
farewell-gift-line = · { $name }
# $date (tekst): een dag met het jaar
farewell-erased = Op { $date } wissen we wie meedeed.
# Zo begint de laatste kaart, met dezelfde dag: samen zo lang dat de uitkomst niet op een vergrendeld scherm komt.
farewell-opening = Bedankt dat je meedeed! { farewell-erased }

## Deelnemer, lang

# $goal (naam): de woorden van de groep zelf, hooguit 200 tekens
farewell-goal-was = <b>Jullie wilden:</b> { $goal }
# Hetzelfde, met wat de groep er zelf van zei. $goal (naam) · $band (tekst): laag, midden of hoog, met het teken
farewell-goal-reached =
    { farewell-goal-was }
    <b>Gehaald:</b> { $band }
# $goal (naam): het doel; boven de laatste vraag, onder de inleiding bij polls, en bij wie begeleidt
farewell-goal-now = <b>Jullie doel:</b> { $goal }
# Het doel staat los van de vraag eronder. $goal (naam): het doel · $said (tekst): de vraag
farewell-goal-above =
    { farewell-goal-now }

    { $said }
