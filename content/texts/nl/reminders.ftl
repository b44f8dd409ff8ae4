# Wat de bot uit zichzelf zegt: vóór en na een bijeenkomst.
# De eerste 100 tekens staan soms op een vergrendeld scherm: die noemen geen groep, plek, fase, uitkering of vraag.

## Deelnemer

# De eerste zin van de twee berichten hieronder.
# $day: today, tomorrow of soon · $turn: first bij de eerste bijeenkomst, last bij de laatste, anders other
reminders-coming = { $turn ->
    [first] { $day ->
        [today] Vandaag is de eerste bijeenkomst.
        [tomorrow] Morgen is de eerste bijeenkomst.
       *[soon] De eerste bijeenkomst komt eraan.
    }
    [last] { $day ->
        [today] Vandaag is de laatste bijeenkomst.
        [tomorrow] Morgen is de laatste bijeenkomst.
       *[soon] De laatste bijeenkomst komt eraan.
    }
   *[other] { $day ->
        [today] Vandaag is er weer een bijeenkomst.
        [tomorrow] Morgen is er weer een bijeenkomst.
       *[soon] Er komt weer een bijeenkomst aan.
    }
  }
# $day, $turn: als hierboven · $when: dag en tijd
reminders-day = { reminders-coming }
    <b>{ $when }</b>. Tot dan!

# Waar het is, onder het hele bericht. $text: het bericht erboven · $place: waar het is
reminders-place = { $text }
    Waar: <b>{ $place }</b>
# Als er verder niets onder het bericht staat. Het begin is zo lang dat de plek niet op een vergrendeld scherm komt.
reminders-place-alone = { $text } Afmelden kan met de knop hieronder.
    Waar: <b>{ $place }</b>

# Onder het bericht, als de groep een eigen chat heeft: dan weet wie daar niet in zit, waar de uitkomst blijft.
# $text: het bericht erboven
reminders-day-chat = { $text }
    Wat jullie vinden, komt in jullie eigen chat.

# Nieuws over een bijeenkomst. $old: de dag zoals iedereen hem kende · $when: dag en tijd nu · $place: waar
# $later: hoeveel volgende keren mee veranderden (0: geen) · $next: de zin over de volgende keer
reminders-moved =
    De bijeenkomst van { $old } is verplaatst.
    Hij is nu <b>{ $when }</b>. { $later ->
        [0] Tot dan!
       *[other] De keren daarna verschuiven net zo.
    }
reminders-moved-place =
    De bijeenkomst van { $old } is verplaatst. Let op: ook de plek is nieuw.
    Hij is nu <b>{ $when }</b>. { $later ->
        [0] Tot dan!
       *[other] De keren daarna verschuiven net zo en zijn daar ook.
    }
    De nieuwe plek: <b>{ $place }</b>
reminders-elsewhere =
    De bijeenkomst van { $old } is op een andere plek.
    De tijd blijft: { $when }. { $later ->
        [0] Tot dan!
       *[other] De keren daarna zijn daar ook.
    }
    De nieuwe plek: <b>{ $place }</b>
reminders-placed =
    Er is een plek voor de bijeenkomst van { $old }.
    De tijd blijft: { $when }. { $later ->
        [0] Tot dan!
       *[other] De keren daarna zijn daar ook.
    }
    De plek: <b>{ $place }</b>
reminders-added =
    Er komt een bijeenkomst bij: <b>{ $when }</b>.
    Tot dan!
reminders-added-place =
    Er komt een bijeenkomst bij: <b>{ $when }</b>.
    Tot dan! Zelf in je agenda zetten? Typ /agenda.
    Waar: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] De bijeenkomst van <b>{ $old }</b> gaat niet door.
        [one] De bijeenkomst van <b>{ $old }</b> en nog één daarna gaan niet door.
       *[other] De bijeenkomst van <b>{ $old }</b> en nog { $later } daarna gaan niet door.
    }
    { $next }
reminders-revived = { $later ->
        [0] De bijeenkomst van { $old } gaat toch door: <b>{ $when }</b>. Tot dan!
       *[other] De bijeenkomsten vanaf { $old } gaan toch door. De eerste is <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] De bijeenkomst van { $old } gaat toch door: <b>{ $when }</b>. Tot dan!
       *[other] De bijeenkomsten vanaf { $old } gaan toch door. De eerste is <b>{ $when }</b>.
    }
    Let op: de plek is nieuw.
    De nieuwe plek: <b>{ $place }</b>
# $when: dag en tijd
reminders-news-next = De volgende is { $when }.
reminders-news-no-next = Er staat nu geen volgende keer.
# Onder het nieuws van een extra bijeenkomst. $text: het bericht erboven · $when: een andere, waar geen herinnering voor komt
reminders-news-also =
    { $text }
    Die week is er ook: <b>{ $when }</b>.
# Onder het nieuws, waar misschien geen herinnering meer volgt. $text: het bericht erboven
reminders-news-coming = { $text }
    Kun je dan niet? Zeg het met de knop hieronder.
reminders-why-news = Je krijgt dit bericht omdat er iets veranderde aan een bijeenkomst waar jij bij hoort. Het komt één keer per verandering.

reminders-button-why = Waarom krijg ik dit?
reminders-why-day = Je krijgt dit omdat je meedoet. Het komt de dag ervoor, één keer.
reminders-why-ask = Je krijgt dit omdat je ja zei. Het komt na een bijeenkomst. Antwoordde je nog niet? Dan nog één keer die avond.
reminders-why-ask-once = Je krijgt dit omdat je ja zei. Het komt na een bijeenkomst, één keer.
reminders-why-outcome = Deze uitkomst is van jullie. Jullie zien hem als eerste, één keer, als de vragen gesloten zijn.

