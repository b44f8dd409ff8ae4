### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>C’était la dernière fois. Que t’a donné le groupe ?</b>
    Touche tout ce qui convient. Personne ne voit ton choix.
farewell-gifts-again =
    <b>Que t’a donné le groupe ?</b>
    Ton choix d’avant n’est pas montré ici. Si tu choisis de nouveau, il est effacé. Ou laisse ainsi.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Du courage
farewell-gift-steun = Du soutien
farewell-gift-ideeen = Des idées
farewell-gift-plezier = De la joie
farewell-button-done = Terminé
farewell-card =
    { $opening }
    <b>Ci-dessous, votre résultat commun de { $day } dernier</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    Il y a trop peu de réponses. C’est pourquoi nous ne montrons pas de résultat. Cela protège tout le monde. Merci d’avoir été là.
farewell-card-renewed =
    Le bot a été renouvelé. C’est pourquoi nous ne montrons pas de résultat cette fois. Toutes les réponses sont effacées. Merci d’avoir été là.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    C’était la dernière fois que le groupe se réunissait. Merci d’avoir été là. Tu trouves ci-dessous ce qui concerne les adieux.
farewell-given =
    <b>Vous vous êtes donné :</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = Le { $date }, nous effaçons qui faisait partie de ce groupe.
farewell-opening = Merci d’avoir participé ! { farewell-erased }
farewell-goal-was = <b>Vous vouliez :</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>Atteint :</b> { $band }
farewell-goal-now = <b>Votre but :</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }
