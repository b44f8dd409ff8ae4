### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = Nie przyjdę
wishes-button-coming = Jednak przyjdę
wishes-absent-ask = <b>Nie przyjdziesz: { $when }?</b> Dotknij wtedy poniżej. Nie musisz podawać powodu.
wishes-absent = <b>Dobrze, że to mówisz.</b> Nie przyjdziesz: { $when }. Osoba prowadząca widzi tylko, ile osób nie przyjdzie, nie kto. Nie musisz podawać powodu. Pytania i tak przyjdą? Nie musisz na nie odpowiadać.
wishes-coming = <b>Dobrze, do zobaczenia!</b> Przyjdziesz: { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = Stała zasada, zaplanowane: { $at }.
wishes-why-rule = Stała zasada.
wishes-why-next = Następne: { $next }.
wishes-why-last = Więcej nie będzie.
wishes-button-hour = Znowu za 1 godzinę
wishes-button-tonight = Dziś wieczorem, 18:30
wishes-button-morning = Jutro, 8:30
wishes-button-mute = Nie wysyłaj tego więcej
wishes-button-unmute = Wysyłaj to znowu
wishes-button-mine = Moje wiadomości
wishes-put-off = Wróci: <b>{ $at }</b>.
wishes-button-not-later = Jednak nie
wishes-not-later = Dobrze. Ta wiadomość nie przyjdzie ponownie.
wishes-held-quiet = { $text }
    To, co wyszło ostatnim razem, jest przy pytaniach.
wishes-held-full = { $text }
    Jedna wiadomość czeka: trzy na tydzień wystarczą.
wishes-mine = <b>Twoje wiadomości</b>
    { $lines }
wishes-now-all = Teraz dostajesz wszystkie wiadomości.
wishes-now-less = Teraz dostajesz mniej wiadomości.
wishes-now-needed = Teraz dostajesz tylko to, co potrzebne.
wishes-now-off = Tego nie wysyłam:
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = Masz wolne do { $until } włącznie. Do tego czasu piszę tylko wtedy, gdy spotkanie się zmienia.
wishes-now-instead = Dla twojej grupy jest { $name }.
wishes-button-all = Wysyłaj wszystko
wishes-button-less = Wysyłaj mniej
wishes-button-needed = Tylko to, co potrzebne
wishes-button-away = Mam urlop
wishes-button-back = Już jestem
wishes-button-planned = Co jest w planie?
wishes-away-which-day = <b>Do którego dnia cię nie ma?</b> Dotknij albo napisz dzień w ciągu trzech miesięcy. Potem zacznę znowu.
wishes-away-no-such-day = <b>Taki dzień nie istnieje.</b> Sprawdź jeszcze raz w kalendarzu.
    { $question }
wishes-button-until = do { $day }
wishes-planned = <b>To jest w planie</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b>: { $sort }
wishes-planned-quiet = <b>{ $at }</b>: { $sort }, przy pytaniach
wishes-planned-nothing = Nic nie jest w planie.
wishes-sort-member-day = przypomnienie
wishes-sort-member-ask = pytania
wishes-sort-member-nudge = pytania, jeśli nie ma odpowiedzi
wishes-sort-member-outcome = wynik
wishes-sort-news = wiadomość o spotkaniu
wishes-hint-mine = Więcej lub mniej wiadomości, urlop
wishes-hint-planned = Zobacz, jakie wiadomości przyjdą
wishes-button-zone = Moja strefa czasowa
wishes-button-city = { $city }
wishes-zone-which = <b>Która godzina jest u ciebie?</b> Dotknij miejsca albo napisz miasto lub kraj. Moje wiadomości przychodzą wtedy w dzień. Podaję też twój czas.
wishes-zone-unknown = Nie znam tego miasta ani kraju. Napisz duże miasto w pobliżu.
wishes-now-zone = Twój czas: { $city } (teraz { $now }).
wishes-hint-zone = Wybierz strefę czasową
wishes-words-absent =
    choroba, nieobecny, nieobecna, nie przyjdę, nie mogę przyjść, nie będzie mnie, jestem chory
    jestem chora, nie dam rady przyjść
