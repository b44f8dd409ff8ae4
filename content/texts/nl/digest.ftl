# Het weekbericht voor coördinatoren. Nodigt uit tot een gesprek, oordeelt nooit.

## Coördinator

# $day: de dag waarop de week eindigt · $groups, $sessions: aantallen
digest-quiet = <b>De week tot { $day }: niets bijzonders.</b> { digest-counted-groups }, { digest-counted-sessions }.
digest-counted-groups = { $groups ->
    [one] 1 groep
   *[other] { $groups } groepen
  }
digest-counted-sessions = { $sessions ->
    [0] geen bijeenkomsten
    [one] 1 bijeenkomst
   *[other] { $sessions } bijeenkomsten
  }

# $header: de regel bovenaan · $concerns: de punten, onder elkaar · $rest: over de andere groepen
digest-week =
    { $header }
    { $concerns }
    { $rest }
# $day: de dag waarop de week eindigt · $count: hoeveel punten er zijn
digest-header = <b>De week tot { $day }: { $count ->
    [one] 1 ding
   *[other] { $count } dingen
  } om over te praten</b>
    Hieronder staat per punt een vraag voor de begeleider.
# Wat een groep bij het afscheid zei; bij het verloop en op papier. $group: naam van de groep · $band: laag, midden, hoog of few
digest-goal = { $group } is klaar. Doel gehaald: { $band ->
    [few] te weinig antwoorden
   *[other] { $band }
  }.
# Onder het weekbericht. Het weekbericht en de eerste zin staan soms op een vergrendeld scherm: daar hoort geen groep bij.
# $text: het weekbericht · $group: naam van de groep · $band: laag, midden of hoog
digest-with-goal = { $text }
    Een groep nam afscheid. Dit zei ze over het doel:
    { $group }: { $band }.
# $text: het weekbericht · $groups: aantal, 2 of meer
digest-with-goals = { $text }
    { $groups } groepen namen afscheid. Wat ze van hun doel zeiden, staat bij Verloop.
# $text: het bericht zelf
digest-late = <i>Dit bericht komt later dan je gewend bent.</i>
    { $text }
digest-double = <i>Mogelijk kreeg je dit bericht al eerder.</i>
    { $text }
# $count: hoeveel groepen niet genoemd zijn
digest-rest = { $count ->
    [0] Meer groepen heb je nu niet.
    [one] De andere groep: rustig.
   *[other] De andere { $count } groepen: rustig.
  }
# $more: hoeveel punten achter "Meer punten" staan
digest-rest-more = { $more ->
    [one] Er is nog 1 punt.
   *[other] Er zijn nog { $more } punten.
  }

# $number: volgnummer · $group: naam van de groep · $said: wat er is (uit concerns.toml)
# $name: naam van de begeleider · $ask: open vraag (uit concerns.toml)
digest-point = <b>{ $number }. { $group }</b> · { $said }.
    <i>Vraag aan { $name }: { $ask }</i>
# $did: done of not-needed
digest-point-handled = <b>{ $number }. { $group }</b> · { $said }. { $did ->
    [done] <i>Gedaan.</i>
   *[other] <i>Niet nodig.</i>
  }
digest-somebody = de begeleider

# $rule: de regel met de waarden · $explanation: uitleg (uit concerns.toml) · $heard: wie het eerst hoorde
# $answered: hoeveel mensen antwoordden, of niets
digest-why = <b>Waarom staat { $group } hier?</b>
    { $rule } { $answered }
    { $explanation }
    <i>{ $heard }</i>
# $members: hoeveel er bij de groep hoorden · $few, $many: het kleinste en het grootste aantal
digest-answered = Antwoorden: { checkins-answered }.
digest-answered-between = Antwoorden: 5 of meer van { $few } tot { $many }.
# $name: wie begeleidt · $day: wanneer die het hoorde
digest-why-first = { $name } hoorde dit al op { $day }.
digest-why-same = { $name } hoorde dit op { $day }.
digest-why-not-yet = { $name } kreeg dit nog niet van mij.
# $heard (tekst): wie het hoorde, een van de zinnen hierboven · $name: voor wie de vraag is
digest-why-asked = { $heard } De vraag is voor { $name }.
digest-why-gone = { $group } valt hierdoor nu niet meer op.

# $lines: een regel per groep · $later: wanneer jij een uitkomst ziet
digest-overview = <b>Je groepen, op naam</b>
    { $lines }
    { $later }
# $days: hoeveel hele dagen later (0: geen hele dagen, dan telt $hours)
digest-later = <i>De groep hoort een uitkomst het eerst. Jij ziet haar { $days ->
    [0] { $hours } uur
    [one] een dag
   *[other] { $days } dagen
  } later.</i>
