### Check-ins: de vragen na een bijeenkomst (deelnemers) en de nabespreking (begeleiders).
### Teksten voor deelnemers: A2/B1, ten hoogste 40 woorden. Voor begeleiders: ten hoogste 110 woorden.
### De eerste 100 tekens staan soms op een vergrendeld scherm: noem daar geen uitkering, groep of vraag.

## Deelnemer

# De oproep aan deelnemers.

# De eerste keer; ten hoogste 30 woorden.
# $count (getal): hoeveel vragen
checkins-call-first =
    <b>Hoe was de bijeenkomst?</b>
    { $count } vragen, 30 seconden. Meedoen mag, moet niet. We maken één uitkomst van de groep. Je begeleider en klantmanager zien jouw antwoord niet.
# Later: één regel, meteen de eerste vraag. De regel is overal minstens 100 tekens: de vraag staat niet op een
# vergrendeld scherm. $count (getal): hoeveel vragen · $question (tekst): de eerste vraag
checkins-call =
    <b>Hoe was de bijeenkomst?</b> { $count } vragen, 30 seconden. Meedoen mag, moet niet. Je begeleider ziet jouw antwoord niet.

    <i>1 van { $count }</i>
    <b>{ $question }</b>
# De herinnering van die avond. $call (tekst): een oproep van hierboven
checkins-call-again = Nog één keer: { $call }
checkins-begin = Begin
checkins-begin-after-all = Toch beginnen
# $until (tekst): tot wanneer
checkins-begin-until = Begin (tot { $until })
checkins-not-now-button = Nu niet
checkins-who-sees-button = Wie ziet dit?
checkins-not-now = Prima. Niemand ziet of jij meedoet.
## Deelnemer, lang

# Wordt ook voorgelezen; de tijd staat er daarom niet in.
checkins-who-sees-answer =
    <b>Wie ziet jouw antwoord?</b>
    Je begeleider niet. Je klantmanager niet. De anderen niet.
    Zij zien alleen een uitkomst van de hele groep, zoals "hoog". En alleen als 5 of meer mensen antwoorden.
    Telegram kan wel zien op welke knop je drukt.
# Ten hoogste 50 woorden. $until (tekst): tot wanneer
checkins-who-sees =
    { checkins-who-sees-answer }
    Antwoorden kan tot { $until }.

## Deelnemer

# De vragen.

# $number (getal): de hoeveelste vraag · $total (getal): van hoeveel · $question (tekst): de vraag
checkins-question =
    <i>{ $number } van { $total }</i>
    <b>{ $question }</b>
# Onder het geluid, om mee te lezen. $question (tekst): de vraag
checkins-listen = <i>{ $question }</i>
# Na getypte tekst; variabelen als hierboven.
checkins-question-typed =
    Fijn dat je iets zegt. Tik op het antwoord dat past, dan telt het mee.

    <i>{ $number } van { $total }</i>
    <b>{ $question }</b>
# Na een spraakbericht, een foto of iets anders zonder tekst; variabelen als hierboven.
checkins-question-sent =
    Dat bewaar ik niet. Tik op het antwoord dat past.

    <i>{ $number } van { $total }</i>
    <b>{ $question }</b>
# $picture (tekst): een gezichtje · $words (tekst): wat het betekent
checkins-face = { $picture } { $words }
# In de plaats van oudere vragen, als dezelfde er na getypte tekst nieuw onder staan.
checkins-below = Je vragen staan hieronder.
checkins-skip = Overslaan
# In de plaats van overslaan, als er al een antwoord is.
checkins-as-it-is = Laat zo
# Terug naar de vraag ervoor.
checkins-previous = Vorige
# $until (tekst): tot wanneer. De keuze zelf wordt niet herhaald.
checkins-saved =
    <b>Bedankt. Opgeslagen zonder je naam.</b>
    We laten alleen zien wat 5 of meer mensen samen zeggen.
    Veranderen of weghalen kan tot { $until }.
