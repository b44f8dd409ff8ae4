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
guidance-exercise-facts = <i>{ $minutes } minuten · { $people } · nodig: { $material }</i>
guidance-exercise-facts-nothing-needed = <i>{ $minutes } minuten · { $people } · je hebt niets nodig</i>
# $people hierboven is een van deze twee. $from: met hoeveel mensen minstens; $to: met hoeveel hooguit.
guidance-exercise-people = { $from } tot { $to } mensen
guidance-exercise-people-exactly = { $to } mensen

# Onder elke kaart. $chapter is het hoofdstuk van de werkwijzer, of "bijlage".
guidance-source =
    { $chapter ->
        [bijlage] <i>Past bij: werkwijzer 2012, bijlagen</i>
       *[other] <i>Past bij: werkwijzer 2012, hoofdstuk { $chapter }</i>
    }
# Onder een kaart die een begeleider van de eigen gemeente schreef.
guidance-own = <i>Van je eigen gemeente</i>
# Na een tik op "Over deze kaart". $title: de titel.
guidance-about-card =
    <b>{ $title }</b>
    Wat wil je met deze kaart?
# Onder een kaart die iemand doorstuurt.
guidance-shared-from = <i>Uit Groepswijzer</i>
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
# Na getypte woorden: hooguit drie kaarten. $cards: elke kaart op een eigen regel.
guidance-found =
    <b>Past dit?</b>
    { $cards }
# Eén gevonden kaart. $title: de titel. $line: hoe het advies begint.
guidance-found-line = <b>{ $title }</b> – { $line }
guidance-found-nothing =
    <b>Daar heb ik geen kaart over.</b>
    Zeg het eens anders, of kies hieronder. Met /menu zie je wat ik nog meer kan.
# Kaarten bij een situatie. $words: de situatie.
guidance-situation =
    <b>{ $words }</b>
    Kies wat past:
# De soorten kaarten.
guidance-kinds =
    <b>Wat voor kaart zoek je?</b>
    Wat bij de fase van je groep past, staat bovenaan.
# $kind: de soort; $line: waar zo'n kaart voor is.
guidance-kind =
    <b>{ $kind }</b>
    { $line }
guidance-kind-herkennen = Herkennen
guidance-kind-aanpak = Aanpak
guidance-kind-interventie = Ingrijpen
guidance-kind-valkuil = Valkuilen
guidance-kind-oefening = Oefeningen
guidance-kind-checklist = Checklists
guidance-kind-achtergrond = Achtergrond
guidance-kind-line-herkennen = Waar kijk je naar?
guidance-kind-line-aanpak = Zo pak je het aan, voor en tijdens de bijeenkomst.
guidance-kind-line-interventie = Er gebeurt iets. Wat doe je nu?
guidance-kind-line-valkuil = Wat bijna iedereen een keer doet.
guidance-kind-line-oefening = Met duur, aantal mensen en wat je nodig hebt.
guidance-kind-line-checklist = Om af te vinken.
guidance-kind-line-achtergrond = Om rustig te lezen.
# Een ijsbreker. $title, $do (teksten); $minutes: hoe lang; $number: de hoeveelste van deze ronde; $of: hoeveel er zijn.
guidance-icebreaker =
    <b>{ $title }</b> · { $minutes } minuten
    { $do }
    <i>IJsbreker { $number } van { $of }. Ze komen pas terug als je ze allemaal had.</i>
guidance-icebreaker-which =
    <b>Voor welke groep?</b>
    Ik onthoud per groep wat al geweest is.
# Een klein moment bij een nieuwe fase. $headline: een van de twee teksten hieronder; $words: wat je doet.
guidance-ritual =
    <b>{ $headline }</b>
    { $words }
# $before, $here: de fase van eerst en van nu.
guidance-ritual-step = Van { $before } naar { $here }
guidance-ritual-begin = De groep begint in { $here }
# Oefeningen. $count: hoeveel er passen bij wat iemand koos.
guidance-exercises =
    { $count ->
        [one] <b>Eén oefening past</b>
       *[other] <b>{ $count } oefeningen passen</b>
    }
guidance-exercises-none = Er past nu geen oefening bij alles wat je koos. Laat hieronder één keuze los.
# De lijst en wat iemand koos. $found: een van de teksten hierboven. $minutes: hoe lang hooguit (0: maakt niet uit).
# $bare: 1 als er geen spullen nodig mogen zijn, anders 0. $people: voor hoeveel mensen (0: maakt niet uit).
guidance-exercises-narrowed =
    { $found }
    <i>{ $minutes ->
        [0] elke duur
       *[other] tot { $minutes } minuten
    } · { $people ->
        [0] elke groep
       *[other] { $people } mensen
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
guidance-noted-helped = Fijn! Deze kaart komt eerder bij collega's. Je naam staat er niet bij.
guidance-noted-helped-not = Dank je. Vinden meer collega's dat, dan zakt deze kaart. Je naam staat er niet bij.

# In het menu van opdrachten, en bij /help.
guidance-hint-tip = Een tip voor je groep
guidance-hint-saved = Jouw bewaarde kaarten
guidance-hint-icebreaker = Een ijsbreker die je groep nog niet had

# Knoppen
# $title: de titel van een kaart, een situatie of een fase.
guidance-button-card = { $title }
# $title: de naam van een groep.
guidance-button-group = { $title }
guidance-button-any-phase = Elke fase
# $title: de titel van een kaart van de eigen gemeente.
guidance-button-own-card = { $title } (eigen)
# $title: de fase waar de groep nu in zit.
guidance-button-phase-now = { $title } (nu)
guidance-button-another = Nog een
guidance-button-earlier = Vorige
guidance-button-next = Volgende
guidance-button-about-card = Over deze kaart
guidance-button-share = Deel als bericht
guidance-button-helped-chosen = ✓ Hielp
guidance-button-helped-not-chosen = ✓ Hielp niet
guidance-button-kinds = Kies een soort
guidance-button-kind-herkennen = Herkennen
guidance-button-kind-aanpak = Aanpak
guidance-button-kind-interventie = Ingrijpen
guidance-button-kind-valkuil = Valkuilen
guidance-button-kind-oefening = Oefeningen
guidance-button-kind-checklist = Checklists
guidance-button-kind-achtergrond = Achtergrond
guidance-button-icebreaker = IJsbreker
guidance-button-own-cards = Eigen kaarten
guidance-button-ritual = Een klein moment hierbij
guidance-button-any-size = Elke groep
# $people: voor hoeveel mensen.
guidance-button-people = Voor { $people } mensen
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
guidance-button-saved = Bewaard
guidance-button-something-else = Iets anders
guidance-button-more = Meer
guidance-button-back = Terug
guidance-button-ten-minutes = Tot 10 minuten
guidance-button-thirty-minutes = Tot 30 minuten
guidance-button-any-time = Elke duur
guidance-button-no-material = Zonder spullen
guidance-button-with-material = Ook met spullen