# $group: naam · $phase: fase · $latest: laatste uitkomst in woorden · $course, $came: begin van een regel, of niets
digest-overview-line = <b>{ $group }</b> · { $phase }{ $came }
    { $latest }{ $course }
digest-overview-nothing = { "" }
# $bands: laagste punt per keer, oud naar nieuw
digest-overview-course = { "" }
    Wat per keer het laagst was: { $bands }
# $present, $members: aantallen · $extra: hoeveel er meer kwamen dan er bij de groep horen
digest-came = { $extra ->
    [0] opkomst { $present } van { $members }
   *[other] opkomst { $present }, { $extra } meer dan er bij de groep horen
  }
# $present, $members, $extra: aantallen · $day: dag van de bijeenkomst · $late: zie hieronder
digest-overview-came = { "" } · { digest-came } ({ $day }{ digest-came-late })
# $late: yes als de begeleider het pas invulde toen de vragen gesloten waren
digest-came-late = { $late ->
    [yes] , later ingevuld
   *[no] { "" }
  }
digest-overview-none = Nog geen uitkomst.
digest-overview-few = Laatste keer te weinig antwoorden.
# $bands: per vraag laag, midden of hoog · $members: hoeveel er bij de groep horen
digest-overview-bands = { $bands } ({ checkins-answered })
digest-no-groups = Er horen nog geen groepen bij jou. Nodig een begeleider uit met /uitnodigen.

# $number: volgnummer van het punt
digest-button-why = { $number } waarom?
digest-button-done = { $number } gedaan
digest-button-not-needed = { $number } niet nodig
digest-button-all = Alle groepen
digest-button-more = Meer punten
digest-button-menu = Mijn week
digest-button-trend = Verloop
digest-button-patterns = Patronen over groepen
digest-button-report = Rapport
digest-button-when = Dag en tijd
digest-hint = De week van je groepen
# $did: done of not-needed · op de tik zelf
digest-marked = { $did ->
    [done] Mooi. Dit punt blijft twee weken weg.
   *[other] Goed. Dit punt blijft even weg. Is het later nog zo, dan komt het terug.
  }

# In het plaatje. $day: de dag waarop de week eindigt · $present, $members: aantallen
digest-picture-title = De week tot { $day }
digest-picture-under = op naam
digest-picture-lowest = Elk teken: de laagste vraag van die keer
digest-picture-few = onder 5 antwoorden
digest-picture-high = hoog
digest-picture-middle = midden
digest-picture-low = laag
digest-picture-none = nog geen uitkomst
digest-picture-times = zes keer, nu rechts
digest-picture-came = opkomst
digest-picture-of = { $present } van { $members }
digest-picture-too-few = minder dan 5 antwoorden

# Hoe één groep gaat: het plaatje
digest-trend-phase = Fase
digest-trend-times = Keer
digest-trend-changes = Anders
digest-trend-new-member = nieuw gezicht
digest-trend-new-facilitator = andere begeleider
digest-trend-break = lange pauze
digest-trend-fourth = Vraag van de fase
digest-trend-answers = 5 antwoorden?
digest-trend-five = ja

# $group: naam van de groep · $lines: een regel per vraag · $answered: hoeveel mensen antwoordden
digest-trend = <b>Verloop van { $group }</b>{ $part }
    { $lines }
    { $answered }
# $name: korte naam van de vraag · $signs: ▲ ◆ ▼ per keer, oud naar nieuw
digest-trend-lane = { $name } { $signs }
digest-trend-few-yet = Er zijn nog geen uitkomsten.
digest-trend-nothing = <b>{ $group }</b> is nog niet bij elkaar geweest. Er is nog niets te zien.
digest-trend-no-groups = Er horen nog geen groepen bij jou.
digest-trend-which = Van welke groep?
# $lines: een regel per keer · $later: wanneer jij een uitkomst ziet, of niets
digest-trend-words = <b>{ $group } in woorden</b>{ $part }
    { $lines }
    <i>De vierde vraag hoort bij de fase. Verandert de fase, of krijgt een vraag andere woorden, dan begint die vraag opnieuw.</i>
    { $later }
