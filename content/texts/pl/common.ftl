### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

common-expired = Ten przycisk już nie działa. Teraz możesz zrobić to:
common-expired-toast = Ten przycisk już nie działa.
common-not-understood = Nie rozumiem tego. Możesz zrobić to:
common-stranger = Jeszcze się nie znamy. Masz zaproszenie? Otwórz link albo zeskanuj kod od osoby, która prowadzi grupę.
common-not-stored = To nie zostało zapisane. Spróbuj za chwilę jeszcze raz.
common-incident = U nas coś poszło źle. To nie twoja wina. Spróbuj za chwilę jeszcze raz. Znowu nie działa? Podaj ten numer: <b>{ $number }</b>
common-only-private = To robię tylko w prywatnym czacie. Otwórz czat ze mną.
common-anonymous = Nie widzę, kim jesteś. Wyłącz anonimowego administratora i spróbuj jeszcze raz.
common-only-text = Umiem czytać tylko tekst. Napisz wiadomość albo dotknij przycisku.
common-menu = Menu
common-back = Wstecz
common-cancel = Nie rób tego
common-help = <b>To mogę dla ciebie zrobić</b>
    { $commands }
common-help-line = { $command } – { $hint }
common-help-stranger = Masz zaproszenie od osoby, która prowadzi grupę? Otwórz link albo zeskanuj kod. Wtedy ci pomogę.
common-hint-help = Co mogę tu zrobić?
common-short-description = Pomoc dla osób prowadzących grupy i krótkie pytania dla uczestników.
common-listen-button = 🔊 Posłuchaj
common-unheard =
    Nie mogę tu tego odtworzyć. To nie twoja wina. Możesz to przeczytać:
    { $text }
common-when-both = { $when } (u ciebie { $yours })
