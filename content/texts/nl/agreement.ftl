### De afspraken van een groep: samen maken, teruglezen, en twee keer weer laten zien.
### Deelnemers: A2/B1, hooguit 40 woorden van ons; de afspraken zelf zijn woorden van de groep.

## Deelnemer

agreement-hint = De afspraken van je groep lezen
agreement-none = Jullie hebben nog geen afspraken gemaakt.
agreement-of-which = <b>Van welke groep wil je de afspraken zien?</b>
agreement-button = Onze afspraken
# $words (tekst): een afspraak in eigen woorden
agreement-own = { $words }
# $point (tekst): een afspraak
agreement-line = • { $point }

# De afspraken om uit te kiezen. Hooguit 40 tekens: ze staan ook op een knop.
agreement-point-op-tijd = We komen op tijd.
agreement-point-afmelden = Kan ik niet? Dan zeg ik dat.
agreement-point-uitpraten = We laten elkaar uitpraten.
agreement-point-binnen = Wat hier gezegd wordt, blijft hier.
agreement-point-stil = Telefoons staan op stil.
agreement-point-pas = Iedereen mag “pas” zeggen.
agreement-point-vragen = Elke vraag is goed.
agreement-point-respect = We lachen niemand uit.

# $lines (regels): de afspraken
agreement-shown = <b>Onze afspraken</b>
    { $lines }

# Bij de herinnering, op een derde en op twee derde van de reeks.
# $text (tekst): de herinnering · $lines (regels): de afspraken
agreement-day = { $text }
    Dit hebben jullie samen afgesproken:
    { $lines }
# In de eigen chat van de groep, op dezelfde dag. $lines (regels): de afspraken
agreement-again =
    <b>Houden we ons aan onze afspraken?</b> Praat er samen over, de volgende keer. Dit spraken jullie met elkaar af:
    { $lines }

## Begeleider

# $title (naam): de groep
agreement-not-yet = <b>{ $title }: nog geen afspraken</b>
    Maak ze in de eerste bijeenkomst, samen met de groep: drie tot zeven korte zinnen. Ik laat ze op een derde en op twee derde van de reeks weer zien.
agreement-button-begin = Afspraken opschrijven
agreement-button-change = Veranderen
agreement-button-before = Wat er eerder stond
# $title (naam): de groep · $lines (regels): de afspraken · $day (tekst): wanneer · $by (naam): door wie
agreement-of-group = <b>Afspraken van { $title }</b>
    { $lines }
    Opgeschreven op { $day } door { $by }.
# $text (tekst): de afspraken, zoals een collega ze net opschreef
agreement-lost = Een collega was net eerder. Dit staat er nu:
    { $text }
# Een eerdere versie. $number, $count (getallen): de hoeveelste van hoeveel; verder als hierboven
agreement-version = <b>{ $title }: versie { $number } van { $count }</b>
    { $lines }
    Opgeschreven op { $day } door { $by }.

# $most (getal): hoeveel er hooguit zijn
agreement-write = <b>Wat spreken jullie af?</b>
    Vraag het de groep. Tik aan wat past. Eigen woorden? Typ ze in één bericht, elke afspraak op een nieuwe regel: dan bewaar ik ze samen met wat is aangetikt. Drie tot { $most } afspraken. Geen namen.
# $point (tekst): een afspraak · $on: yes als hij is aangetikt, anders no
agreement-button-tick = { $on ->
    [yes] ✅ { $point }
   *[no] { $point }
}
# $count (getal): hoeveel er zijn aangetikt
agreement-button-save = { $count ->
    [one] Bewaar (1)
   *[other] Bewaar ({ $count })
}
# $fewest, $most (getallen)
agreement-how-many = Kies er { $fewest } tot { $most }: minder is geen afspraak, meer onthoudt niemand.
# $most (getal): tekens
agreement-too-long = Dat is te lang. Alle afspraken samen: hooguit { $most } tekens.

# Op de kaart voor de bijeenkomst, op een derde en op twee derde van de reeks.
agreement-card = <b>Afspraken:</b> kijk er samen naar. Vraag: “Houden we ons hieraan?”
# Op de kaart voor de eerste bijeenkomst.
agreement-card-first = <b>Afspraken:</b> maak ze deze keer samen met de groep.
