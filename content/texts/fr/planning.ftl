### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = Mettre tes rencontres dans ton agenda
planning-agenda = Ouvre ce fichier. Alors tes rencontres sont dans ton agenda. Quelque chose change ? Prends un nouveau fichier avec /agenda.
planning-agenda-empty = Il n’y a pas de rencontres pour ton agenda.
