### Mensen: welkom, uitnodigen, de privacyuitleg, inzage, stoppen en wissen.
### Begeleiders: je-form, hooguit 110 woorden. Deelnemers: A2/B1, hooguit 40 woorden, behalve de privacyuitleg.

## Begeleider, coördinator en beheerder

# Welkom en menu.

# Welkom na een uitnodiging, voor wie met groepen werkt.
# $name (tekst): hoe de persoon zichzelf noemt
# $hello (tekst): people-welcome-owner, -coordinator of -facilitator
# $by (tekst): people-welcome-by of people-welcome-first
people-welcome =
    <b>Welkom, { $name }.</b> Ik ben Groepswijzer. { $by }
    { $hello }
# $inviter (tekst): de naam van wie uitnodigde
people-welcome-by = { $inviter } heeft je uitgenodigd.
people-welcome-first = Jij bent de eerste hier.
people-welcome-owner = Jij bent beheerder: je nodigt coördinatoren en begeleiders uit. Nodig ook een tweede beheerder uit. Dan staat de deur nooit op slot als jij er niet bent.
people-welcome-coordinator = Je nodigt begeleiders uit en ziet hoe het met hun groepen gaat. Wat één deelnemer antwoordt, zie je nooit.
people-welcome-facilitator =
    Ik help je voor, tijdens en na je bijeenkomsten.
    Jouw eigen terugblik staat op jouw naam. Je coördinator kan hem lezen. Schrijf geen namen van deelnemers op.
    Mag je Telegram gebruiken op je werktelefoon? Niet elke gemeente staat dat toe. Vraag het na.

people-menu-staff = <b>Wat wil je doen?</b>
## Deelnemer

people-menu-participant = <b>Wat wil je doen?</b> Je hoeft niets. Ik stuur je een bericht als er iets is.
people-menu-stranger = <b>Welkom.</b> Ik ben Groepswijzer. Heb je een uitnodiging van je begeleider? Open de link, of scan de code. Dan help ik je verder.
people-about-button = Wat is Groepswijzer?
# Voor iedereen, ook voor wie niet is uitgenodigd.
people-about = <b>Groepswijzer</b> helpt mensen die een groep begeleiden. Doe je mee in een groep? Dan krijg je vóór elke keer een bericht, en erna een paar korte vragen. Meedoen mag, moet niet. Je komt erin met een uitnodiging van je begeleider.

# Regels in het menu van Telegram en in /help.
people-hint-menu = Wat kan ik nu doen?
people-hint-invite = Iemand uitnodigen
people-hint-data = Zien wat we van je bewaren
people-hint-erase = Alles over jou wissen
people-hint-stop = Stoppen met meedoen
people-hint-language = Je taal kiezen

# Bewust één zin voor onbekend, verlopen, gebruikt en ingetrokken.
people-invitation-gone = Deze uitnodiging werkt niet (meer). Vraag je begeleider om een nieuwe.

## Begeleider, coördinator en beheerder

# Uitnodigen.
people-invite-button = Iemand uitnodigen
people-invite-whom = <b>Wie wil je uitnodigen?</b>
people-invite-button-owner = Een beheerder
people-invite-button-coordinator = Een coördinator
people-invite-button-facilitator = Een begeleider

# Voor wie de link is, midden in een zin.
people-invited-owner = een beheerder
people-invited-coordinator = een coördinator
people-invited-facilitator = een begeleider

# $about (tekst): voor wie de link is
# $link (tekst): de link zelf
# $until (tekst): tot wanneer hij werkt, zoals "di 13 okt, 9.30 uur"
people-invitation-once =
    <b>Uitnodiging voor { $about }</b>
    { $link }
    De link werkt één keer, tot { $until }. Stuur hem alleen naar de persoon zelf.
# Dezelfde, voor deelnemers: velen gebruiken dezelfde link.
people-invitation-many =
    <b>Uitnodiging voor { $about }</b>
    { $link }
    Laat de code zien in de bijeenkomst, of stuur de link. Hij werkt voor iedereen in de groep, tot { $until }.
people-qr-alt = QR-code van de uitnodiging
people-revoke-button = Trek deze link in
people-revoke-ask =
    <b>Weet je het zeker?</b>
    Wie de link al heeft, kan er dan niet meer in.
people-revoke-button-yes = Ja, trek in
people-revoke-button-no = Nee
people-revoke-not = Goed. De link blijft werken.
people-revoked = <b>Ingetrokken.</b> Deze link werkt niet meer. Wie al binnen is, blijft binnen.