# Na getypte tekst, een spraakbericht of een foto als alles al beantwoord is. $until (tekst): tot wanneer
checkins-saved-typed = Fijn dat je reageert. Dat bewaar ik niet. Je antwoorden zijn opgeslagen, zonder je naam. Veranderen of weghalen kan tot { $until }.
# Na een ander antwoord op een vraag.
checkins-mended = <b>Veranderd.</b> Je oude antwoord is weg.
checkins-change = Veranderen
checkins-withdraw = Weghalen
# $until (tekst): tot wanneer
checkins-withdrawn = <b>Je antwoorden zijn weggehaald.</b> Wil je toch meedoen? Dat kan tot { $until }.
# $date (tekst): de dag van de volgende bijeenkomst
checkins-closed = Deze vragen zijn gesloten. Geeft niets. De volgende komen na de bijeenkomst van { $date }.
checkins-closed-last = Deze vragen zijn gesloten. Bedankt dat je bij de groep was.
# De software werd vernieuwd terwijl de vragen open stonden: dan weten we niet zeker of de uitkomst nog veilig is. $date (tekst): de dag van de volgende bijeenkomst
checkins-renewed = De bot is vernieuwd. Deze vragen tellen niet meer. Dat ligt niet aan jou. De volgende komen na de bijeenkomst van { $date }.
checkins-renewed-last = De bot is vernieuwd. Deze vragen tellen niet meer. Dat ligt niet aan jou. Bedankt dat je bij de groep was.
# In de plaats van wat nog vroeg (de herinnering van die avond), als de vragen sluiten.
checkins-over = Deze vragen zijn gesloten.
# Als hierboven, maar de uitkomst (of dat er te weinig antwoorden waren) staat er al boven.
checkins-over-above = Deze vragen zijn gesloten. Wat eruit kwam, staat hierboven.

# De uitkomst voor de groep (ten hoogste 40 woorden, ook met de langste vraag).

# Minder deelnemers in de bot dan antwoorden: dan ging er een telefoon rond, of waren er briefjes.
# $members (getal): hoeveel mensen in de groep
checkins-answered = { $members ->
    [0] 5 of meer mensen
    [1] 5 of meer mensen
    [2] 5 of meer mensen
    [3] 5 of meer mensen
    [4] 5 of meer mensen
   *[other] 5 of meer van { $members }
}
# De eerste twee regels zijn samen in elke taal minstens 100 tekens: de uitkomst staat niet op een vergrendeld scherm.
# $opening (tekst): bedankt, of wat er met de vorige uitkomst gebeurde · $day (tekst): de weekdag
# $members (getal): hoeveel mensen in de groep · $bands (regels) · $question (tekst): een vraag aan de groep
# De foto erboven zegt hetzelfde als de woorden.
checkins-outcome =
    { $opening }
    <b>Hieronder staat jullie uitkomst van afgelopen { $day }</b> ({ checkins-answered }).
    { $bands }
    <b>Vraag:</b> { $question }
# Als niemand iets deed met de vorige uitkomst.
checkins-outcome-thanks = Bedankt voor jullie antwoorden.
# Boven de volgende uitkomst van de groep: ten hoogste 4 woorden, minstens 31 tekens.
checkins-done-talked = Vorige uitkomst: samen besproken.
checkins-done-asked = Jullie vorige vraag: besproken.
checkins-done-changed = Vorige uitkomst: programma aangepast.
checkins-done-agreed = Vorige uitkomst: afspraak gemaakt.
# Boven de foto. $date (tekst): de dag
checkins-picture-title = Zo was het { $date }
# $members (getal): hoeveel mensen in de groep
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Vraag:
checkins-outcome-too-few = Er zijn te weinig antwoorden. Daarom laten we geen uitkomst zien. Dat beschermt iedereen. Volgende keer weer?
checkins-outcome-renewed = De bot is vernieuwd. Daarom laten we deze keer geen uitkomst zien. Alle antwoorden zijn weg. Volgende keer weer?
# $name (tekst): waarover, zoals "Durven zeggen" · $band (tekst)
checkins-band-line = { $name }: { $band }
# De vorm van het teken zegt hetzelfde als het woord.
checkins-band-low = ▼ <b>laag</b>
checkins-band-middle = ◆ <b>midden</b>
checkins-band-high = ▲ <b>hoog</b>
checkins-low = laag
checkins-middle = midden
checkins-high = hoog

