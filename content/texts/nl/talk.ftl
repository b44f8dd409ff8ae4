### "Ik wil iemand spreken": een deelnemer vraagt één begeleider of coördinator om een gesprek.
### Staat los van de vragen: telt nergens in mee. Alleen knoppen. Het noodnummer staat steeds in beeld.
### Berichten die vanzelf komen: de eerste 100 tekens staan soms op een vergrendeld scherm. Noem daar geen groep of naam van een deelnemer.

## Deelnemer

talk-button = Ik wil iemand spreken
talk-hint = Iemand spreken
# Samen hooguit zo'n 40 woorden in drie schermen: wie dit nodig heeft, leest niet veel.
talk-whom =
    <b>Wie wil je spreken?</b>
    Gaat het nu slecht? Bel 113. Gevaar? Bel 112.
talk-nobody = Ik weet nu niemand om te vragen. Gaat het nu slecht? Bel 113. Gevaar? Bel 112.
# $name (naam): een begeleider of coördinator
talk-label-guide = { $name }
talk-label-coordinator = { $name } (coördinator)
# Als iemand typt dat het slecht gaat, of om hulp vraagt. $next (tekst): talk-whom of talk-nobody
talk-heard =
    <b>Wat goed dat je het zegt.</b> Je hoeft dit niet alleen te doen.
    { $next }
# $to (naam): wie gekozen is · $name (naam): hoe de deelnemer zichzelf op Telegram noemt
talk-consent = { $to } ziet dan je Telegram-naam: <b>{ $name }</b>. Verder ziet niemand dit.
talk-button-yes = Ja, vraag het
# $to (naam)
talk-arrived =
    <b>Aangekomen.</b> { $to } krijgt je vraag nu.
    Gaat het slecht? Bel 113. Gevaar? Bel 112.
# $to (naam) · $when (tekst): wanneer, zoals "wo 14 okt, 8.00 uur"
talk-arrived-later =
    <b>Aangekomen.</b> { $to } krijgt je vraag { $when }.
    Gaat het slecht? Bel 113. Gevaar? Bel 112.
talk-button-not = Toch niet
talk-withdrawn = <b>Goed.</b> Je vraag is weggehaald. Je kunt het altijd opnieuw vragen.
# $to (naam)
talk-picked = <b>{ $to } neemt contact met je op.</b> Dat kan met een bericht zijn, of bij de volgende bijeenkomst.
talk-pass-on =
    <b>{ $to } heeft nog niet gereageerd.</b> Dat ligt niet aan jou. Wil je iemand anders vragen?
    Gaat het nu slecht? Bel 113. Gevaar? Bel 112.

## Begeleider en coördinator

# $name (naam): hoe de deelnemer zich op Telegram noemt · $number (tekst): nummer van het account · $title (naam): de groep
talk-told =
    <b>Iemand wil jou graag spreken, als het kan vandaag.</b> Wie jou koos, weet dat jij de naam ziet. Verder ziet niemand dit.
    Het is <b><a href="tg://user?id={ $number }">{ $name }</a></b>, uit { $title }. Tik op de naam om een bericht te sturen, of spreek de deelnemer aan. Het telt nergens in mee.
talk-told-again =
    <b>Iemand wacht nog op jou, en wil jou graag spreken.</b> Lukt het niet? Zeg dat dan ook even. Dat is ook een antwoord.
    Het is <b><a href="tg://user?id={ $number }">{ $name }</a></b>, uit { $title }. Morgen vraag ik of de deelnemer iemand anders wil.
talk-button-pick = Ik neem contact op
talk-you-pick = <b>Dank je.</b> De deelnemer hoort dat jij contact opneemt.
# Komt in de plaats van het bericht met de naam.
talk-taken-back = <b>Dit is teruggenomen.</b> Iemand wilde je spreken, maar nu niet meer. Je hoeft niets te doen.
# Na een tik op een oude knop: teruggenomen, opgepakt of langer dan een week geleden.
talk-gone = <b>Deze vraag staat niet meer open.</b> Hij is teruggenomen of afgehandeld. Je hoeft niets te doen.

##

# Wat een deelnemer typt die iemand wil spreken; niet om te lezen. Een komma ertussen. Eén woord telt alleen als er verder
# niets staat; een paar woorden tellen overal in een zin. In elke taal, want wie hulp zoekt typt zijn eigen taal.
talk-words =
    hulp, help, sos, nood, noodgeval, wanhopig, zelfmoord, suïcide, hulp nodig, help me
    help mij, wil hulp, iemand spreken, iemand praten, met iemand spreken
    met iemand praten, bel me, bel mij, gaat slecht met, gaat heel slecht
    gaat erg slecht, gaat echt slecht, gaat niet goed met mij
    gaat niet goed met me, voel me slecht, voel me heel slecht
    voel me rot, voel me alleen, voel me zo alleen, ik ben bang
    niet meer zitten, zie het niet meer, kan niet meer
    trek het niet meer, wil dood, niet meer leven, einde aan mijn leven
    denk aan zelfmoord, word geslagen, word bedreigd
