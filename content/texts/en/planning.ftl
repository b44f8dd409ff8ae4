### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-agenda = Open this file. Then your meetings are in your calendar. Does something change? Get a new file with /agenda.
planning-agenda-empty = There are no meetings for your calendar.
