### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = Додати зустрічі до свого календаря
planning-agenda = Відкрий цей файл. Тоді зустрічі будуть у твоєму календарі. Щось змінилося? Візьми новий файл: /agenda.
planning-agenda-empty = Немає зустрічей для календаря.
