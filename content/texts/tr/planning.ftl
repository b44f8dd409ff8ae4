### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = Toplantılarını takvimine koy
planning-agenda = Bu dosyayı aç. O zaman toplantıların takviminde olur. Bir şey değişirse /agenda ile yeni bir dosya al.
planning-agenda-empty = Takvimin için toplantı yok.
