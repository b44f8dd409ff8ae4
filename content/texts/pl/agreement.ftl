### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = Przeczytaj ustalenia swojej grupy
agreement-none = Nie macie jeszcze ustaleń.
agreement-of-which = <b>Ustalenia której grupy chcesz zobaczyć?</b>
agreement-button = Nasze ustalenia
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = Przychodzimy na czas.
agreement-point-afmelden = Nie mogę przyjść? Mówię o tym.
agreement-point-uitpraten = Dajemy sobie dokończyć.
agreement-point-binnen = Co mówimy tutaj, zostaje tutaj.
agreement-point-stil = Telefony są wyciszone.
agreement-point-pas = Każdy może powiedzieć „pas”.
agreement-point-vragen = Każde pytanie jest dobre.
agreement-point-respect = Z nikogo się nie śmiejemy.

agreement-shown = <b>Nasze ustalenia</b>
    { $lines }

agreement-day = { $text }
    Oto, co razem ustaliliście, do przeczytania jeszcze raz:
    { $lines }
agreement-again =
    <b>Czy przestrzegamy tego, co ustaliliśmy?</b> Porozmawiajcie o tym następnym razem. Oto, co razem ustaliliście:
    { $lines }
