### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-agenda = Otwórz ten plik. Spotkania będą w twoim kalendarzu. Coś się zmienia? Weź nowy plik: /agenda.
planning-agenda-empty = Nie ma spotkań do kalendarza.
