### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] Dzisiaj jest pierwsze spotkanie.
        [tomorrow] Jutro jest pierwsze spotkanie.
       *[soon] Niedługo jest pierwsze spotkanie.
    }
   *[no] { $day ->
        [today] Dzisiaj znowu jest spotkanie.
        [tomorrow] Jutro znowu jest spotkanie.
       *[soon] Niedługo znowu jest spotkanie.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. Do zobaczenia!
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>, { $place }. Do zobaczenia!
reminders-day-chat = { $text }
    To, co myślicie razem, pojawi się w waszym czacie grupy.
reminders-button-why = Dlaczego to dostaję?
reminders-why-day = Dostajesz to, bo bierzesz udział. Przychodzi dzień wcześniej, jeden raz.
reminders-why-ask = Dostajesz to, bo się zgadzasz na pytania. Przychodzi po spotkaniu. Brak odpowiedzi? Wtedy jeszcze raz tego wieczoru.
reminders-why-outcome = To wasz wynik. Widzicie go pierwsi, jeden raz, gdy pytania są zamknięte.
