### Een groep overdragen: een poosje aan een vervanger, of voorgoed door de coördinator; en de briefing.
### Berichten die vanzelf komen: de eerste 100 tekens staan soms op een vergrendeld scherm. Noem daar geen groep of naam van een deelnemer.

## Begeleider, coördinator en beheerder

standing-hint = Een vervanger regelen
standing-button-menu = Iemand vervangt mij
standing-button = Vervanger regelen
standing-button-end = Vervanging stoppen
standing-button-not = Toch niet
standing-button-all = Al mijn groepen
standing-button-link = Iemand anders: maak een link
standing-button-more = Meer collega’s
standing-button-briefing = Briefing in één minuut
standing-none = Je hebt geen groep om over te dragen.
standing-in-which = <b>Voor welke groep zoek je een vervanger?</b>
# $groups (naam): de groepen
standing-whom = <b>Wie vervangt je bij { $groups }?</b>
    Je vervanger ziet wat jij ziet, behalve jouw eigen notities. De toegang stopt vanzelf.
standing-whom-nobody = <b>Wie vervangt je bij { $groups }?</b>
    Ik ken nog geen collega die kan. Maak een link: die werkt één keer, en de toegang stopt vanzelf.
standing-until = <b>Tot wanneer?</b>
    { $groups }
# $until (tekst): een dag
standing-button-session = Volgende keer (t/m { $until })
standing-button-until = t/m { $until }
standing-button-other-day = Andere dag
standing-type-day = Typ de laatste dag. Bijvoorbeeld: “13 okt” of “vrijdag”.
standing-which-day = Kies een dag vanaf vandaag, en binnen drie maanden.
standing-not-for-you = Dat beslist wie deze groep altijd begeleidt. Jij bent vervanger: één bijeenkomst verzetten of afzeggen kan wel.
standing-takes-part = Deze collega kan deze groep niet overnemen. Kies een ander.
# $name (naam): de vervanger · $groups (naam): de groepen · $until (tekst): de laatste dag
standing-handed = <b>Geregeld: { $name } vervangt je tot en met { $until }.</b>
    { $groups }
    { $name } krijgt nu een korte briefing, en de kaarten vóór elke bijeenkomst. Daarna stopt de toegang vanzelf. Jullie horen het allebei.
standing-link = <b>Stuur deze link aan je vervanger.</b>
    { $groups }, tot en met { $until }. De link werkt één keer. Je vervanger krijgt meteen een korte briefing.
# $title (naam): de groep
standing-taken-back = Goed. De vervanging bij { $title } is gestopt.
# $title (naam): de groep · $until (tekst): de laatste dag
standing-welcome = <b>Welkom. Je bent vervanger bij { $title }.</b>
    Tot en met { $until }. Daarna stopt je toegang vanzelf.

# De briefing: hooguit 150 woorden. $lead (tekst): zie hieronder · $lines (regels)
standing-briefing = { $lead }
    { $lines }
# $name (naam): wie vervangen wordt · $title (naam): de groep · $until (tekst): de laatste dag
standing-lead = <b>Jij vervangt { $name } bij { $title }</b>, tot en met { $until }.
standing-lead-nobody = <b>Jij bent vervanger bij { $title }</b>, tot en met { $until }.
standing-lead-over = <b>Jij begeleidt nu { $title }</b>, in plaats van { $name }.
standing-lead-guide = <b>{ $title } in één minuut</b>
# Boven de briefing, als die vanzelf komt. $text (tekst): de briefing
standing-told-briefing =
    <b>Jij neemt bijeenkomsten over.</b> Lees dit in een minuut: wanneer je er bent, en wat je dan als eerste doet.
    { $text }
# $number (getal): de hoeveelste keer · $when (tekst): dag en tijd
standing-session = <b>Volgende keer:</b> keer { $number }, { $when }.
# $place (naam): waar
standing-session-place = <b>Volgende keer:</b> keer { $number }, { $when }, { $place }.
standing-session-none = Er staat geen bijeenkomst meer.
# $points (regels): de afspraken · $more (tekst): niets, of dat er meer zijn
standing-agreement = <b>Afspraken van de groep:</b>
    { $points }
standing-agreement-more = … en nog { $count }
standing-agreement-none = De groep heeft nog geen afspraken.
standing-outcome-good = <b>Laatste uitkomst:</b> geen punt dat eruit springt.
standing-outcome-none = De groep heeft nog geen uitkomst.
# $name (naam): wie vervangen wordt · $intention (tekst): zijn of haar voornemen
standing-intention = <b>{ $name } nam zich voor:</b> { $intention }
# $do (tekst): wat je doet
standing-first = <b>De eerste drie minuten:</b> { $do }
standing-first-voorfase = Heet iedereen welkom bij de deur. Zeg wie je bent. Vertel wat er vandaag gebeurt, en wanneer het klaar is.
standing-first-kennismaking = Zeg wie je bent, en waarom jij er bent. Vraag ieders naam. Laat elk één ding zeggen dat deze week lukte.
standing-first-conflict = Zeg wie je bent, en dat je niet partij kiest. Noem de afspraken. Vraag: “Wat heb jij nodig om vandaag goed mee te doen?”
standing-first-ontwikkeling = Zeg wie je bent. Vraag de groep om jou in twee zinnen bij te praten. Laat hen zelf kiezen waarmee jullie beginnen.
standing-first-prestatie = Zeg wie je bent, en stuur weinig. Vraag wie vandaag het begin doet. Spreek af wanneer jullie kort stilstaan.
standing-first-afwikkeling = Zeg wie je bent, en wie er nu niet is. Vraag hoe iedereen erbij zit. Zeg hoeveel keer jullie elkaar nog zien.

