### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = Chcę z kimś porozmawiać
talk-hint = Porozmawiać z kimś
talk-whom =
    <b>Z kim chcesz porozmawiać?</b>
    Czujesz się teraz źle? Zadzwoń pod 113. Niebezpieczeństwo? Zadzwoń pod 112.
talk-nobody = Nie wiem teraz, kogo zapytać. Czujesz się teraz źle? Zadzwoń pod 113. Niebezpieczeństwo? Zadzwoń pod 112.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (koordynacja)
talk-heard =
    <b>Dobrze, że to mówisz.</b> Nie musisz być z tym sam na sam.
    { $next }
talk-consent = { $to } zobaczy twoją nazwę w Telegramie: <b>{ $name }</b>. Nikt inny tego nie widzi.
talk-button-yes = Tak, zapytaj
talk-arrived =
    <b>Dotarło.</b> { $to } dostaje teraz twoją prośbę.
    Czujesz się źle? Zadzwoń pod 113. Niebezpieczeństwo? Zadzwoń pod 112.
talk-arrived-later =
    <b>Dotarło.</b> { $to } dostanie twoją prośbę: { $when }.
    Czujesz się źle? Zadzwoń pod 113. Niebezpieczeństwo? Zadzwoń pod 112.
talk-button-not = Jednak nie
talk-withdrawn = <b>Dobrze.</b> Twoja prośba jest usunięta. Zawsze możesz zapytać znowu.
talk-picked = <b>{ $to } skontaktuje się z tobą.</b> Przez wiadomość albo na następnym spotkaniu.
talk-pass-on =
    <b>{ $to } jeszcze nie reaguje.</b> To nie przez ciebie. Chcesz zapytać kogoś innego?
    Czujesz się teraz źle? Zadzwoń pod 113. Niebezpieczeństwo? Zadzwoń pod 112.
talk-words =
    pomoc, pomocy, ratunku, samobójstwo, pomóż mi, pomóżcie mi, potrzebuję pomocy, chcę pomocy
    potrzebna pomoc, porozmawiać z kimś, z kimś porozmawiać, źle ze mną
    bardzo źle ze mną, jest mi źle, czuję się źle
    czuję się bardzo źle, czuję się samotny, czuję się samotna, boję się
    nie daję rady, nie mogę już, już nie mogę, chcę umrzeć
    nie chcę żyć, nie chce mi się żyć, zabić się
