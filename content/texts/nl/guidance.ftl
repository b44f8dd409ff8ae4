# Kaarten, en bladeren door de kaarten.
# Een woord als { $title } vult de bot zelf in. Laat het staan, met de haakjes.
# Dik is <b>…</b>, schuin is <i>…</i>. Op knoppen kan dat niet.

## Begeleider

# De kaart. Er zijn vier vormen; de bot kiest welke past.
#   $title  de titel
#   $place  de fase, of guidance-any-phase
#   $do $why $watch-out  de delen van de kaart
#   $say    de zin om hardop te zeggen (alleen in de vormen met say)
#   $steps  de genummerde stappen, elk op een eigen regel (alleen in de vormen met steps)
guidance-card =
    <b>{ $title }</b> · { $place }
    <b>Doe:</b> { $do }
    <b>Waarom:</b> { $why }
    <b>Let op:</b> { $watch-out }
guidance-card-say =
    <b>{ $title }</b> · { $place }
    <b>Doe:</b> { $do }
    <b>Je kunt zeggen:</b> “{ $say }”
    <b>Waarom:</b> { $why }
    <b>Let op:</b> { $watch-out }
guidance-card-steps =
    <b>{ $title }</b> · { $place }
    <b>Doe:</b> { $do }
    { $steps }
    <b>Waarom:</b> { $why }
    <b>Let op:</b> { $watch-out }
guidance-card-steps-say =
    <b>{ $title }</b> · { $place }
    <b>Doe:</b> { $do }
    { $steps }
    <b>Je kunt zeggen:</b> “{ $say }”
    <b>Waarom:</b> { $why }
    <b>Let op:</b> { $watch-out }

# Eén stap. $number telt vanaf 1.
guidance-step = { $number }. { $step }

guidance-any-phase = elke fase

# Onder een oefening. $minutes duur; $from en $to aantal mensen; $material met komma's ertussen.
guidance-exercise-facts = <i>{ $minutes } minuten · { $from } tot { $to } mensen · nodig: { $material }</i>
guidance-exercise-facts-nothing-needed = <i>{ $minutes } minuten · { $from } tot { $to } mensen · je hebt niets nodig</i>

# Onder elke kaart. $chapter is het hoofdstuk van de werkwijzer, of "bijlage".
guidance-source =
    { $chapter ->
        [bijlage] <i>Past bij: werkwijzer 2012, bijlagen</i>
       *[other] <i>Past bij: werkwijzer 2012, hoofdstuk { $chapter }</i>
    }
# Na een tik op "Bronnen". $sources: elke bron op een eigen regel.
guidance-sources =
    <b>Waar deze kaart op rust</b>
    { $sources }

# Waarom juist deze kaart. $name is de korte naam van een vraag, zoals "Durven zeggen". $phase de fase.
guidance-reason-weak = Gekozen omdat “{ $name }” de vorige keer het laagst was.
guidance-reason-phase = Gekozen omdat de groep nu in deze fase zit: { $phase }.
guidance-reason-any = Deze tip past bij elke groep.

# Het menu van tips. $phase is de fase van de groep.
guidance-menu =
    <b>Waar zoek je een tip voor?</b>
    Je groep zit nu in de fase { $phase }. Je mag ook gewoon typen wat er speelt.
guidance-menu-no-group =
    <b>Waar zoek je een tip voor?</b>
    Kies hieronder, of typ gewoon wat er speelt.
guidance-phases =
    <b>Kies een fase</b>
    Een fase is een kijkhulp, geen hokje.
# Eén fase. $title, $line: wat de fase is. $signs: waaraan je haar herkent, elk op een eigen regel.
guidance-phase =
    <b>{ $title }</b>
    { $line }
    <b>Dit kun je zien:</b>
    { $signs }
guidance-sign = – { $sign }
guidance-situations =
    <b>Wat gebeurt er?</b>
    Kies wat het dichtst in de buurt komt.
# Kaarten bij een situatie. $words: de situatie.
guidance-situation =
    <b>{ $words }</b>
    Kies wat past:
# Oefeningen. $count: hoeveel er passen bij wat iemand koos.
guidance-exercises =
    { $count ->
        [one] <b>Eén oefening past</b>
       *[other] <b>{ $count } oefeningen passen</b>
    }
guidance-exercises-none = Er past nu geen oefening. Kies iets meer tijd, of een andere groepsgrootte.

# Zoeken. $words: wat iemand typte.
guidance-found =
    <b>Dit vond ik bij “{ $words }”</b>
    Kies wat past:
guidance-found-nothing =
    <b>Ik vond niets bij “{ $words }”.</b>
    Probeer één ander woord, of kies hieronder wat er gebeurt.

# Bewaarde kaarten.
guidance-saved =
    <b>Jouw bewaarde kaarten</b>
    Kies er een:
guidance-saved-none = Je hebt nog geen kaart bewaard. Tik bij een kaart op Bewaar, dan vind je hem hier terug.

# Kort bericht na een tik.
guidance-noted-saved = Bewaard.
guidance-noted-removed = Weggehaald uit je bewaarde kaarten.
guidance-noted-helped = Fijn. Dan komt deze tip vaker terug.
guidance-noted-helped-not = Dank je. Dan komt deze tip minder vaak.
guidance-no-more = Dit waren alle kaarten die nu passen. Wil je ergens anders kijken?

# Een nieuwe fase. $title: de fase. $ritual: een klein moment voor de volgende keer.
guidance-arrival =
    <b>Nieuwe fase: { $title }</b>
    <b>Klein moment voor de volgende keer:</b> { $ritual }

# Knoppen
guidance-button-another = Nog een
guidance-button-save = Bewaar
guidance-button-remove = Haal weg
guidance-button-helped = Hielp
guidance-button-helped-not = Hielp niet
guidance-button-sources = Bronnen
guidance-button-related = Hoort hierbij
guidance-button-tip = Tip voor nu
guidance-button-phases = Kies een fase
guidance-button-situations = Er gebeurt iets
guidance-button-exercises = Oefeningen
guidance-button-saved = Mijn bewaarde kaarten
guidance-button-something-else = Iets anders
guidance-button-more = Meer
guidance-button-back = Terug
guidance-button-ten-minutes = Tot 10 minuten
guidance-button-thirty-minutes = Tot 30 minuten
guidance-button-any-time = Maakt niet uit
guidance-button-no-material = Zonder spullen