# Berichten daarover.
# $name (naam): wie vervangen werd · $title (naam): de groep
standing-told-ended =
    Je vervanging is klaar, en je toegang is gestopt. Dank je wel dat je voor een collega wilde inspringen.
    Het ging om <b>{ $title }</b>.
standing-told-returned =
    Je wordt niet meer vervangen. Vanaf nu begeleid je de bijeenkomsten zelf weer. De toegang van je vervanger is gestopt.
    Het gaat om <b>{ $title }</b>. { $name } viel voor je in.
# $new, $old (namen): de vervanger en wie vervangen wordt · $until (tekst): de laatste dag
standing-told-beside =
    Er is een vervanger, tot en met { $until }. Die ziet wat een begeleider ziet. Daarna stopt de toegang vanzelf.
    <b>{ $title }</b>: { $new } vervangt { $old }.
standing-told-mine =
    Je link is gebruikt: je hebt een vervanger, tot en met { $until }. Daarna stopt de toegang vanzelf weer.
    <b>{ $title }</b>: { $new } vervangt je.
standing-told-beside-over =
    Iemand anders begeleidt nu een groep waar jij ook bij hoort. De toegang van de vorige begeleider is gestopt.
    <b>{ $title }</b>: { $new } begeleidt nu, in plaats van { $old }.
# $new (naam): een nieuwe collega · $title (naam): de groep
standing-told-joined =
    Een collega begeleidt nu ook een groep waar jij bij hoort, en ziet wat een begeleider van die groep ziet.
    <b>{ $title }</b>: { $new } begeleidt nu ook.
standing-told-joined-mine =
    Je link voor een collega is gebruikt. Die begeleidt nu ook jouw groep, en ziet wat een begeleider daar ziet.
    <b>{ $title }</b>: { $new } begeleidt nu ook.
# $new (naam): wie de chat koos · $title (naam): de groep
standing-told-chat =
    Een collega heeft een groepschat gekozen voor een groep die jij ook begeleidt. Klopt dat niet? Haal mij dan uit die chat.
    <b>{ $title }</b>: { $new } koos de chat. Wat de groep als geheel vindt, komt voortaan daar.
standing-put-out = <b>Gedaan.</b> Die persoon begeleidt { $title } niet meer, en de link is dood.
# $new (naam): een coördinator
standing-told-coordinator = { $new } coördineert, en begeleidt nu zelf ook een groep. Wie begeleidt, ziet de uitkomst van die groep eerder dan een coördinator. Goed om van elkaar te weten.
standing-colleague = een collega

# Een begeleider is weg: de coördinator draagt alles over.
departing-button-menu = Een begeleider is weg
departing-who = <b>Welke begeleider is weg?</b>
departing-nobody = In jouw groepen is er niemand anders die begeleidt.
# $name (naam): wie weg is
departing-by = <b>{ $name } is weg. Wie neemt het over?</b>
    De deelnemers krijgen geen bericht.
departing-by-nobody = Er is nu niemand die het van { $name } kan overnemen. Nodig eerst een begeleider uit met /uitnodigen.
# $old, $new (namen) · $groups (naam): de groepen · $left (tekst): zie hieronder
departing-sure = <b>{ $new } neemt het over van { $old }. Klopt dat?</b>
    Het gaat om: { $groups }.
    { $left }
departing-all = De toegang van wie weg is, stopt meteen. De deelnemers merken er niets van.
departing-left = Deze kan de nieuwe begeleider niet overnemen: { $groups }.
departing-button-yes = Ja, draag over
departing-done = <b>Klaar. { $new } begeleidt nu: { $groups }.</b>
    { $new } krijgt een korte briefing per groep. { $left }

# Een coördinator is weg: een beheerder draagt alles over.
succession-button-menu = Een coördinator is weg
succession-who = <b>Welke coördinator is weg?</b>
    Kies jezelf als je groepen hebt die naar een ander gaan.
succession-nobody = Er is nu niemand die coördineert.
# $name (naam): wie weg is
succession-by = <b>Wie neemt het over van { $name }?</b>
    Die persoon ziet dan de uitkomsten van deze groepen. Deelnemers krijgen geen bericht.
succession-by-nobody = Er is nu niemand die het van { $name } kan overnemen. Nodig eerst een coördinator uit met /uitnodigen.
# $old, $new (namen)
succession-sure = <b>{ $new } neemt het over van { $old }. Klopt dat?</b>
# $groups (naam): de groepen
succession-groups = Het gaat om: { $groups }. Ook wie er begeleidt, hoort erbij.
succession-no-groups = Er zijn nu geen groepen. Wel gaat mee wie er begeleidt.
# $new (naam) · $groups (naam): de groepen
succession-to-you = Deze kan { $new } niet overnemen, en gaan naar jou: { $groups }.
succession-not-all = Niet alle groepen kunnen naar deze persoon of naar jou. Kies een ander, of vraag het een andere beheerder.
# $old (naam)
succession-leaves = { $old } is meteen geen coördinator meer.
succession-stays = { $old } blijft beheerder.
succession-button-yes = Ja, draag over
succession-done = <b>Klaar. { $new } coördineert nu in plaats van { $old }.</b>
# Aan wie het overneemt. $old (naam): wie het deed
succession-told-coordinates =
    <b>Er staan groepen bij jou die je eerst niet coördineerde.</b> Je vindt ze met /groepen. Ze komen ook in je weekbericht.
    Jij coördineert nu de groepen van { $old }.
# Aan wie begeleidt. $new, $old (namen) · $title (naam): de groep
succession-told-coordinated =
    Een groep van jou heeft een andere coördinator. Wat jij terugblikt, kan die nu lezen. De vorige kan dat niet meer.
    <b>{ $title }</b>: { $new } coördineert nu, in plaats van { $old }.
