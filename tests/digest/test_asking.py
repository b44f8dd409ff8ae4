"""What people type: rankings and names are recognised, and ordinary questions about guiding are left alone."""

from __future__ import annotations

import pytest

from bot.digest.asking import Asked, asked


@pytest.mark.parametrize(
    "words",
    [
        "wie scoort het laagst?",
        "Wie presteert slecht",
        "welke groep doet het het best",
        "welke groepen zijn het zwakst",
        "wie is de beste begeleider",
        "beste groep?",
        "laagst scorende groepen",
        "top 5 groepen",
        "maak een ranglijst",
        "ranking van begeleiders",
        "vergelijk Anna en Bram als begeleiders",
        "vergelijk de groepen",
        "kun je de groepen sorteren op cijfer",
        "sorteer de uitkomsten",
        "welke collega heeft de laagste cijfers",
        "de groepen van best naar slechtst",
    ],
)
def test_who_wants_an_order_of_groups_or_people_wants_a_ranking(words: str) -> None:
    assert asked(words) is Asked.RANKING


@pytest.mark.parametrize(
    "words",
    [
        "wie heeft laag gescoord?",
        "wie gaf een slecht cijfer",
        "wie heeft er niet geantwoord",
        "welke deelnemers hebben de vragen ingevuld",
        "wie was ontevreden",
        "wie voelde zich, wie antwoordde laag",
    ],
)
def test_who_wants_to_know_a_persons_answer_is_told_that_nobody_can(words: str) -> None:
    assert asked(words) is Asked.WHO


@pytest.mark.parametrize("words", ["waar daalt de respons?", "te weinig antwoorden", "waarom minder antwoorden?"])
def test_who_asks_about_response_gets_the_list(words: str) -> None:
    assert asked(words) is Asked.RESPONSE


@pytest.mark.parametrize(
    "words",
    [
        "hoe was je weekend?",
        "wat doe ik het beste als het stil is?",
        "beste oefening voor een nieuwe groep",
        "deelnemers vergelijken zich met elkaar",
        "wat is de beste manier om te beginnen",
        "iemand zegt steeds het minst",
        "wie kan ik het beste bellen",
        "de zwakste deelnemer helpen",
        "wie ziet mijn antwoorden?",
        "niemand geeft antwoord in de groep",
        "goed!",
        "",
    ],
)
def test_ordinary_questions_are_left_to_others(words: str) -> None:
    assert asked(words) is None
