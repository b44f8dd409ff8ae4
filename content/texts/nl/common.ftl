### Wat in meer verhalen terugkomt: foutjes, het menu, uitleg. Aanspreken met "je", kort, vriendelijk, met een weg verder.

# Een knop, link of commando dat oud is, van iemand anders of onbekend. Bewust altijd dezelfde zin.
common-expired = Deze knop is verlopen. Dit kun je nu doen:
# Hetzelfde, in het strookje dat even boven de chat verschijnt: daar staan geen knoppen onder.
common-expired-toast = Deze knop is verlopen.
# Wij begrijpen de tekst niet. Daaronder staan de knoppen van het menu.
common-not-understood = Dat begrijp ik niet. Dit kun je doen:
# Hetzelfde, voor wie wij niet (meer) kennen: die kan alleen met een uitnodiging verder. Eronder staat een knop met uitleg.
common-stranger = Ik ken je nog niet. Heb je een uitnodiging? Open de link of scan de code van je begeleider.
# De schijf of de database weigert: er is niets bewaard.
common-not-stored = Dit is niet opgeslagen. Probeer het zo nog eens.
# Een fout van ons.
# $number (tekst): nummer waaronder wij de fout terugvinden
common-incident = Er ging iets mis bij ons. Je hebt niets fout gedaan. Probeer het zo nog eens. Gaat het weer mis? Noem dan dit nummer: <b>{ $number }</b>
# Een persoonlijk commando in een groepschat. Zegt bewust niets over wie het typte of wat het was.
common-only-private = Dat doe ik alleen in een privégesprek. Open een chat met mij.
# Iemand typt een commando terwijl Telegram zijn naam verbergt ("anoniem beheer").
common-anonymous = Ik zie niet wie je bent. Zet anoniem beheer uit en probeer het nog eens.
# Een foto, spraakbericht, sticker of doorgestuurd bericht.
common-only-text = Ik kan alleen tekst lezen. Typ je bericht, of tik op een knop.
# Knop naar het menu.
common-menu = Menu
# Knop: een stap terug.
common-back = Terug
# Knop: iets toch niet doen.
common-cancel = Niet doen
# /help: een lijst van commando's.
# $commands (tekst): per regel een commando met uitleg
common-help = <b>Dit kan ik voor je doen</b>
    { $commands }
# Eén regel van /help.
# $command (tekst): het commando met schuine streep: die blijft in één stuk met het woord, anders is het geen link
# $hint (tekst): wat het doet
common-help-line = { $command } – { $hint }
# /help als er niets te kiezen is.
common-help-stranger = Heb je een uitnodiging van je begeleider? Open de link, of scan de code. Dan help ik je verder.
# Regel in het menu bij /help.
common-hint-help = Wat kan ik hier doen?
# Korte beschrijving van de bot, te zien vóór het eerste gesprek (hooguit 120 tekens).
common-short-description = Hulp voor begeleiders van groepen, en korte vragen voor deelnemers.
# Knop: laat horen wat er staat. Alleen te zien in talen waarvan een stem is.
common-listen-button = 🔊 Luister
# Telegram neemt hier geen geluid aan. $text (tekst): wat te horen zou zijn
common-unheard =
    Geluid kan ik hier niet laten horen. Dat ligt niet aan jou. Je kunt het wel lezen:
    { $text }
# Een tijd, voor wie in een andere tijdzone leeft. $when (tekst): dag en tijd van de groep · $yours (tekst): dezelfde tijd bij de lezer
common-when-both = { $when } (bij jou { $yours })