## Deelnemer, lang

# De privacyuitleg. Elke zin is een belofte die de software waarmaakt. Verander je er iets in, dan vraagt de controle je om
# in privacy.toml te zeggen of de belofte verandert. Doet de software zelf iets anders? Dan moet CONSENT_VERSION omhoog.
# Voor een langere termijn onder [retention] hoeft dat niet: dat merkt de bot zelf.
people-notice =
    <b>Mogen we je af en toe iets vragen?</b>
    Na een bijeenkomst stellen we 4 korte vragen.

    <b>Je hoeft niet mee te doen.</b> Zeg je nee? Dan verandert er niets. Ook niet aan je uitkering.

    <b>Je begeleider en je klantmanager zien niet wat jij antwoordt.</b> Ze zien alleen een uitkomst van de hele groep. En alleen als minstens 5 mensen antwoorden. Je begeleider ziet ook niet wie wel of niet meedoet.
# Dezelfde, voor wie nieuw binnenkomt en ons nog niet kent.
people-notice-hello =
    Hallo. Ik ben Groepswijzer, een bot.

    { people-notice }
# Dezelfde, één keer, voor wie ja zei op een vorige uitleg.
people-notice-again =
    De uitleg over de vragen is veranderd. Daarom vragen we het nog één keer. Kies je niets? Dan krijg je geen vragen meer.

    { people-notice }
# Dezelfde, als we iets langer bewaren dan toen.
people-notice-again-longer =
    De uitleg over de vragen is veranderd. We bewaren iets langer dan je eerst las. Hoe lang? Tik op “{ people-more-button }”. Daarom vragen we het nog één keer. Kies je niets? Dan krijg je geen vragen meer.

    { people-notice }
# Onder het geluid.
people-notice-aloud = Dit staat in het bericht hierboven.
people-more-button = Meer weten
people-choose-button-yes = Ja, ik doe mee
people-choose-button-no = Nee, liever niet

# $contact (tekst): naam en telefoonnummer voor vragen over privacy
# $people, $outcomes (getal): na hoeveel dagen we wissen wie erbij hoorde, en de uitkomsten
people-notice-more =
    <b>Wat bewaren we?</b> Het nummer van je Telegram-account, je taal en in welke groep je zit. En of je vragen wilt. Zo kan de bot je een bericht sturen. Ook welke berichten er voor je waren, en wat je zelf zegt over je berichten: minder, vakantie, ik kom niet. Je telefoonnummer krijgen we niet. { $people } dagen na de laatste bijeenkomst wissen we dat je bij de groep hoorde. Zit je in geen andere groep? Dan wissen we alles van jou.

    <b>Wat gebeurt er met je antwoord?</b> We bewaren je antwoord hooguit 3 dagen, zonder je naam. Zo lang kun je het veranderen of weghalen. Daarna maken we er één uitkomst van de groep van. Je eigen antwoord gooien we dan weg. We kunnen het niet meer terugvinden. De groep hoort de uitkomst het eerst. Daarna zien je begeleider en de coördinator haar ook. De uitkomst wissen we { $outcomes } dagen na de laatste bijeenkomst.

    <b>Eerlijk over wat we niet kunnen beloven.</b> De bot werkt via Telegram. Dat is een bedrijf buiten de Europese Unie. Telegram kan zien dat je met deze bot praat en op welke knop je drukt. Wij hebben daar geen macht over. De technisch beheerder zou in die 3 dagen met veel moeite je antwoord kunnen opzoeken. Dat mag niet. In een kleine groep kan iemand soms raden wat anderen vinden. Soms is te zien dat iedereen antwoordde.

    <b>Liever niet via Telegram?</b> De vragen kunnen ook op papier, of op de telefoon van je begeleider. Vraag ernaar. Doen minstens 5 mensen het zo? Dan telt het altijd mee. Doen minder mensen het zo? Dan laten we het soms weg. Dat beschermt je. Je kunt ook gewoon meedoen met de groep, zonder vragen.

    <b>Je rechten.</b> Stuur /inzage om te zien wat we van je bewaren. Stuur /verwijder om alles te wissen. Stuur /stop om te stoppen. Vragen of een klacht? Neem contact op met { $contact }. Je mag ook klagen bij de Autoriteit Persoonsgegevens.

    <b>Hulp nodig?</b> Deze bot wordt niet gelezen door mensen. Gaat het niet goed met je? Bel 113 (zelfmoordpreventie, dag en nacht, gratis 0800-0113). Is er gevaar? Bel 112.