## Begeleider

# Een collega veranderde iets. $group: naam van de groep · $number: de hoeveelste keer · $news: wat de deelnemers lezen
reminders-news-guide =
    { $news }
    Een collega veranderde dit in de planning van <b>{ $group }, keer { $number }</b>.

# De kaart voor de begeleider. $lines: de regels hieronder, onder elkaar
reminders-card = { $lines }
# De eerste regel van de kaart. $when: dag en tijd · $clock: de tijd
reminders-card-ready = Bekijk hieronder je persoonlijke voorbereidingskaart.
reminders-card-tomorrow = <b>Morgen is je bijeenkomst ({ $when }).</b> { reminders-card-ready }
reminders-card-today = <b>Vandaag is je bijeenkomst ({ $when }).</b> { reminders-card-ready }
reminders-card-soon = <b>Binnenkort is je bijeenkomst ({ $when }).</b> { reminders-card-ready }
reminders-card-hour = <b>Over een uur ({ $clock }) begint je bijeenkomst.</b> { reminders-card-ready }
# $group: naam van de groep · $number: de hoeveelste keer
reminders-card-group = <b>{ $group }, keer { $number }</b>
# $phase: de fase · $since: sinds wanneer
reminders-card-phase = Fase: <b>{ $phase }</b> (sinds { $since }).
reminders-card-begins = Met deze bijeenkomst begint de fase <b>{ $phase }</b>.
# Onder de fase. Bij de laatste keer hoort de tip bij het afscheid, welke fase er ook is.
reminders-card-last = Dit is de <b>laatste keer</b>. Maak tijd voor het afscheid.
reminders-card-before-last = Hierna volgt nog één keer. Kondig het afscheid nu aan.
# $question: korte naam van de vraag · $before, $now: laag, midden of hoog
reminders-card-fell = <b>Let op:</b> "{ $question }" ging vorige keer van { $before } naar { $now }.
# $shared: yes als een andere vraag even laag was, anders no
reminders-card-weak = <b>Let op:</b> "{ $question }" was vorige keer { $now }. { $shared ->
    [yes] Dat is een van de laagste punten.
   *[no] Dat is het laagste punt.
  }
# In de plaats van het laagste punt, op de kaart een uur ervoor. Geen aantallen: die telde de begeleider zelf.
reminders-card-fewer = <b>Let op:</b> er kwamen twee keer op rij minder mensen.
# $title: titel van de kaart · $do: wat je kunt doen
reminders-card-try = <b>Probeer: { $title }</b>
    { $do }
# $say: een zin om hardop te zeggen
reminders-card-say = <b>Je kunt zeggen:</b> “{ $say }”
# $intention: wat de begeleider zich voornam
reminders-card-intention = Jouw voornemen: <i>{ $intention }</i>
# $name: de andere begeleider
reminders-card-other = { $name } is er ook.

# Boven de spiegel, als die vanzelf komt. $date: de dag van de bijeenkomst · $text: de spiegel
reminders-mirror =
    <b>Terugkijken op { $date } kan nu.</b> Deelnemers hebben bericht gekregen. Hieronder staat een samenvatting.
    { $text }

# Zo ook, als te weinig deelnemers de vragen kregen. $date: de dag van de bijeenkomst · $text: de spiegel
reminders-mirror-unasked =
    <b>Je kunt nu terugkijken op { $date }.</b> Er kwamen geen vragen, of bij te weinig mensen. Hieronder staat waarom, en wat jij zelf zag.
    { $text }

# Na een bijeenkomst die niet bevraagd wordt. $minimum: hoeveel deelnemers er minstens nodig zijn
reminders-not-asked = De groep krijgt geen vragen: met minder dan { $minimum } deelnemers kan een antwoord niet anoniem blijven.

reminders-button-tip = Meer over deze tip
reminders-button-phase = Klopt de fase niet?
reminders-why-card = Je krijgt deze kaart omdat jij deze groep begeleidt. Hij komt de dag ervoor en een uur ervoor. De tip hoort bij de fase en bij wat de groep zelf aangaf; de laatste keer bij het afscheid.
reminders-why-debrief = Je krijgt dit omdat jij de bijeenkomst begeleidde. Het komt tien minuten na het einde, of als iemand tikt dat de bijeenkomst klaar is. Antwoorden kan nog 48 uur.
reminders-why-debrief-again = Je koos "Later vandaag". Daarom vraag ik het nog één keer.
reminders-why-polls = Je krijgt dit omdat jij deze groep begeleidt, en de vragen anders gaan dan jullie kozen. Het komt één keer per bijeenkomst.
# $told: shown als de groep de uitkomst zag, few als er te weinig antwoorden waren, renewed als de bot vernieuwd is, nothing als de groep niet gevraagd is
reminders-why-mirror = Je krijgt dit omdat jij deze groep begeleidt. { $told ->
    [nothing] De groep als geheel kreeg deze keer geen vragen. Wie geen vragen kreeg, hoort er ook niets over.
    [few] De groep hoorde al dat er te weinig antwoorden zijn.
    [renewed] De groep hoorde al dat er geen uitkomst is.
   *[shown] De groep heeft de uitkomst al gezien.
  }
