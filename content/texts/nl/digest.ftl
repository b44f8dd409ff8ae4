# Het weekbericht voor coördinatoren. Nodigt uit tot een gesprek, oordeelt nooit.

## Coördinator

# $week: nummer van de week (1 tot 53) · $groups, $sessions: aantallen
digest-quiet = <b>Week { $week }: niets bijzonders.</b> { digest-counted-groups }, { digest-counted-sessions }.
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
# $week: nummer van de week · $count: hoeveel punten er zijn
digest-header = <b>Week { $week }: { $count ->
    [one] 1 ding
   *[other] { $count } dingen
  } om over te praten</b>
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

# $number: volgnummer · $group: naam van de groep · $name: naam van de begeleider
# $question: korte naam van de vraag · $bands: de uitkomsten op een rij, oud naar nieuw
digest-concern-low = <b>{ $number }. { $group }</b> · "{ $question }" is twee keer op rij laag.
    <i>Vraag aan { $name }: wat merk jij hiervan, en wat heb je nodig?</i>
digest-concern-falling = <b>{ $number }. { $group }</b> · "{ $question }" is twee keer op rij gedaald ({ $bands }).
    <i>Vraag aan { $name }: wat zie jij gebeuren, en wat heb je van mij nodig?</i>
# $first, $second: hoeveel mensen er waren · $members: hoeveel er bij de groep horen
digest-concern-attendance = <b>{ $number }. { $group }</b> · opkomst { $first } en { $second } van { $members }.
    <i>Vraag aan { $name }: wie mis je, en wat hoor je van ze?</i>
digest-concern-silent = <b>{ $number }. { $group }</b> · twee keer op rij te weinig antwoorden voor een uitkomst.
    <i>Vraag aan { $name }: hoe leg jij de vragen uit, en wat zeggen mensen erover?</i>

digest-why-low = <b>Waarom staat { $group } hier?</b>
    De regel: dezelfde vraag is twee keer op rij laag. Hier was "{ $question }" { $bands }.
    Een lage uitkomst is geen rapportcijfer. Het is een reden om te vragen wat er speelt.
digest-why-falling = <b>Waarom staat { $group } hier?</b>
    De regel: dezelfde vraag ging twee keer achter elkaar omlaag. Hier ging "{ $question }" van { $bands }.
    Dat kan bij de fase horen. Vraag dus eerst wat de begeleider zelf ziet.
digest-why-attendance = <b>Waarom staat { $group } hier?</b>
    De regel: twee keer op rij kwam minder dan 70 % van de groep. Hier waren het er { $first } en { $second } van { $members }.
    Wie er niet was, staat nergens. De begeleider weet vaak wel wat er aan de hand is.
digest-why-silent = <b>Waarom staat { $group } hier?</b>
    De regel: twee keer op rij waren er te weinig antwoorden. Dan laten we niets zien. Dat beschermt de deelnemers.
    Wie wel of niet antwoordde, zien jij en de begeleider niet.
digest-why-gone = Deze groep valt nu niet meer op.

# $a, $b, $c: uitkomsten, oud naar nieuw
digest-bands-two = { $a } → { $b }
digest-bands-three = { $a } → { $b } → { $c }

# $lines: een regel per groep
digest-overview = <b>Je groepen</b>
    { $lines }
# $group: naam · $phase: fase · $latest: laatste uitkomst in woorden
digest-overview-line = <b>{ $group }</b> · { $phase }
    { $latest }
digest-overview-none = Nog geen uitkomst.
digest-overview-few = Laatste keer te weinig antwoorden.
# $parts: per vraag de korte naam met de uitkomst, onder elkaar
digest-overview-bands = { $parts }
# $question: korte naam van de vraag · $band: laag, midden of hoog
digest-overview-band = – { $question }: { $band }
digest-no-groups = Er horen nog geen groepen bij jou. Nodig een begeleider uit met /uitnodigen.

# $number: volgnummer van het punt
digest-button-why = Waarom staat { $number } hier?
digest-button-all = Alle groepen
digest-button-look = Bekijk toch
digest-button-more = Meer punten
digest-button-menu = Mijn week
digest-hint = De week van je groepen
