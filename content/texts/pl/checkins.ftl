### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>Jak było na spotkaniu?</b>
    Pytania: { $count }, czas: 30 sekund. Możesz odpowiedzieć, nie musisz. Robimy jeden wynik całej grupy. Osoba prowadząca i opiekun z gminy nie widzą twojej odpowiedzi.
checkins-call =
    <b>Jak było na spotkaniu?</b> Pytania: { $count }, czas: 30 sekund. Możesz odpowiedzieć, nie musisz. Osoba prowadząca nie widzi twojej odpowiedzi.

    <i>1 z { $count }</i>
    <b>{ $question }</b>
checkins-call-again = Jeszcze raz: { $call }
checkins-begin = Zacznij
checkins-begin-after-all = Jednak zacznij
checkins-begin-until = Zacznij (do: { $until })
checkins-not-now-button = Nie teraz
checkins-who-sees-button = Kto to widzi?
checkins-not-now = W porządku. Nikt nie widzi, czy bierzesz udział.
checkins-who-sees-answer =
    <b>Kto widzi twoją odpowiedź?</b>
    Nie widzi jej osoba prowadząca. Nie widzi opiekun z gminy. Nie widzą inni.
    Oni widzą tylko wynik całej grupy, na przykład „wysoko”. I tylko gdy odpowie 5 lub więcej osób.
    Telegram może widzieć, który przycisk naciskasz.
checkins-who-sees =
    { checkins-who-sees-answer }
    Odpowiadać można do: { $until }.
checkins-question =
    <i>{ $number } z { $total }</i>
    <b>{ $question }</b>
checkins-listen = <i>{ $question }</i>
checkins-question-typed =
    Dobrze, że coś piszesz. Dotknij odpowiedzi, która pasuje, wtedy się liczy.

    <i>{ $number } z { $total }</i>
    <b>{ $question }</b>
checkins-question-sent =
    Tego nie zapisuję. Dotknij odpowiedzi, która pasuje.

    <i>{ $number } z { $total }</i>
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = Twoje pytania są poniżej.
checkins-skip = Pomiń
checkins-as-it-is = Zostaw tak
checkins-previous = Poprzednie
checkins-saved =
    <b>Dziękujemy. Zapisane bez twojego imienia.</b>
    Pokazujemy to tylko razem, od 5 odpowiedzi.
    Możesz to zmienić albo usunąć do: { $until }.
checkins-saved-typed = Dobrze, że reagujesz. Tego nie zapisuję. Twoje odpowiedzi są zapisane bez imienia. Możesz je zmienić albo usunąć do: { $until }.
checkins-mended = <b>Zmienione.</b> Twojej starej odpowiedzi już nie ma.
checkins-change = Zmień
checkins-withdraw = Usuń
checkins-withdrawn = <b>Twoje odpowiedzi są usunięte.</b> Chcesz jednak odpowiedzieć? Można do: { $until }.
checkins-closed = Te pytania są zamknięte. Nic nie szkodzi. Następne dostaniesz po spotkaniu: { $date }.
checkins-closed-last = Te pytania są zamknięte. Dziękujemy za bycie w grupie.
checkins-renewed = Bot został odnowiony. Te pytania już się nie liczą. To nie twoja wina. Następne dostaniesz po spotkaniu: { $date }.
checkins-renewed-last = Bot został odnowiony. Te pytania już się nie liczą. To nie twoja wina. Dziękujemy za bycie w grupie.
checkins-over = Te pytania są zamknięte.
checkins-over-above = Te pytania są zamknięte. Co z nich wyszło, jest powyżej.
checkins-answered = { $members ->
    [0] 5 lub więcej osób
    [1] 5 lub więcej osób
    [2] 5 lub więcej osób
    [3] 5 lub więcej osób
    [4] 5 lub więcej osób
   *[other] 5 lub więcej z { $members }
}
checkins-outcome =
    { $opening }
    <b>Poniżej wasz wspólny wynik, ostatnie spotkanie: { $day }</b> ({ checkins-answered }).
    { $bands }
    <b>Pytanie:</b> { $question }
checkins-outcome-thanks = Bardzo dziękujemy za wasze odpowiedzi.
checkins-done-talked = Ostatni wynik: omówiony razem.
checkins-done-asked = Ostatnie pytanie: omówione.
checkins-done-changed = Ostatni wynik: zmieniony program.
checkins-done-agreed = Ostatni wynik: wspólna umowa.
checkins-picture-title = Jak było: { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Pytanie:
checkins-outcome-too-few = Jest za mało odpowiedzi. Dlatego nie pokazujemy wyniku. To chroni wszystkich. Może następnym razem?
checkins-outcome-renewed = Bot został odnowiony. Dlatego tym razem nie pokazujemy wyniku. Wszystkie odpowiedzi zostały usunięte. Może następnym razem?
checkins-band-line = { $name }: { $band }
checkins-band-low = ▼ <b>nisko</b>
checkins-band-middle = ◆ <b>średnio</b>
checkins-band-high = ▲ <b>wysoko</b>
checkins-low = nisko
checkins-middle = średnio
checkins-high = wysoko
checkins-plain = { $words }
checkins-lines = { $lines }