## Deelnemer

# Na de keuze. Even vriendelijk na een nee.
people-chose-yes = <b>Fijn dat je meedoet.</b> Je krijgt meestal een bericht vóór elke bijeenkomst, en 4 vragen erna. Vragen komen pas als er 5 mensen meedoen. Stoppen kan altijd: typ stop.
people-chose-no = <b>Dat is goed.</b> We stellen je geen vragen. Je krijgt wel meestal een bericht vóór elke bijeenkomst. Stoppen kan altijd: typ stop.

people-notice-button = Wat vragen jullie?

## Deelnemer, lang

# Inzage.
people-data-button = Mijn gegevens
# $lines (tekst): per regel iets dat we bewaren
people-data =
    <b>Dit bewaren we van jou</b>
    { $lines }

    Beantwoord je vragen na een bijeenkomst? Dan bewaren we je antwoord hooguit 3 dagen, zonder je naam. Daarom staat het niet in deze lijst.
people-data-nothing = We bewaren niets van jou.
# $number (tekst): het nummer van het Telegram-account
people-data-number = • Nummer van je Telegram-account: { $number }
# $language (tekst): de naam van de taal
people-data-language = • Taal: { $language }
# $answer: yes of no; $version (tekst): nummer van de privacyuitleg
people-data-consent =
    { $answer ->
        [yes] • Je zei ja op vragen (versie { $version } van de uitleg)
       *[no] • Je zei nee op vragen (versie { $version } van de uitleg)
    }
# $people, $outcomes (getal): dagen
people-data-promised = • Wat de uitleg toen zei over bewaren, in dagen na de laatste bijeenkomst: dat je erbij hoorde { $people }, de uitkomst { $outcomes }
people-data-anew = • Dat je de nieuwe uitleg kreeg, en nog niet koos
people-data-name = • Naam: { $name }
# $role (tekst): een rol
people-data-role = • Je bent { $role }
people-data-invited = • Door welke collega je bent uitgenodigd
people-data-awaiting = • Dat ik op een tekst van je wacht
people-data-unreachable = • Dat je deze bot hebt geblokkeerd
# $title (tekst): naam van de groep; $part (tekst): wat je daar bent; $details (tekst): nog meer, per regel
people-data-group = • Groep { $title }: { $part }
people-data-group-more =
    • Groep { $title }: { $part }
    { $details }
people-data-since = – sinds { $since }
people-data-phase = – de fase die je koos op { $at }
# $until (tekst): dag en tijd
people-data-until = – dat je vervangt of vervangen wordt, tot { $until }
# $count (getal)
people-data-agreements =
    { $count ->
        [one] – de afspraken die je 1 keer opschreef
       *[other] – de afspraken die je { $count } keer opschreef
    }
# $count (getal)
people-data-debriefs =
    { $count ->
        [one] – 1 terugblik op jouw naam
       *[other] – { $count } terugblikken op jouw naam
    }
people-data-messages =
    { $count ->
        [one] – welk bericht er voor jou was, en wanneer
       *[other] – welke { $count } berichten er voor jou waren, en wanneer
    }
# $name (naam): een begeleider of coördinator
people-data-talk = • Dat je { $name } wilt spreken, tot diegene reageert (hooguit 7 dagen)
# $count (getal)
people-data-asked =
    { $count ->
        [one] • Dat 1 deelnemer je wil spreken
       *[other] • Dat { $count } deelnemers je willen spreken
    }
people-data-frequency-less = • Dat je minder berichten wilt
people-data-frequency-needed = • Dat je alleen het nodige wilt horen
# $count (getal)
people-data-muted =
    { $count ->
        [one] • Welke soort berichten je uitzette
       *[other] • Welke { $count } soorten berichten je uitzette
    }
# $until (tekst): de laatste dag van een vakantie
people-data-away = • Dat je vrij bent tot en met { $until }
people-data-away-instead = • Dat je vrij bent tot en met { $until }, en wie er voor je is
# $zone (tekst): de naam van een tijdzone, zoals Europe/London
people-data-zone = • Je tijdzone: { $zone }
# $count (getal)
people-data-spent =
    { $count ->
        [one] • Welk bericht er in één week voor je klaarstond. Zo krijg je er niet te veel.
       *[other] • Welke { $count } berichten er in één week voor je klaarstonden. Zo krijg je er niet te veel.
    }
