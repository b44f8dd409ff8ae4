"""What may tell who somebody is, is found; ordinary sentences are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from bot.errors import Mistake
from bot.people.revealing import Revealing, Trace, checked, exposed_in, traces_in

ORDINARY = [
    "minder zelf praten",
    "Stilte laten vallen. Eerst in tweetallen, dan in de kring.",
    "Vaker vragen wat mensen zelf denken",
    "om 9.30 uur in lokaal 12, met 14 mensen",
    "CV maken en UWV bellen, op Dinsdag",
    "Op 13-10-2026 begonnen we met 8 mensen",
    "Het ging goed! Ze hielpen elkaar: Mooi.",
    "10 keer van 120 minuten, 25 minuten pauze",
    "Groep A. Daarna thee met z'n allen, @ lokaal 4",
]


@pytest.mark.parametrize("words", ORDINARY)
def test_an_ordinary_sentence_is_left_alone(words: str) -> None:
    assert traces_in(words) == frozenset()


@pytest.mark.parametrize(
    ("words", "trace"),
    [
        ("bsn 111222333", Trace.BSN),
        ("1112.22.333", Trace.BSN),
        ("bel 06 12345678", Trace.PHONE),
        ("+31612345678 is van haar", Trace.PHONE),
        ("mail x@gemeente.nl", Trace.EMAIL),
        ("x @ gemeente.nl", Trace.EMAIL),
        ("NL91 ABNA 0417 1643 00", Trace.ACCOUNT),
        ("nl91abna0417164300 klopt", Trace.ACCOUNT),
        ("Fatima was stil", Trace.NAME),
        ("fatima's kind was ziek", Trace.NAME),
        ("ik sprak Kowalski", Trace.NAME),
        ("mw. jansen belde", Trace.NAME),
        ("1112_22_333", Trace.BSN),
        ("mail x＠gemeente.nl", Trace.EMAIL),
        ("te vinden als @janpiet88", Trace.NAME),
        ("zie t.me/janpiet", Trace.NAME),
        ("geboren 12-03-1985", Trace.BIRTH),
        ("die van 12/3/1985 was stil", Trace.BIRTH),
        ("FATIMA was stil", Trace.NAME),
        ("W. heeft kanker", Trace.NAME),
        ("Oksana was stil", Trace.NAME),
        ("Khaled was stil", Trace.NAME),
        ("Özlem was stil", Trace.NAME),
        ("Grzegorz was stil", Trace.NAME),
    ],
)
def test_what_tells_who_is_found(words: str, trace: Trace) -> None:
    assert trace in traces_in(words)


@given(st.integers(10_000_000, 999_999_999))
def test_nine_digits_are_a_bsn_exactly_if_they_pass_the_check(number: int) -> None:
    written = f"{number:09}"
    assert (Trace.BSN in traces_in(f"nummer {written} hier")) == bsn.is_valid(written)


def test_in_a_title_capitals_say_nothing_but_first_names_do() -> None:
    assert traces_in("Sollicitatie Dinsdag Oost", running=False) == frozenset()
    assert traces_in("Groep van Fatima", running=False) == {Trace.NAME}


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(words: str) -> None:
    kept = checked(words, 60, "checkins-note-too-long", sure=True)
    assert kept == " ".join(words.split())


def test_a_warning_holds_the_words_and_who_is_sure_keeps_them() -> None:
    with pytest.raises(Revealing) as found:
        checked(" Fatima  was stil ", 60, "checkins-note-too-long", sure=False)
    assert found.value.words == "Fatima was stil"
    assert "Fatima" not in str(found.value)
    with pytest.raises(Mistake):
        checked("x" * 61, 60, "checkins-note-too-long", sure=True)


@pytest.mark.parametrize(
    "place",
    [
        "De Brug, zaal 2",
        "Wilhelminastraat 12, 3514 AB",
        "Anna Paulownalaan 3, Geldermalsen",
        "online, via Teams",
        "Daklaan 7, dakterras",
        "Verslag en vergaderzaal",
        "Burgerzaal, Binnenburgerstraat 2",
        "Voedseltuin, Bankastraat 1",
        "Zaal Klasserman, Losdorp",
        "Het Dak, loods 3",
        "Slaaf en Schutter, Thuishaven",
    ],
)
def test_an_ordinary_place_is_left_alone_also_with_a_first_name_in_it(place: str) -> None:
    assert exposed_in(place) == frozenset()


@pytest.mark.parametrize(
    ("place", "trace"),
    [
        ("Schuldhulp, Bijstandsplein 3", Trace.HELP),
        ("Stadhuis, loket 4", Trace.HELP),
        ("bij het UWV", Trace.HELP),
        ("Toeslagen, kamer 3", Trace.HELP),
        ("spreekuur huurtoeslag", Trace.HELP),
        ("Verslavingszorg Oost", Trace.HELP),
        ("Huis voor verslaafden", Trace.HELP),
        ("Daklozenopvang De Brug", Trace.HELP),
        ("opvang dak- en thuislozen", Trace.HELP),
        ("Inburgering, lokaal 2", Trace.HELP),
        ("Reclassering Nederland", Trace.HELP),
        ("zaal boven de voedselbank", Trace.HELP),
        ("Voedsel Bank Zuid", Trace.HELP),
        ("schuldhulpmaatje", Trace.HELP),
        ("kamer van de klantmanager", Trace.HELP),
        ("Werkplein, zaal 2", Trace.HELP),
        ("De Brug, bel 06 12345678", Trace.PHONE),
        ("mail x@voorbeeld.nl voor de zaal", Trace.EMAIL),
        ("De Brug 111222333", Trace.BSN),
    ],
)
def test_a_place_that_tells_who_looks_along_too_much_is_found(place: str, trace: Trace) -> None:
    assert trace in exposed_in(place)
