### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] Dzisiaj jest pierwsze spotkanie.
        [tomorrow] Jutro jest pierwsze spotkanie.
       *[soon] Niedługo jest pierwsze spotkanie.
    }
    [last] { $day ->
        [today] Dzisiaj jest ostatnie spotkanie.
        [tomorrow] Jutro jest ostatnie spotkanie.
       *[soon] Niedługo jest ostatnie spotkanie.
    }
   *[other] { $day ->
        [today] Dzisiaj znowu jest spotkanie.
        [tomorrow] Jutro znowu jest spotkanie.
       *[soon] Niedługo znowu jest spotkanie.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. Do zobaczenia!
reminders-place = { $text }
    Gdzie: <b>{ $place }</b>
reminders-place-alone = { $text } Nie możesz przyjść? Daj nam znać przyciskiem poniżej.
    Gdzie: <b>{ $place }</b>
reminders-day-chat = { $text }
    To, co myślicie razem, pojawi się w waszym czacie grupy.
reminders-button-why = Dlaczego to dostaję?
reminders-why-day = Dostajesz to, bo bierzesz udział. Przychodzi dzień wcześniej, jeden raz.
reminders-why-ask = Dostajesz to, bo się zgadzasz na pytania. Przychodzi po spotkaniu. Brak odpowiedzi? Wtedy jeszcze raz tego wieczoru.
reminders-why-ask-once = Dostajesz to, bo się zgadzasz na pytania. Przychodzi po spotkaniu, jeden raz.
reminders-why-outcome = To wasz wynik. Widzicie go pierwsi, jeden raz, gdy pytania są zamknięte.
reminders-moved =
    Spotkanie { $old } jest przeniesione.
    Teraz: <b>{ $when }</b>. { $later ->
        [0] Do zobaczenia!
       *[other] Następne przesuwają się tak samo.
    }
reminders-moved-place =
    Spotkanie { $old } jest przeniesione. Uwaga: miejsce też jest nowe.
    Teraz: <b>{ $when }</b>. { $later ->
        [0] Do zobaczenia!
       *[other] Następne przesuwają się tak samo i też są tam.
    }
    Nowe miejsce: <b>{ $place }</b>
reminders-elsewhere =
    Spotkanie { $old } jest tym razem w innym miejscu.
    Godzina jest bez zmian: { $when }. { $later ->
        [0] Do zobaczenia!
       *[other] Następne też są tam.
    }
    Nowe miejsce: <b>{ $place }</b>
reminders-placed =
    Spotkanie { $old } ma już ustalone miejsce.
    Godzina jest bez zmian: { $when }. { $later ->
        [0] Do zobaczenia!
       *[other] Następne też są tam.
    }
    Miejsce: <b>{ $place }</b>
reminders-added =
    Jest dodatkowe spotkanie: <b>{ $when }</b>.
    Do zobaczenia!
reminders-added-place =
    Jest dodatkowe spotkanie: <b>{ $when }</b>.
    Do zobaczenia! Chcesz dodać je do kalendarza? Napisz /agenda.
    Gdzie: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] Spotkanie <b>{ $old }</b> jest odwołane.
        [one] Spotkanie <b>{ $old }</b> i jeszcze jedno później są odwołane.
       *[other] Spotkanie <b>{ $old }</b> i jeszcze kolejne ({ $later }) są odwołane.
    }
    { $next }
reminders-revived = { $later ->
        [0] Spotkanie { $old } jednak się odbędzie: <b>{ $when }</b>. Do zobaczenia!
       *[other] Spotkania od { $old } jednak się odbędą. Pierwsze: <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] Spotkanie { $old } jednak się odbędzie: <b>{ $when }</b>. Do zobaczenia!
       *[other] Spotkania od { $old } jednak się odbędą. Pierwsze: <b>{ $when }</b>.
    }
    Uwaga: miejsce jest nowe, na końcu tej wiadomości.
    Nowe miejsce: <b>{ $place }</b>
reminders-news-next = Następne: { $when }.
reminders-news-no-next = Na razie nie ma następnego spotkania.
reminders-news-also =
    { $text }
    W tym tygodniu jest też: <b>{ $when }</b>.
reminders-news-coming = { $text }
    Nie możesz wtedy przyjść? Powiedz to przyciskiem poniżej.
reminders-why-news = Dostajesz tę wiadomość, bo zmienia się jedno z twoich spotkań. Przychodzi raz przy każdej zmianie.