# $number: volgnummer · $day: datum · $phase: fase · $outcome, $came, $changes: wat er was
digest-trend-line = <b>{ $number }</b> · { $day } · { $phase }: { $outcome }{ $came } { $changes }
digest-trend-none = geen uitkomst
# Zolang een uitkomst nog kan komen voor wie dit leest; ook als er geen komt.
digest-trend-later = nog niets te zien
digest-trend-few = te weinig antwoorden
# $bands: per vraag laag, midden of hoog · $members: hoeveel er bij de groep hoorden
digest-trend-bands = { $bands } ({ checkins-answered })
# $present, $members, $extra: aantallen · $late: yes of no
digest-trend-came = { "" } · { digest-came }{ digest-came-late }
# $what: wat er veranderde
digest-trend-change = · { $what }
digest-button-in-words = In woorden
# $first, $last, $all: van en tot de hoeveelste bijeenkomst, van hoeveel
digest-trend-part = { "" }
    Bijeenkomst { $first } tot en met { $last } van { $all }.
digest-button-trend-earlier = Eerdere keren
digest-button-groups-more = Meer groepen
digest-hint-trend = hoe een groep gaat

# Dag en tijd. $day: 1 maandag … 6 zaterdag · $clock: tijd, zoals 8.30
digest-when = Je weekbericht komt op <b>{ $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
   *[other] zaterdag
  } om { $clock } uur</b>. Tik om het te veranderen.
digest-button-day = { $day ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
   *[other] za
  }
digest-button-hour = { $clock } uur

# Patronen. $groups: in hoeveel groepen · $among: van hoeveel · $question: korte naam van de vraag
# $day: de dag van vandaag
digest-patterns = <b>Wat op { $day } in meer groepen speelt</b>
    { $lines }
    <i>Alleen wat in 3 groepen of meer speelt. Welke dat zijn, staat er niet bij.</i>
# $groups: aantal groepen
digest-patterns-none = <b>Er speelt nu niets in 3 groepen of meer.</b> Ik keek naar { $groups ->
    [one] 1 groep
   *[other] { $groups } groepen
  }.
digest-pattern-low = – "{ $question }" is laag in { $groups } van { $among } groepen. Misschien iets voor intervisie?
digest-pattern-falling = – "{ $question }" daalde in { $groups } van { $among } groepen. Wat veranderde er voor iedereen?
digest-pattern-high = – "{ $question }" is hoog in { $groups } van { $among } groepen. Wat doen begeleiders daar?
digest-pattern-attendance = – In { $groups } van { $among } groepen kwam minder dan 70 %. Speelt er iets buiten de groepen?
digest-no-ranking = Groepen of begeleiders vergelijken doe ik niet. Een cijfer zegt weinig over goed werk, en mensen antwoorden dan minder eerlijk. Dit kan wel:
digest-no-names = Wie wat antwoordde, kan niemand zien. Ik ook niet. Zo durven mensen eerlijk te zijn. Dit kan wel:
digest-few-answers-none = In geen van je groepen waren er de laatste keren te weinig antwoorden.
# $lines: een regel per groep
digest-few-answers = <b>Minder dan 5 antwoorden, laatste zes keer</b>
    { $lines }
    <i>Vraag eens hoe de vragen worden uitgelegd.</i>
# $group: naam · $few: hoe vaak te weinig · $rounds: van hoeveel keer · $trend: of het vaker wordt
digest-few-answers-line = – { $group }: { $few } van { $rounds } keer{ $trend }
digest-few-answers-more = , steeds vaker
digest-button-few-answers = Waar weinig antwoorden?
digest-hint-patterns = wat in meer groepen speelt

