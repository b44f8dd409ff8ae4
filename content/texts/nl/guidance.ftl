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
# Eén bron. $source: auteur, titel en jaar.
guidance-source-line = – { $source }
# Na een tik op "Hoort hierbij". $title: de titel van de kaart waar je vandaan komt.
guidance-related =
    <b>Hoort bij: { $title }</b>
    Kies er een:

# Waarom juist deze kaart. $name is de korte naam van een vraag, zoals "Durven zeggen". $phase de fase.
guidance-reason-weak = Gekozen omdat “{ $name }” de vorige keer nog niet hoog was.
guidance-reason-phase = Gekozen omdat de groep nu in deze fase zit: { $phase }.
guidance-reason-any = Deze tip past bij elke groep.

# Hoe de reden onder de kaart staat. $reason: een van de teksten hierboven.
guidance-reason = <i>{ $reason }</i>

# Alles van één kaart. $parts: de kaart zelf, en de regels eronder (oefening, reden, hoofdstuk).
guidance-shown = { $parts }

# Iemand begeleidt meer groepen.
guidance-which-group =
    <b>Voor welke groep?</b>
    Ik kies een tip die bij de fase past.

# Het menu van tips. $phase is de fase van de groep.
guidance-menu =
    <b>Waar zoek je een tip voor?</b>
    Je groep zit nu in deze fase: { $phase }.
guidance-menu-no-group =
    <b>Waar zoek je een tip voor?</b>
    Kies hieronder.
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
# De kaarten die bij elke fase passen.
guidance-phase-any =
    <b>Past bij elke fase</b>
    Kies een kaart:
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
guidance-exercises-none = Er past nu geen oefening. Kies iets meer tijd, of een oefening met spullen.
# De lijst en wat iemand koos. $found: een van de teksten hierboven. $minutes: hoe lang hooguit (0: maakt niet uit).
# $bare: 1 als er geen spullen nodig mogen zijn, anders 0.
guidance-exercises-narrowed =
    { $found }
    <i>{ $minutes ->
        [0] elke duur
       *[other] tot { $minutes } minuten
    } · { $bare ->
        [0] met of zonder spullen
       *[other] zonder spullen
    }</i>

# Bewaarde kaarten.
guidance-saved =
    <b>Jouw bewaarde kaarten</b>
    Kies er een:
guidance-saved-none = Je hebt nog geen kaart bewaard. Tik bij een kaart op Bewaar, dan vind je hem hier terug.

# Kort bericht na een tik.
guidance-noted-saved = Bewaard.
guidance-noted-removed = Weggehaald uit je bewaarde kaarten.

# In het menu van opdrachten, en bij /help.
guidance-hint-tip = Een tip voor je groep
guidance-hint-saved = Jouw bewaarde kaarten

# Knoppen
# $title: de titel van een kaart, een situatie of een fase.
guidance-button-card = { $title }
# $title: de naam van een groep.
guidance-button-group = { $title }
guidance-button-any-phase = Elke fase
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
guidance-button-with-material = Ook met spullen