## Begeleider

# De nabespreking.

# $group (naam) · $date (tekst): de dag van de bijeenkomst
checkins-debrief-call =
    <b>Hoe ging het?</b> Kijk even terug op je bijeenkomst van { $date }: drie tikken, of acht als je meer kwijt wilt.
    <b>{ $group }.</b> Hoeveel mensen waren er?
checkins-debrief-present = Hoeveel mensen waren er?
# $number (getal)
checkins-number = { $number }
checkins-fewer = Minder
checkins-more = Meer
# $question (tekst)
checkins-debrief-question = <b>{ $question }</b>
# Een fase in twee woorden. $words (tekst): zoals begeleiders kiezen, "Botsen" · $phase (tekst): zoals de rest van de bot zegt, "conflict"
checkins-phase-option = { $words } ({ $phase })
checkins-full = Uitgebreid (8 tikken)
checkins-full-after = Nog iets meer (5 tikken)
# Bij de laatste korte vraag, als er meer begeleiders zijn: daarna kan het soms niet meer.
checkins-full-now = Uitgebreid (nog 6 tikken)
checkins-later = Later vandaag
# $when (tekst): wanneer
checkins-later-again = Goed. Ik vraag het je { $when } nog één keer. Wil je eerder? De knop blijft werken.
# $until (tekst): tot wanneer
checkins-later-until = Goed. Het kan nog tot { $until }. De knop blijft werken.
checkins-later-now = Nu invullen
checkins-enough = Zo is het genoeg
checkins-seen-which = <b>Wat viel het meest op?</b> Kies er één of twee. Wat je kiest, telt mee in de schatting van de fase.
# $words (tekst): wat al gekozen is
checkins-seen-on = ✓ { $words }
checkins-seen-done = Klaar
checkins-seen-none = Niets hiervan
# $question (tekst): een vraag over de begeleider zelf
checkins-debrief-private =
    <b>{ $question }</b>
    Alleen voor jou. Dit telt nergens in mee.
checkins-debrief-done = <b>Dank je.</b> Opgeslagen op jouw naam.
# $came (getal): hoeveel er waren · $expected (getal): hoeveel je er verwachtte, of hoeveel er meedoen
checkins-debrief-came = Opkomst: { $came } van { $expected }.
checkins-debrief-came-more = Er waren { $came } mensen. Dat is meer dan de { $expected } op wie we rekenden.
checkins-debrief-late = Je vult dit later in. Dat staat erbij.
checkins-debrief-waits = Je collega is nog niet klaar. Jullie zien elkaars antwoord als jullie allebei klaar zijn.
# Wie kort antwoordde en op een collega wacht.
checkins-debrief-waits-more = Wil je nog iets meer kwijt? Begin daar dan nu aan. Is je collega eerst klaar, dan blijft jouw antwoord zoals het is.
checkins-debrief-closed = Deze bijeenkomst is langer dan twee dagen geleden. De nabespreking is gesloten.
checkins-debrief-seen = Je collega kan jouw antwoord al zien. Daarom blijft het nu zo staan.
checkins-intend = Voornemen voor volgende keer
checkins-mirror-button = Bekijk samen
checkins-intention-which = Wat wil jij de volgende keer anders doen? Tik, of typ het zelf (geen namen van deelnemers).
checkins-habit-talk-less = Minder zelf praten
checkins-habit-wait = Stilte laten vallen
checkins-habit-pairs = Eerst in tweetallen
checkins-habit-quiet-ones = Stille mensen uitnodigen
checkins-own-words = In mijn eigen woorden
checkins-intention-type = Typ in één korte zin wat je anders wilt doen. Schrijf geen namen van deelnemers op.
# $most (getal): hoeveel tekens
checkins-intention-too-long = Dat is te lang voor je kaart. Kan het in { $most } tekens?
# $intention (tekst)
checkins-intended = <b>Opgeslagen:</b> <i>{ $intention }</i>. Je ziet het terug op je kaart voor de volgende keer.

