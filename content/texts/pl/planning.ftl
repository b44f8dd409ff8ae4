### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = Wpisz spotkania do swojego kalendarza
planning-agenda = Otwórz ten plik. Spotkania będą w twoim kalendarzu. Coś się zmienia? Weź nowy plik: /agenda.
planning-agenda-empty = Nie ma spotkań do kalendarza.
