"""Messages as people want them: later, less, not at all, on holiday, I do not come, and what will come."""

from __future__ import annotations

import pytest

from bot.people.model import PersonId
from tests.neighbour import LOW_LITERACY, Neighbour, labels_of, text_of, words_in
from tests.stories.cast import AFTER, CLOSING, a_group, adds_bram, answer, joins, looks_back, makes_a_group
from tests.town import Town, in_town

WHY = "Waarom krijg ik dit?"
DAY_BEFORE = "ma 12 okt 9.30"
HOUR_BEFORE = "di 13 okt 8.30"


async def asks_why(one: Neighbour) -> None:
    """Press the button under the newest message that has it."""
    await one.taps(WHY)


# Later


@pytest.mark.moment
@in_town
async def test_f11_put_off_till_tonight_in_two_taps_and_five_seconds_and_the_series_stays(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(DAY_BEFORE)
    with anna.moment("F11") as watch:
        await anna.taps(WHY)
        watch.words = 0  # who knows why it came looks for the button, and reads the line that confirms it
        await anna.taps("Vanavond, 18.30 uur")
    anna.sees("Komt terug: ma 12 okt, 18.30 uur")
    await town.until("ma 12 okt 18.29")
    anna.sees_nothing()
    await town.until("ma 12 okt 18.30")
    anna.sees("Morgen is je bijeenkomst (di 13 okt, 9.30 uur).", "Sollicitatie dinsdag, keer 1")
    await town.until(HOUR_BEFORE)
    anna.sees("Over een uur (9.30 uur) begint je bijeenkomst.", "Sollicitatie dinsdag, keer 1")
    await town.until("ma 19 okt 9.30")
    anna.sees("Morgen is je bijeenkomst (di 20 okt, 9.30 uur).", "Sollicitatie dinsdag, keer 2")


@in_town
async def test_what_was_put_off_survives_a_crash_and_comes_once(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await asks_why(cast.dewi)
    await cast.dewi.taps("Over 1 uur weer")
    await town.crashes()
    await town.starts()
    await town.until("ma 12 okt 10.32")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.")
    await town.crashes()
    await town.starts()
    await town.until(HOUR_BEFORE)
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst.") == 2
    assert cast.members[1].has_seen("Morgen is de eerste bijeenkomst.") == 1
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    assert not record.later


@in_town
async def test_a_second_choice_takes_the_place_of_the_first(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(DAY_BEFORE)
    await asks_why(anna)
    first = anna.with_button("Over 1 uur weer")
    await anna.taps("Vanavond, 18.30 uur")
    await anna.presses(*first)
    await town.until("ma 12 okt 19.00")
    assert anna.has_seen("Morgen is je bijeenkomst") == 2


@in_town
async def test_questions_cannot_be_put_off_because_a_note_of_that_would_tell(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await asks_why(cast.dewi)
    cast.dewi.sees("Antwoordde je nog niet? Dan nog één keer die avond.")
    assert cast.dewi.buttons == ["Dit niet meer sturen", "Mijn berichten"]


@in_town
async def test_who_left_does_not_get_what_they_put_off(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(DAY_BEFORE)
    await asks_why(cast.dewi)
    await cast.dewi.taps("Over 1 uur weer")
    await cast.dewi.dialogue(("“stop”", "Wil je stoppen?"), ("Ja, stop", "Je bent gestopt."))
    await town.until("ma 12 okt 11.00")
    cast.dewi.sees_nothing()
    assert str(cast.dewi.id).encode() not in town.bytes_on_disk()


# Why, less, not at all


@pytest.mark.slow
@in_town
async def test_every_unasked_message_says_why_when_and_how_not_to_get_it(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 26 okt 8.31")
    people = [(one, LOW_LITERACY, 40) for one in (cast.dewi, cast.members[1])]
    for one, _, most in [*people, (cast.anna, 0.25, 110), (cast.carla, 0.25, 110)]:
        asked = [each for each in one.person.messages() if WHY in labels_of(each)]
        assert len(asked) >= 2
        for message in asked:
            rows = message["reply_markup"]["inline_keyboard"]
            await one.presses(message, len(rows) - 1, 0)
            assert "Je krijgt" in one.shown or "Deze uitkomst is van jullie" in one.shown, one.shown
            assert words_in(one.shown) <= most, one.shown
            assert len(one.buttons) <= 5
            assert {"Dit niet meer sturen", "Niet meer op vrijdag"} & set(one.buttons), one.buttons
            assert one.buttons[-1] == "Mijn berichten"


@in_town
async def test_the_reason_names_the_moment_it_was_planned_for_and_the_next(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    for one in (cast.dewi, cast.anna):
        await asks_why(one)
        one.sees("gepland voor ma 12 okt, 9.30 uur", "Volgende: ma 19 okt, 9.30 uur")


@pytest.mark.slow
@in_town
async def test_a_sort_that_was_turned_off_stays_off_and_can_come_back(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await asks_why(cast.dewi)
    await cast.dewi.taps("Dit niet meer sturen")
    cast.dewi.sees("Dit stuur ik niet:", "herinnering")
    await town.until("ma 19 okt 9.31")
    assert cast.dewi.has_seen("bijeenkomst.") == 1
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Alles sturen")
    await town.until("ma 26 okt 9.31")
    cast.dewi.sees("Morgen is er weer een bijeenkomst.")


@in_town
async def test_less_in_two_taps_means_no_evening_reminder_and_the_outcome_as_a_message(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.says("/menu")
    with cast.dewi.counting(LOW_LITERACY) as effort:
        await cast.dewi.taps("Mijn berichten")
        await cast.dewi.taps("Minder sturen")
    assert effort.taps == 2
    cast.dewi.sees("Je krijgt nu minder berichten.")
    await town.until("di 13 okt 18.30")
    cast.dewi.sees("Hoe was de bijeenkomst?")
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    assert cast.members[1].has_seen("Hoe was de bijeenkomst?") == 2
    await answer(cast.members, 4)
    await town.until(CLOSING)
    assert cast.dewi.has_seen("uitkomst van afgelopen dinsdag") == 1
    assert cast.members[1].has_seen("uitkomst van afgelopen dinsdag") == 0
    assert cast.members[1].has_read("uitkomst van afgelopen dinsdag") == 1


@in_town
async def test_only_what_is_needed_leaves_a_facilitator_the_card_of_an_hour_before(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/berichten")
    await cast.anna.taps("Alleen het nodige")
    await town.until("ma 19 okt 9.31")
    unasked = [text_of(one) for one in cast.anna.person.messages() if WHY in labels_of(one)]
    assert len(unasked) == 1
    assert unasked[0].startswith("Over een uur (9.30 uur) begint je bijeenkomst.")


@pytest.mark.slow
@in_town
async def test_a_coordinator_can_turn_the_digest_off_and_on(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 19 okt 8.31")
    await asks_why(cast.carla)
    cast.carla.sees("omdat jij groepen coördineert")
    await cast.carla.taps("Dit niet meer sturen")
    cast.carla.sees("weekbericht")
    await town.until("ma 26 okt 9.00")
    cast.carla.sees_nothing()
    await cast.carla.says("/berichten")
    await cast.carla.taps("Alles sturen")
    await town.until("ma 2 nov 8.31")
    cast.carla.sees("De week tot ma 2 nov")


# Three a week


@in_town
async def test_the_outcome_of_a_full_week_stands_where_the_questions_were_and_is_told_with_the_next(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 18.30")
    await answer(cast.members, 4)
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("uitkomst van afgelopen dinsdag")
        assert len([each for each in one.person.messages() if WHY in labels_of(each)]) <= 3
    await town.until("ma 19 okt 9.30")
    for one in cast.members:
        one.sees("Morgen is er weer een bijeenkomst.", "Meer over vorige keer: bij de vragen.")
        assert words_in(one.shown) <= 40


@pytest.mark.slow
@in_town
async def test_who_is_in_two_groups_gets_three_a_week_and_the_questions_first(town: Town) -> None:
    cast = await a_group(town)
    link = await makes_a_group(cast.anna, "Ontmoeting donderdag", "do 15 okt")
    for one in cast.members:
        await one.opens(link)
        if one.shows("Ja, ik doe mee"):
            await one.taps("Ja, ik doe mee")
    await town.until("za 17 okt 12.00")
    for one in cast.members:
        unasked = [each for each in town.world.ledger.after(0) if each.chat_id == one.id and each.kind == "message"]
        said = [text_of(each.message) for each in unasked if WHY in labels_of(each.message)]
        assert len(said) == 3, said
        assert sum("Hoe was de bijeenkomst?" in each for each in said) == 2
    await town.until("ma 19 okt 9.30")
    cast.dewi.sees("Eén bericht hield ik achter")


# Holiday


@in_town
async def test_on_holiday_nothing_comes_and_it_ends_by_itself(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await cast.anna.says("/berichten")
    await cast.anna.dialogue(
        ("Ik ga op vakantie", "Tot en met welke dag ben je weg?"),
        ("“31 februari”", "Tot en met welke dag ben je weg?"),
        ("“zo 18 okt”", "Wie is er voor je groep?"),
        ("Bram", "Je bent vrij tot en met zo 18 okt. Tot dan hoor je alleen iets als een bijeenkomst verandert."),
    )
    cast.anna.sees("Bram is er voor je groep.")
    await town.until(HOUR_BEFORE)
    cast.anna.sees_nothing()
    bram.sees("Anna is vrij. Jij bent er voor de groep.")
    await town.until("vr 16 okt 15.01")
    cast.anna.sees_nothing()
    await town.until("ma 19 okt 9.30")
    cast.anna.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 2")
    bram.sees("Anna is er ook.")
    record = await town.store.person(PersonId(cast.anna.id))
    assert record is not None
    assert record.wishes.away is None


@in_town
async def test_coming_back_early_is_one_tap(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.taps("t/m vr 23 okt")
    cast.dewi.sees("Je bent vrij tot en met vr 23 okt.")
    await town.until(DAY_BEFORE)
    cast.dewi.sees_nothing()
    with cast.dewi.counting() as effort:
        await cast.dewi.taps("Ik ben er weer")
    assert effort.taps == 1
    await town.until(AFTER)
    cast.dewi.sees("Hoe was de bijeenkomst?")


@in_town
async def test_a_holiday_needs_an_end_within_three_months(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.dialogue(
        ("Ik ga op vakantie", "Tot en met welke dag"),
        ("“1 juni 2027”", "binnen drie maanden"),
        ("“gisteren”", "Tot en met welke dag"),
    )
    await cast.dewi.taps("Niet doen")
    cast.dewi.sees("Je krijgt nu alle berichten.")
    await town.until(DAY_BEFORE)
    cast.dewi.sees("Morgen is de eerste bijeenkomst.")


# I do not come


@in_town
async def test_i_do_not_come_is_one_tap_and_the_guide_sees_a_number_beforehand(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    with cast.dewi.counting(LOW_LITERACY) as effort:
        await cast.dewi.taps("Ik kom niet")
    assert effort.taps == 1
    cast.dewi.sees("niet wie. Een reden hoeft niet.")
    await cast.members[1].taps("Ik kom niet")
    await cast.members[1].dialogue(("Ik kom toch", "Fijn, tot dan!"))
    await town.until(HOUR_BEFORE)
    cast.anna.sees("1 deelnemer komt niet.")
    cast.anna.sees_no("Dewi", str(cast.dewi.id))
    assert words_in(cast.anna.shown) <= 110
    await town.until("ma 19 okt 8.31")
    cast.carla.sees_no("komt niet")
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    assert not record.absent  # the session is over: nobody needs to know any more


@in_town
async def test_saying_it_about_a_session_that_is_over_is_too_late(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    button = cast.dewi.with_button("Ik kom niet")
    await town.until(AFTER)
    await cast.dewi.presses(*button)
    cast.dewi.sees("Deze knop is verlopen.")


@in_town
async def test_attendance_is_two_numbers_after_the_first_tap_of_looking_back(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await looks_back(cast.anna, present="5")
    cast.anna.sees("Opkomst: 5 van 6.")


# What will come


@in_town
async def test_who_took_no_part_learns_and_changes_nothing_by_a_forged_button(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    group = (await town.store.all_groups())[0]
    stranger = await joins_no_group(town)
    signer = town.house.line.mouth._signer
    for written in (f"rw.day.0.{group}.s1.0", f"rl.day.{group}.s1.0.hour", f"rn.{group}.s1.1", "rb", "rf.less", "rp"):
        await stranger.forges(signer.sign(written, stranger.id))
        stranger.sees("Deze knop is verlopen.")
    for written in (
        "rm.iets.1",
        "ra.2031-01-01",
        "ra.x",
        f"ri.{cast.carla.id}",
        f"rl.ask.{group}.s1.0.hour",
        "dq.iets",
    ):
        await cast.dewi.forges(signer.sign(written, cast.dewi.id))
        cast.dewi.sees("Deze knop is verlopen.")
    record = await town.store.group(group)
    assert record is not None
    assert not record.absent
    assert not record.later
    assert await town.store.person(PersonId(stranger.id)) is None


async def joins_no_group(town: Town) -> Neighbour:
    """Somebody who only said hello."""
    stranger = town.neighbour("Xander")
    await stranger.says("/start")
    return stranger


@in_town
async def test_my_data_shows_how_i_get_messages_and_erasing_leaves_nothing(town: Town) -> None:
    cast = await a_group(town, members=6)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Minder sturen")
    await town.until(DAY_BEFORE)
    await asks_why(cast.dewi)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    await cast.dewi.taps("Ik kom niet")
    await asks_why(cast.dewi)
    await cast.dewi.taps("Dit niet meer sturen")
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.taps("t/m ma 19 okt")
    await cast.dewi.says("/inzage")
    cast.dewi.sees(
        "Dat je minder berichten wilt",
        "Welke soort berichten je uitzette",
        "Dat je vrij bent tot en met ma 19 okt",
        "Welk bericht er in één week voor je klaarstond. Zo krijg je er niet te veel.",
        "dat je één keer niet komt",
        "dat je 1 bericht later wilt krijgen",
    )
    await cast.dewi.dialogue(("Alles wissen", "Alles wissen?"), ("Ja, wis alles", "Alles is gewist."))
    assert str(cast.dewi.id).encode() not in town.bytes_on_disk()


@in_town
async def test_who_had_blocked_the_bot_is_left_alone_and_comes_back_by_start(town: Town) -> None:
    cast = await a_group(town)
    cast.dewi.person.block()
    town.refusals_expected = True
    await town.until(AFTER)
    refused = len([one for one in town.wire.refused if "403" in one])
    cast.dewi.person.unblock()
    await cast.dewi.says("/start")
    assert refused <= 1
    await town.until("ma 19 okt 9.30")
    cast.dewi.sees("Morgen is er weer een bijeenkomst.")


@in_town
async def test_an_outcome_in_the_place_of_questions_is_told_by_its_own_group_and_to_nobody_else(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/nieuw")
    link = await makes_a_group(cast.anna, "Ontmoeting maandag", "ma 19 okt")
    await cast.dewi.opens(link)
    await cast.dewi.taps("Ja, ik doe mee")
    await town.until(CLOSING)
    late = await joins(town, "Zeynep", cast.link)
    await town.until("za 17 okt 12.00")
    await town.until("ma 19 okt 9.35")
    by_group = [text_of(each) for each in cast.dewi.person.messages() if "bijeenkomst" in text_of(each)]
    told = ["Meer over vorige keer: bij de vragen." in each for each in by_group]
    assert told.count(True) == 1, by_group
    assert told[-1], "it was of the group that meets on Tuesday"
    late.sees_no("Meer over vorige keer: bij de vragen.")
