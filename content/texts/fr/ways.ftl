### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>Merci. Passe le téléphone.</b>
    Tes réponses ne sont nulle part avec ton nom.
    C’est ton tour ? Personne ne voit ton choix. Tu réponds sur ton propre téléphone ? Alors passe celui-ci.
ways-button-next = C’est mon tour
ways-button-language = Autre langue
ways-button-anew = Refaire mes réponses
ways-button-everybody = Tout le monde a fini
ways-polls-introduction =
    <b>Comment était la rencontre ?</b>
    4 questions. Voter n’est pas obligatoire. Personne ne voit ton choix. Telegram montre combien de personnes votent. Je montre seulement le résultat du groupe. Il faut au moins { $needed } votes, plus si un animateur arrive. Tu peux voter jusqu’à : { $until }.
ways-polls-again =
    <b>Comment était la rencontre ?</b>
    Ce groupe de discussion a changé. Les 4 questions sont donc ici de nouveau. Tu as déjà voté ? Vote encore une fois : ces votes ne comptent pas. Il faut au moins { $needed } votes. Personne ne voit ton choix. Tu peux voter jusqu’à : { $until }.
