### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = Tu es déjà dans ce groupe.
groups-join-over = Ce groupe est terminé. Demande une nouvelle invitation à ton animateur.
groups-join-own-group = Tu animes ce groupe toi-même. Alors tu ne peux pas aussi y participer. Ainsi les participants savent qu’eux seuls répondent.
groups-join-coordinated-group = Tu coordonnes ce groupe et tu vois le résultat plus tard. Alors tu ne peux pas aussi y participer. Ainsi les participants savent qu’eux seuls répondent.
groups-join-as-colleague = Un participant de ce groupe ne peut pas aussi l’animer.
groups-chat-by-day = { $when }
groups-chat-hello = <b>Bonjour.</b> Je demande à l’animateur, dans notre discussion privée, quel groupe est ici.
groups-chat-nobody = Bonjour. Un animateur qui a un groupe peut m’ajouter à cette discussion. Alors la discussion va avec le groupe.
groups-chat-tied = Cette discussion va maintenant avec votre groupe. Je montre ici ce que pense tout le groupe. Jamais la réponse d’une seule personne.