# Alleen voor de begeleider zelf.

checkins-for-me = Voor mezelf
checkins-for-me-empty = <b>Voor jezelf.</b> Wat hier staat, ziet niemand anders.
# $note (naam): de notitie
checkins-for-me-note =
    <b>Voor jezelf.</b> Wat hier staat, ziet niemand anders.
    Je notitie: <i>{ $note }</i>
checkins-note-button = Notitie maken
checkins-note-again = Notitie veranderen
checkins-how-am-i = Hoe is het met mij?
checkins-note-type = Typ je notitie in een paar zinnen. Schrijf op wat jij deed en zag. Geen namen of nummers van deelnemers.
# $most (getal): hoeveel tekens
checkins-note-too-long = Dat is te lang. Kan het in { $most } tekens?

# De vraag aan de groep en wat ermee gebeurde.

checkins-back-button = Vraag voor de groep
checkins-back-which = <b>Onder de uitkomst komt één vraag aan de groep.</b> Niemand kent de uitkomst nu al. Kies een vraag, of laat het laagste punt kiezen:
# $name (tekst): waarover, zoals "Durven zeggen" · $question (tekst)
checkins-back-line = { $name }: { $question }
checkins-back-any = Het laagste punt kiest
checkins-back-any-on = ✓ Het laagste punt kiest
checkins-back-too-late = De groep heeft de uitkomst al, met een vraag erbij. De volgende keer kun je weer kiezen.
checkins-follow-button = Wat doen we ermee?
checkins-follow = <b>Wat doen jullie met deze uitkomst?</b> Tik wat je deed. De groep leest het boven de volgende uitkomst. Zo zien ze dat antwoorden helpt.
# Na de laatste bijeenkomst.
checkins-follow-last = <b>Wat doen jullie met deze uitkomst?</b> Dit was de laatste keer. Er komt geen uitkomst meer waar de groep leest wat je deed. Praat er gerust nog met ze over.
# $done (tekst): wat er gebeurde
checkins-follow-done = <b>Genoteerd.</b> De groep leest straks: “{ $done }”
checkins-done-talked-button = Erover gepraat met de groep
checkins-done-asked-button = De vraag gesteld
checkins-done-changed-button = Het programma aangepast
checkins-done-agreed-button = Samen iets afgesproken
# $when (tekst): vanaf wanneer
checkins-release-usual = De coördinator ziet deze uitkomst vanaf { $when }. Vindt de groep het goed? Dan mag het eerder.
checkins-release-seen = De coördinator kan deze uitkomst nu zien.
checkins-release = Coördinator mag dit nu zien
checkins-release-sure =
    <b>Heb je het de groep gevraagd?</b>
    De coördinator ziet deze uitkomst dan over een kwartier al. Doe dit alleen als de groep het goed vindt.
checkins-release-yes = Ja, de groep vindt het goed
checkins-release-not = Toch niet laten zien
# $when (tekst): vanaf wanneer
checkins-released-soon = De groep vindt het goed dat de coördinator deze uitkomst eerder ziet: vanaf { $when }. Tot dan kun je het terugdraaien.
checkins-release-late = De coördinator kan deze uitkomst al gezien hebben. Terugdraaien kan niet meer.
checkins-released = De groep vindt het goed dat de coördinator deze uitkomst nu al ziet.

# De spiegel.