people-data-held = • Dat een bericht zonder geluid kwam, of niet kwam. Dat zeg ik bij je volgende herinnering.
people-data-called = • Op welke dag je voor het eerst vragen kreeg. Daarna leg ik minder uit.
# $count (getal)
people-data-absent =
    { $count ->
        [one] – dat je één keer niet komt
       *[other] – dat je { $count } keer niet komt
    }
# $count (getal)
people-data-later =
    { $count ->
        [one] – dat je 1 bericht later wilt krijgen
       *[other] – dat je { $count } berichten later wilt krijgen
    }
people-data-calls = – in welk bericht je vragen staan
people-data-draft = • Een groep die je aan het maken bent: { $title }
# $cards (tekst): namen van kaarten
people-data-favourites = • Kaarten die je bewaarde: { $cards }
people-data-seen =
    { $count ->
        [one] • Welke kaart je het laatst zag
       *[other] • Welke { $count } kaarten je het laatst zag
    }
# $count (getal)
people-data-votes =
    { $count ->
        [one] • Of een kaart je hielp
       *[other] • Of { $count } kaarten je hielpen
    }
# $title (tekst): titel van een kaart
people-data-proposal = • Een kaart die je schreef: { $title }
people-data-invitation = • Een uitnodiging die je maakte ({ $role }, tot { $until })

people-role-owner = beheerder
people-role-coordinator = coördinator
people-role-facilitator = begeleider
people-role-participant = deelnemer
people-part-member = deelnemer
people-part-facilitator = begeleider
people-part-coordinator = coördinator
people-part-former = vroeger begeleider

## Deelnemer

# Wissen en stoppen.
people-erase-button = Alles wissen
people-erase-ask =
    <b>Alles wissen?</b>
    Dan weet ik niet meer wie je bent. Je hoort ook niet meer bij je groep in deze bot. Terugdraaien kan niet.
people-erase-button-yes = Ja, wis alles
people-erased = <b>Alles is gewist.</b> We bewaren niets meer van jou. De berichten in deze chat kun je zelf weghalen.
## Begeleider, coördinator en beheerder

people-erase-last-owner = Je bent de enige beheerder. Nodig eerst een andere beheerder uit. Daarna kun je alles wissen.
# $groups (tekst): per regel de naam van een groep
people-erase-hand-over =
    <b>Draag eerst je groep over.</b> Je bent de enige begeleider van:
    { $groups }
    Kies de groep met /groepen en tik op “Collega toevoegen”.
people-erase-group = • { $title }

## Deelnemer

people-stop-button = Stoppen
people-stop-ask =
    <b>Wil je stoppen?</b>
    Dan krijg je niets meer. Wat we van je bewaren, gaat weg. Je begeleider hoort niets.
people-stop-button-yes = Ja, stop
people-stopped = <b>Je bent gestopt.</b> Weer meedoen? Vraag je begeleider om de code.

# Taal.
people-one-language = Ik spreek nu alleen Nederlands.
# De eerste vraag. De talen op de knoppen spreken voor zich; ieder woord hier kost wie moeilijk leest een halve seconde.
people-language-which = <b>Taal</b> · Language
# Wie per ongeluk een verkeerde taal koos, moet deze knop ook herkennen.
people-language-button = Taal · Language · لغة · мова
people-language-chosen = Goed. We praten verder in deze taal.
# Elke taal heet zoals de sprekers haar noemen: deze namen niet vertalen.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ

## Begeleider, coördinator en beheerder

# Voordat we een eigen tekst bewaren die iets over een persoon kan zeggen. De tekst zelf is altijd de laatste regel.
# $traces (regels): wat erin lijkt te staan · $words (naam): de tekst
people-revealing =
    <b>Nog niet opgeslagen.</b> Dit lijkt te gaan over iemand die je kunt herkennen:
    { $traces }
    Laat het weg als het kan.

    { $words }
# Over een plek, die deelnemers in hun berichten lezen. $traces, $words: als hierboven
people-exposing =
    <b>Nog niet opgeslagen.</b> Dit lezen deelnemers op hun telefoon. Een ander kan meekijken, en ziet dan:
    { $traces }
    Kan het ook neutraal? Bijvoorbeeld alleen de straat, of de naam van het gebouw.

    { $words }
