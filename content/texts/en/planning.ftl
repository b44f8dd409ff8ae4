### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = Put your meetings in your calendar
planning-agenda = Open this file. Then your meetings are in your calendar. Does something change? Get a new file with /agenda.
planning-agenda-empty = There are no meetings for your calendar.
