"""The configuration: the example is complete, and every fault stops the start with one clear sentence."""

from __future__ import annotations

import tomllib
from datetime import time
from pathlib import Path

import msgspec
import pytest

from bot.config import Config, ConfigFault, TelegramConfig, read_config, read_token

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "123456789:" + "a" * 35


def fault(path: Path, content: str) -> str:
    """The sentence that a configuration with this content is refused with."""
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigFault) as refused:
        read_config(path)
    return str(refused.value)


def names(kind: type[msgspec.Struct]) -> dict[str, object]:
    """Tables and their keys as the code knows them."""
    return {
        field.name: names(field.type) if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct) else 0
        for field in msgspec.structs.fields(kind)
    }


def test_the_example_is_valid_and_names_every_key() -> None:
    assert read_config(EXAMPLE).quiet.begin == time(20, 0)
    written = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert {table: dict.fromkeys(keys, 0) for table, keys in written.items()} == names(Config)


def test_the_example_shows_the_defaults() -> None:
    example = read_config(EXAMPLE)
    assert msgspec.structs.replace(example, telegram=TelegramConfig()) == Config()


def test_an_unknown_key_stops_the_start_and_suggests_the_right_one(tmp_path: Path) -> None:
    said = fault(tmp_path / "c.toml", "[quiet]\nbegni = 20:00:00\n")
    assert "'begni' bij 'quiet'" in said
    assert "Bedoel je 'begin'?" in said


def test_how_many_answers_an_outcome_needs_is_nobodys_choice(tmp_path: Path) -> None:
    assert "'checkins'" in fault(tmp_path / "c.toml", "[checkins]\nminimum = 3\n")


def test_a_coordinator_never_sees_an_outcome_with_the_group(tmp_path: Path) -> None:
    assert "'checkins.coordinator_hours'" in fault(tmp_path / "c.toml", "[checkins]\ncoordinator_hours = 0\n")


def test_a_value_that_cannot_be_is_named_with_its_place(tmp_path: Path) -> None:
    assert "'digest.weekday'" in fault(tmp_path / "c.toml", "[digest]\nweekday = 9\n")


def test_a_missing_file_says_what_to_copy(tmp_path: Path) -> None:
    with pytest.raises(ConfigFault, match=r"config\.example\.toml"):
        read_config(tmp_path / "none.toml")


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    assert "line 1" in fault(tmp_path / "c.toml", "[quiet\n")


def test_no_token_says_where_to_get_one() -> None:
    with pytest.raises(ConfigFault, match="@BotFather"):
        read_token(TelegramConfig(), {})


def test_a_token_of_the_wrong_form_is_not_repeated() -> None:
    with pytest.raises(ConfigFault) as refused:
        read_token(TelegramConfig(), {"GROEPSWIJZER_TOKEN": "hunter2-secret"})
    assert "hunter2" not in str(refused.value)


def test_a_token_file_that_everybody_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text(TOKEN)
    path.chmod(0o644)
    with pytest.raises(ConfigFault, match="chmod 600"):
        read_token(TelegramConfig(token_file=str(path)))
    path.chmod(0o600)
    assert read_token(TelegramConfig(token_file=str(path))) == TOKEN