# Rapporten
digest-report-which = Van welke periode wil je een rapport? In een rapport staat wat je ook op je scherm ziet, niets meer.
digest-report-form = In welke vorm? Ga zorgvuldig om met het bestand. In het logboek staat dat je het ophaalde.
digest-report-here = Hier is je rapport. Alleen uitkomsten van groepen, nooit van één persoon.
digest-button-form-xlsx = Excel-bestand
digest-button-form-csv = CSV-bestand
digest-button-form-team = Nu: pagina voor teamoverleg (pdf)
# $number: 1 tot 4, of 1 of 2 · $year: het jaar
digest-button-quarter = { $number }e kwartaal { $year }
digest-button-half = { $number }e halfjaar { $year }
digest-hint-report = een rapport om te bewaren
# Woorden in een rapport.
digest-report-outcome = uitkomst
digest-report-few = te weinig antwoorden
digest-report-none = geen uitkomst
digest-report-later = nog niets te zien
digest-report-in-time = op tijd
digest-report-late = later ingevuld
digest-report-sheet-sessions = Bijeenkomsten
digest-report-sheet-patterns = Patronen
digest-report-sheet-columns = Uitleg
# $day: de dag waarop het bestand gemaakt is
digest-report-patterns-head = Wat op { $day } in 3 groepen of meer speelt
digest-report-column-head = Kolom
digest-report-meaning-head = Wat het is
digest-report-column-group = Groep
digest-report-column-number = Keer
digest-report-column-day = Datum
digest-report-column-phase = Fase
digest-report-column-state = Uitkomst
digest-report-column-p4 = Vraag van de fase
digest-report-column-asked = Naam van die vraag
digest-report-column-answered = Antwoorden
digest-report-column-present = Aanwezig
digest-report-column-members = Leden
digest-report-column-late = Terugblik
digest-report-explain-group = De naam van de groep. Een naam die op een formule lijkt, krijgt er een ' voor.
digest-report-explain-number = De hoeveelste bijeenkomst van de groep.
digest-report-explain-day = De dag van de bijeenkomst (dag-maand-jaar).
digest-report-explain-phase = De fase waarin de groep was, gekozen door de begeleider.
digest-report-explain-state = Of er een uitkomst is. Bij minder dan 5 antwoorden laten we niets zien.
digest-report-explain-p1 = "Ik durfde vandaag te zeggen wat ik denk." Gemiddelde van de groep: laag onder 3,2, hoog vanaf 4,2.
digest-report-explain-p2 = "Ik voelde me welkom bij de anderen." Zelfde grenzen.
digest-report-explain-p3 = "Wat we vandaag deden, helpt mij verder." Zelfde grenzen.
digest-report-explain-p4 = De vraag die bij de fase hoort. Alleen vergelijken binnen dezelfde fase.
digest-report-explain-asked = Hoe de vraag bij de fase heet. Leeg als die niet gevraagd is.
digest-report-explain-p5 = "We hebben bereikt wat we wilden." Gevraagd op de laatste keer van een groep met een doel, in plaats van de vraag van de fase. Zelfde grenzen. Leeg: niet gevraagd.
digest-report-explain-answered = Altijd "5 of meer". Hoeveel mensen precies antwoordden, staat nergens.
digest-report-explain-present = Hoeveel deelnemers de begeleider telde. Leeg: niet ingevuld.
digest-report-explain-members = Hoeveel deelnemers er toen bij de groep hoorden; waren er meer aanwezig, dan dat aantal.
digest-report-explain-late = Of de begeleider de terugblik op tijd invulde. Later: na het sluiten van de vragen; de uitkomst kon toen bekend zijn.
# De pagina voor het teamoverleg. $groups, $sessions, $present, $members, $extra: aantallen · $late: yes of no
digest-page-under = { $groups } groepen op naam, { $sessions } bijeenkomsten. De tekens zijn de laatste zes keer, nieuwste rechts.
digest-page-points = Om over te praten
digest-page-goals = Groepen die klaar zijn
digest-page-came = { digest-came } ({ $day }{ digest-came-late })

## Begeleider

# De vrijdagregel. $held: hoeveel bijeenkomsten er waren · $coming: de volgende · $points: wat opviel
digest-friday = <b>Je week: { $held ->
    [0] geen bijeenkomsten
    [one] 1 bijeenkomst
   *[other] { $held } bijeenkomsten
  }.</b> Hieronder staat de dag van je volgende keer, en of er iets opviel. Fijn weekend!
    { $coming }
    { $points }
digest-friday-calm = Deze week viel er niets op.
# $group: naam · $moment: dag en tijd
digest-friday-next = <b>Volgende keer:</b> { $group }, { $moment }.
digest-friday-none = De komende week is er geen.
# $said: wat er is · $note: zin voor de begeleider (uit concerns.toml)
digest-friday-point = <b>{ $group }:</b> { $said }. { $note }
digest-friday-off = Je krijgt op vrijdag geen bericht meer over je week.
digest-friday-on = Op vrijdag krijg je weer een kort bericht over je week.
# $title: de titel van een kaart
digest-button-friday-card = Tip: { $title }
digest-button-friday-off = Niet meer op vrijdag
digest-button-friday-on = Toch weer op vrijdag

## Beheerder

# Het logboek. $lines: een regel per keer
digest-log = <b>Wie bekeek wat</b>
    { $lines }
# $name: wie · $moment: wanneer · $what: wat · $about: groep of periode, of niets
digest-log-line = { $moment } · { $name } · { $what } { $about }
digest-log-nothing = Er staat nog niets in het logboek.
digest-log-week = de week
digest-log-why = waarom een groep opvalt:
digest-log-trend = verloop:
digest-log-patterns = patronen over groepen
digest-log-response = waar weinig antwoorden waren
digest-log-report-xlsx = rapport (Excel):
digest-log-report-csv = rapport (CSV):
digest-log-report-pdf = pagina voor teamoverleg
digest-button-log-more = Verder terug
digest-hint-log = wie wat bekeek