people-exposing-again = Verander
people-exposing-keep = Toch zo
people-trace-name = · een naam
people-trace-bsn = · een burgerservicenummer (BSN)
people-trace-phone = · een telefoonnummer
people-trace-email = · een e-mailadres
people-trace-account = · een rekeningnummer
people-trace-birth = · een geboortedatum
people-trace-help = · een woord over geld, werk zoeken of de gemeente
people-revealing-again = Aanpassen
people-revealing-drop = Weggooien
people-revealing-keep = Toch bewaren

## Beheerder

# Niemand kan een groep coördineren. Noemt geen groep, aantal of reden: de lezer kan er zelf deelnemer van zijn.
people-unled =
    <b>Er is een groep zonder coördinator.</b>
    Er gaat niets mis: de groep gaat gewoon door. Er leest alleen niemand mee op maandag. Nodig iemand uit die hier nog geen beheerder of coördinator is: tik op /uitnodigen. Zodra die persoon coördinator is, kijk ik of de groep daar terechtkan.
# Iemand probeerde veel links die niet bestaan.
people-guessing = <b>Iemand probeerde veel links die niet werken.</b>
    Er is niets geopend, en die persoon moet nu wachten. Goede links blijven werken. Je hoeft niets te doen. Hangt er ergens een oude code? Haal die dan weg.

## Begeleider, coördinator en beheerder

# Wie met een link voor een beheerder of coördinator binnenkomt, wacht op het woord van een beheerder.
# $name (naam): hoe wie de link opende zichzelf noemt · $inviter (naam): wie uitnodigde · $role (tekst): een rol
people-entering-wait = <b>Welkom, { $name }. Nog even:</b> { $inviter } bevestigt dat jij het bent.
    Daarna ben je { $role }. Je hoort van mij, overdag en niet op zondag. Na 3 dagen zonder antwoord vervalt de link.
people-entering-wait-owner = <b>Welkom, { $name }. Nog even:</b> een beheerder bevestigt dat jij het bent.
    Daarna ben je { $role }. Je hoort van mij, overdag en niet op zondag. Na 3 dagen zonder antwoord vervalt de link.
# $name (naam): hoe wie de link opende zichzelf noemt
people-entering-button-waits = { $name } wacht op jou
# Aan elke beheerder. $at (tekst): dag en tijd
people-entering-ask = <b>Is dit wie je verwacht?</b>
    Iemand opende de link voor een nieuwe { $role }, op { $at }. Die persoon kan nog niets zien, en noemt zich:
    { $name }
    Iedereen kan zichzelf zo noemen. Twijfel je? Vraag het eerst even aan de persoon zelf.
people-entering-button-yes = Ja, dat is { $name }
people-entering-button-no = Nee, klopt niet
people-entering-yes = <b>Goed.</b> { $name } is nu { $role }, en hoort het van mij.
people-entering-no = <b>De link is dood.</b> Niemand is binnengekomen. Maak een nieuwe met /uitnodigen, en stuur hem alleen naar de persoon zelf.
# Aan wie wachtte. $hello (tekst): people-welcome-owner of -coordinator
people-entering-let-in = <b>Het is bevestigd.</b> { $hello }
    Tik op /menu om te beginnen.
# Eén tekst voor een nee en voor geen antwoord.
people-entering-gone = Deze uitnodiging werkt niet (meer). Vraag een nieuwe aan wie je uitnodigde.

# Aan wie een begeleider uitnodigde. $name (naam): hoe wie de link opende zichzelf noemt
people-entering-came-in = <b>Je link voor een begeleider is gebruikt.</b> Wie hem opende, ziet nog geen groep van een ander.
    { $name } is nu begeleider.
people-entering-button-undo = Dit klopt niet
people-entering-undo-ask = <b>Haal je { $name } eruit?</b>
    De link werkt dan ook niet meer.
people-entering-button-undo-yes = Ja, haal eruit
people-entering-undone = <b>Gedaan.</b> Die persoon is geen begeleider meer, en de link is dood.
people-undo-guides = { $name } begeleidt al een groep. Draag die eerst over: kies in het menu “Een begeleider is weg”.
# $count (getal): in hoeveel groepschats iemand de bot bracht
people-data-brought =
    { $count ->
        [one] • In welke groepschat je mij bracht, tot ik daar weer uit ben
       *[other] • In welke { $count } groepschats je mij bracht, tot ik daar weer uit ben
    }
# Inzage van wie wacht. $role (tekst): een rol
people-data-waits = • Dat je een link opende, en hoe je jezelf noemt; een beheerder moet nog zeggen of jij { $role } bent (hooguit 3 dagen)
