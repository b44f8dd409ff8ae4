"""The typed configuration, read from a TOML file; an unknown key or an impossible value stops the start."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from bot.civil import QuietHours
from bot.daysoff import DaysOff, Region, SchoolHoliday
from bot.people.consent import Retention

TOKEN_FORM = re.compile(r"\d{3,}:[A-Za-z0-9_-]{30,}")


class ConfigFault(Exception):
    """The configuration cannot be used; the message says in one Dutch sentence what to do."""


class TelegramConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How we reach Telegram."""

    token_file: str = ""
    """A file that holds the bot's token and nothing else; empty: the variable GROEPSWIJZER_TOKEN."""
    api_url: str = "https://api.telegram.org"
    """Another address for the Bot API: a local server, or the simulator."""
    link_url: str = "https://t.me"
    """Where invitation links begin."""


class StoreConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where we keep what we keep."""

    folder: str = "data"


class ContentConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the cards, the questions and the texts are."""

    folder: str = ""
    """A folder of your own, copied from ours; empty: the content that came with the bot."""


class MunicipalityConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What people read about who runs the bot."""

    name: str = "je gemeente"
    privacy_contact: str = "de functionaris gegevensbescherming van je gemeente"
    """Name and telephone number, shown under "Meer weten"."""


class QuietConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When nobody gets a message unasked (local time)."""

    begin: time = time(20, 0)
    end: time = time(8, 0)
    sundays: bool = True

    def hours(self) -> QuietHours:
        """The same, in the house's words."""
        return QuietHours(self.begin, self.end, self.sundays)


class CheckinsConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a municipality may choose about check-ins; how many answers an outcome needs is not among it."""

    coordinator_hours: Annotated[int, msgspec.Meta(ge=1, le=168)] = 24
    """How long an outcome stays with the group and its guides before a coordinator sees it, counted from the closing.

    One hour at least, so that both are first; what the group was not told yet a coordinator never sees.
    """

    def wait(self) -> timedelta:
        """The same, in the house's words."""
        return timedelta(hours=self.coordinator_hours)


class DigestConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When coordinators get the week."""

    weekday: Annotated[int, msgspec.Meta(ge=1, le=6)] = 1
    """1 is Monday, 6 is Saturday."""
    at: time = time(8, 30)
    friday: time = time(15, 0)
    """When facilitators get a line about their own week, on Friday."""


class RetentionConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long an ended group is kept, in days after its last session."""

    people: Annotated[int, msgspec.Meta(ge=7, le=365)] = 90
    """Who took part, who guided, what they saw and wrote; the last card names the day."""
    outcomes: Annotated[int, msgspec.Meta(ge=7, le=1826)] = 365
    """What is left then: the group's name, dates, phases and outcomes."""

    def rule(self) -> Retention:
        """The same, in the house's words."""
        return Retention(self.people, self.outcomes)


class HolidaysConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which days are off; named to who plans, never acted upon by themselves."""

    region: Region | Literal[""] = ""
    """Whose school holidays count; empty: everybody's."""
    good_friday: bool = True
    liberation_day: Literal["never", "lustrum", "always"] = "lustrum"
    """5 May: never a day off, once in five years, or every year."""
    school: tuple[SchoolHoliday, ...] = ()

    def days_off(self) -> DaysOff:
        """The same, in the house's words."""
        return DaysOff(self.region, self.good_friday, self.liberation_day, self.school)


class LogConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much we log. Never what people say."""

    level: Literal["debug", "info", "warning", "error"] = "info"


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a municipality can set; every value has a default but the token."""

    telegram: TelegramConfig = TelegramConfig()
    store: StoreConfig = StoreConfig()
    content: ContentConfig = ContentConfig()
    municipality: MunicipalityConfig = MunicipalityConfig()
    quiet: QuietConfig = QuietConfig()
    checkins: CheckinsConfig = CheckinsConfig()
    digest: DigestConfig = DigestConfig()
    retention: RetentionConfig = RetentionConfig()
    holidays: HolidaysConfig = HolidaysConfig()
    log: LogConfig = LogConfig()


def read_config(path: Path) -> Config:
    """Read and check the configuration file.

    Raises:
        ConfigFault: the file is missing or unreadable, is no TOML, has an unknown key or an impossible value.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigFault(
            f"Het bestand {path} is er niet. Kopieer config.example.toml naar {path} en vul je token in."
        ) from None
    except (OSError, UnicodeDecodeError) as trouble:
        raise ConfigFault(f"Het bestand {path} is niet te lezen ({type(trouble).__name__}).") from None
    except tomllib.TOMLDecodeError as trouble:
        raise ConfigFault(f"{path}: dit is geen geldige TOML: {trouble}.") from None
    try:
        return msgspec.convert(raw, type=Config)
    except msgspec.ValidationError as trouble:
        raise ConfigFault(f"{path}: {_explain(str(trouble))}") from None


def read_token(config: TelegramConfig, environment: dict[str, str] | None = None) -> str:
    """Return the bot's token from its file, or else from GROEPSWIJZER_TOKEN.

    Raises:
        ConfigFault: there is no token, its file cannot be read or is open to everybody, or it has no token's form.
    """
    environment = dict(os.environ) if environment is None else environment
    token = (
        _token_from_file(Path(config.token_file)) if config.token_file else environment.get("GROEPSWIJZER_TOKEN", "")
    )
    if not token:
        raise ConfigFault(
            "Er is geen token. Vraag er een aan bij @BotFather, zet hem in een bestand en noem dat bestand bij "
            "token_file in de configuratie (of zet GROEPSWIJZER_TOKEN)."
        )
    if not TOKEN_FORM.fullmatch(token):
        raise ConfigFault(
            "Het token heeft niet de vorm die Telegram geeft (cijfers, een dubbele punt, letters). "
            "Kopieer het opnieuw uit het gesprek met @BotFather."
        )
    return token


def _token_from_file(path: Path) -> str:
    """The token that the file holds; refused when every user of the machine could read it."""
    try:
        if path.stat().st_mode & 0o077:
            raise ConfigFault(f"Ook anderen op deze computer kunnen bij {path}. Doe eerst: chmod 600 {path}")
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigFault(
            f"Het tokenbestand {path} is er niet of is niet te lezen. Maak het met alleen het token erin (chmod 600), "
            "of laat token_file leeg en zet GROEPSWIJZER_TOKEN."
        ) from None


def _explain(trouble: str) -> str:
    """Turn the library's English into a Dutch sentence with the place and, for a typing error, a suggestion."""
    place = _place(trouble)
    unknown = re.search(r"unknown field `([^`]+)`", trouble)
    if unknown:
        near = difflib.get_close_matches(unknown[1], _keys(Config), n=1)
        hint = f" Bedoel je '{near[0]}'?" if near else " Haal de regel weg of kijk in config.example.toml."
        return f"de sleutel '{unknown[1]}'{place} ken ik niet.{hint}"
    return f"de waarde{place} past niet: {trouble.split(' - at')[0]}."


def _place(trouble: str) -> str:
    """Where the trouble is, as `` bij 'quiet.begin'``; empty at the top level."""
    found = re.search(r"at `\$\.?([^`]*)`", trouble)
    return f" bij '{found[1]}'" if found and found[1] else ""


def _keys(kind: type[msgspec.Struct]) -> list[str]:
    """All names of tables and keys, at every depth."""
    names: list[str] = []
    for field in msgspec.structs.fields(kind):
        names.append(field.name)
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            names += _keys(field.type)
    return names
