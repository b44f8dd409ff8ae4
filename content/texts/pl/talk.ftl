### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = Chcę z kimś porozmawiać
talk-hint = Porozmawiać z kimś
talk-whom =
    <b>Z kim chcesz porozmawiać?</b>
    Źle z tobą teraz? Zadzwoń 113. Niebezpieczeństwo? Zadzwoń 112.
talk-nobody = Nie wiem teraz, kogo zapytać. Źle z tobą teraz? Zadzwoń 113. Niebezpieczeństwo? Zadzwoń 112.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (koordynacja)
talk-consent = { $to } zobaczy twoją nazwę w Telegramie: <b>{ $name }</b>. Nikt inny tego nie widzi.
talk-button-yes = Tak, zapytaj
talk-arrived =
    <b>Dotarło.</b> { $to } dostaje teraz twoją prośbę.
    Źle z tobą? Zadzwoń 113. Niebezpieczeństwo? Zadzwoń 112.
talk-arrived-later =
    <b>Dotarło.</b> { $to } dostanie twoją prośbę: { $when }.
    Źle z tobą? Zadzwoń 113. Niebezpieczeństwo? Zadzwoń 112.
talk-button-not = Jednak nie
talk-withdrawn = <b>Dobrze.</b> Twoja prośba jest usunięta. Zawsze możesz zapytać znowu.
talk-picked = <b>{ $to } skontaktuje się z tobą.</b> Przez wiadomość albo na następnym spotkaniu.
talk-pass-on =
    <b>{ $to } jeszcze nie reaguje.</b> To nie przez ciebie. Chcesz zapytać kogoś innego?
    Źle z tobą teraz? Zadzwoń 113. Niebezpieczeństwo? Zadzwoń 112.