# $group (naam) · $number (getal): de hoeveelste bijeenkomst
checkins-mirror-title = <b>{ $group }, keer { $number }: samen gekeken</b>
# Iemand begon met briefjes invoeren, maar het was niet af toen de vragen sloten.
checkins-mirror-half-paper = De laatste telling van de briefjes was niet af. Die telt niet mee.
checkins-mirror-open = De groep: de vragen staan nog open.
checkins-mirror-too-few = Te weinig antwoorden, dus geen uitkomst. Dat beschermt iedereen. Nodig ze weer uit.
# De software werd vernieuwd terwijl de vragen open stonden.
checkins-mirror-renewed = De bot is vernieuwd terwijl de vragen open stonden. Daarom is er geen uitkomst. Dat ligt niet aan de groep.
# Wie meedoet krijgt hooguit drie berichten per week; die waren op. Er kwamen geen vragen, of bij minder dan vijf mensen.
checkins-mirror-unasked = Deelnemers hadden die week hun drie berichten al. Te weinig mensen kregen dus vragen: geen uitkomst.
# Als de groep te klein was om vragen te krijgen, en er ook op een andere manier te weinig antwoorden waren.
checkins-mirror-small = De groep was te klein om vragen te krijgen. Ook samen of op papier waren er te weinig antwoorden: geen uitkomst.
# $members (getal): hoeveel mensen in de groep
checkins-mirror-group = De groep ({ checkins-answered }):
checkins-you = Jij
# $who (tekst): "Jij" of een naam · $phase (tekst) · $tension (tekst)
checkins-mirror-view = { $who }: fase <b>{ $phase }</b>, spanning <b>{ $tension }</b>
# Als hierboven, maar later ingevuld.
checkins-mirror-view-late = { $who }: fase <b>{ $phase }</b>, spanning <b>{ $tension }</b> <i>(later ingevuld)</i>
# $who (tekst): "jij" of een naam · $band (tekst): laag, midden of hoog
checkins-mirror-judged = { $who } { $band }
checkins-me = jij
# $name (tekst): waarover · $judged (tekst): wie hoe hoog
checkins-mirror-theme = { $name }: { $judged }
# $line (tekst): wat er al staat · $judged (tekst): wie hoe hoog
checkins-mirror-beside = { $line } · { $judged }
# $who (tekst): "jij" of een naam · $came (getal): hoeveel er volgens die persoon waren
checkins-mirror-count = { $who } { $came }
# $counts (tekst): wat ieder telde, als dat verschilt · $least (getal): het laagste daarvan
checkins-mirror-counts = Jullie telden niet hetzelfde: { $counts }. In de opkomst reken ik met { $least }, het laagste.
# $who (tekst)
checkins-mirror-nothing = { $who }: nog niet ingevuld
checkins-mirror-now = Nu invullen
# $name (naam)
checkins-mirror-waits = { $name } is nog niet klaar. Jullie zien elkaars antwoord als jullie allebei klaar zijn.
# $intention (tekst)
checkins-mirror-intention = Jouw voornemen: <i>{ $intention }</i>
# $tension (tekst): wat de begeleider voelde
checkins-gap-group-less-daring = Het grootste verschil: de groep durfde minder te zeggen dan je zou verwachten bij de spanning die jij voelde ({ $tension }).
# $tension (tekst): wat de begeleider voelde
checkins-gap-group-more-daring = Het grootste verschil: de groep durfde meer te zeggen dan je zou verwachten bij de spanning die jij voelde ({ $tension }).
# $own (tekst) · $name (naam) · $other (tekst)
checkins-gap-tension = Het grootste verschil: spanning. Jij voelde <b>{ $own }</b>, { $name } <b>{ $other }</b>.
# $own (tekst) · $name (naam) · $other (tekst)
checkins-gap-phase = Het grootste verschil: de fase. Jij koos <b>{ $own }</b>, { $name } <b>{ $other }</b>.
# $name (tekst): waarover · $group en $own (tekst): laag, midden of hoog
checkins-gap-judged = Het grootste verschil: { $name }. De groep zei { $group }, jij { $own }.
# $theme (tekst): waarover · $own (tekst) · $name (naam) · $other (tekst)
checkins-gap-colleague = Het grootste verschil: { $theme }. Jij zag <b>{ $own }</b>, { $name } <b>{ $other }</b>.
checkins-gap-none = Jullie kijken er ongeveer hetzelfde naar.

