"""Arabic with vowel signs: the same words as on the screen, respelled as they are said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Texts
from bot.voices import KEYS, wanted
from bot.vowels import respelled, without_signs
from tests.real import the_content, the_texts

HEARD = {
    "a doubled letter is said twice": ("أُفَكِّرُ فِيهِ.", "أُفَكْكِرُ فِيهْ."),
    "the article begins with a vowel": ("الْمُشْرِفُ هُنَا", "أَلْمُشْرِفُ هُنَا"),
    "but not after a word": ("مِثْلَ الْمُشْرِفِ", "مِثْلَ لْمُشْرِفْ"),
    "nor after a word written on to it": ("وَالْمُشْرِفُ هُنَا", "وَلْمُشْرِفُ هُنَا"),
    "also where its l is not said": ("وَالشَّمْسُ هُنَا", "وَشْشَمْسُ هُنَا"),
    "a long a before a doubled letter stays": ("خَاصَّةٌ هُنَا", "خَاصْصَتُنْ هُنَا"),
    "its l is like some letters": ("بَعْدَ اللِّقَاءِ هُنَا", "بَعْدَ لْلِقَاءِ هُنَا"),
    "and before the sun gone": ("هَذَا الشَّمْسُ", "هَاذَا شْشَمْسْ"),
    "a verb that begins with a help vowel": ("اِسْتَطَعْتُ", "إِسْتَطَعْتْ"),
    "an n at the end": ("شَيْءٌ هُنَا", "شَيْءُنْ هُنَا"),
    "not before a pause": ("شَيْءٌ", "شَيْءْ"),
    "a long a there": ("أَحْيَانًا؟", "أَحْـيَانَا؟"),
    "n and article take an i": ("بَعْضًا الْيَوْمَ", "بَعْضَنِ لْـيَوْمْ"),
    "a bound t is heard": ("قَصِيرَةٌ هُنَا", "قَصِيرَتُنْ هُنَا"),
    "and before a pause not": ("أَسْئِلَةٍ.", "أَسْئِلَ."),
    "a number": ("5 أَشْخَاصٍ", "خَمْسَتَ أَشْخَاصْ"),
    "w and y that begin a syllable": ("لَا أُوَافِقُ", "لَا أُـوَافِقْ"),
}


@pytest.mark.parametrize("case", HEARD)
def test_words_are_respelled_as_they_are_said(case: str) -> None:
    written, said = HEARD[case]
    assert respelled(written) == said


SIGNS = ("", "\u064e", "\u064f", "\u0650", "\u0652", "\u064b", "\u064c", "\u064d")
LETTERS = st.tuples(st.sampled_from("بتلنويةأىء"), st.sampled_from(("", "\u0651")), st.sampled_from(SIGNS)).map("".join)
WORDS = st.lists(st.just("ا") | LETTERS, min_size=1, max_size=6).map("".join)
BETWEEN = st.sampled_from((" ", ". ", "،\n", " 5 ", " \u064e"))


@given(st.lists(st.one_of(WORDS, BETWEEN)).map("".join))
def test_whatever_is_written_no_doubled_letter_or_n_at_the_end_is_left_to_the_voice(words: str) -> None:
    assert not re.search("[\u064b-\u064d\u0651]", respelled(words))


def test_signs_of_other_words_are_not_read_aloud() -> None:
    content, texts = the_content(), the_texts()
    vowels = dict(content.vowels["ar"])
    assert [without_signs(vowels[key]) for key in KEYS] == [without_signs(texts.plain("ar", key)) for key in KEYS]
    vowels["questions-p1"] = vowels["questions-p2"]
    del vowels["questions-p3"]
    left = {one.key for one in wanted(Texts(content.texts), "ar", content.voices, {"ar": vowels})}
    assert left == set(KEYS) - {"questions-p1", "questions-p3"}
    assert not list(wanted(Texts(content.texts), "ar", content.voices, {})), "nothing is said without vowels"