# De schatting van de fase, onder de spiegel.

# Een fase midden in een zin; conflict met het gewone woord erbij. $phase (tekst): de fase · $code (tekst): welke
checkins-phase-named = { $code ->
    [conflict] { $phase } (botsen)
   *[other] { $phase }
}
# $phase (tekst): een fase
checkins-estimate-one = <b>Misschien zit de groep in de fase { $phase }.</b>
# $phase en $other (tekst): twee fasen
checkins-estimate-between = <b>Misschien zit de groep tussen de fasen { $phase } en { $other }.</b>
# $phase (tekst): de fase waar de volgende regels voor spreken
checkins-estimate-for = Voor { $phase }:
# $reason (tekst): wat ervoor spreekt
checkins-estimate-reason = · { $reason }
# $reason (tekst): wat ertegen spreekt
checkins-estimate-against = Daar past minder bij: { $reason }
# In plaats van een schatting.
checkins-estimate-thin = Er is nog weinig om een fase uit af te leiden. Jij kent de groep het best.
checkins-estimate-quiet = Mooi en stil: al een paar keer alles hoog, en niemand noemde spanning. Dat telt nu minder mee. Vraag eens door.
checkins-estimate-uncertain = Zonder uitkomst van de groep is dit onzeker.
# $times (getal): hoeveel keer achter elkaar
checkins-reason-earlier = { $times ->
    [one] zo ging het de vorige keer
   *[other] zo ging het de vorige keren
}
# De fase die in de gewone volgorde na die van de vorige keer komt.
checkins-reason-next = dat is een gewone volgende stap
# Een andere fase dan die van de vorige keer, en ook niet de stap daarna.
checkins-reason-expected = dat verwachtte ik al na de vorige keer
checkins-reason-chosen = vorige keer koos een begeleider de fase
checkins-reason-nieuwe-deelnemer = er kwam iemand bij
checkins-reason-andere-begeleider = er stond iemand anders voor de groep
checkins-reason-lange-pauze = er zat een lange pauze tussen
# $left (getal): hoeveel bijeenkomsten er nog komen
checkins-reason-calendar = { $left ->
    [0] dit was de laatste keer
    [one] er komt nog één keer
   *[other] er komen nog { $left } keer
}
# $tension (tekst): wat begeleiders voelden, zoals "veel"
checkins-reason-tension = begeleiders voelden spanning: { $tension }
# $phase (tekst): wat begeleiders kozen, zoals "botsen"
checkins-reason-seen = begeleiders zagen: { $phase }
# $words (tekst): gedrag, zoals "ze hielpen elkaar"
checkins-reason-behaviour = dit viel begeleiders op: { $words }
# $name (tekst): waarover, zoals "Durven zeggen" · $now (tekst): laag, midden of hoog
checkins-reason-group = "{ $name }" is { $now }
checkins-estimate-right = Klopt
checkins-estimate-wrong = Nee, we zitten in …
checkins-estimate-other = In een andere fase
checkins-estimate-unsure = Weet ik niet
checkins-estimate-ours = We zitten in …
checkins-which-phase = <b>In welke fase zit de groep?</b>
# $phase (tekst)
checkins-judged = <b>Goed.</b> De groep zit in de fase { $phase }. De tips passen daar nu bij.
# Een collega koos na deze bijeenkomst al een andere fase. $name (naam) · $chosen en $phase (tekst): die fase, en de nieuwe
checkins-judged-other = <b>{ $name } koos { $chosen }.</b> Toch { $phase }?
checkins-judged-other-yes = Ja
checkins-judged-other-no = Nee
# $phase (tekst)
checkins-judged-unsure = Prima. De fase blijft { $phase }. Na de volgende keer kijken we weer.

##

# Gedeeld.

# $words (tekst of naam): wat op een knop of in een regel staat
checkins-plain = { $words }
# $lines (regels)
checkins-lines = { $lines }
