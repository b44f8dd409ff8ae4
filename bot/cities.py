"""Finds the time zone that people mean by a city or a country, and says a zone by its city, in their language."""

from __future__ import annotations

import unicodedata
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

_AREAS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
_MAINLAND = {
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PS": "Asia/Gaza",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
"""Countries with more than one zone, of which nearly everybody lives in one."""
_PARTS = {
    "Europe/Amsterdam": """
        rotterdam denhaag sgravenhage thehague utrecht eindhoven groningen tilburg almere breda nijmegen
        apeldoorn arnhem haarlem enschede amersfoort zaanstad zaandam denbosch shertogenbosch hoofddorp zwolle
        leiden zoetermeer leeuwarden maastricht dordrecht ede alphenaandenrijn delft deventer helmond venlo
        hilversum heerlen lelystad roosendaal assen middelburg holland
    """,
    "Europe/London": """
        engeland schotland wales noordierland grootbrittannie england scotland northernireland greatbritain uk
    """,
}
"""Cities and parts of countries, in letters alone, that no table of zones knows by name."""
LONGEST = 60
"""Characters of a name that we look for; no city's name is longer."""


def say_city(zone: str, language: str) -> str:
    """Return the city by which a zone is known, such as "Londen" for "Europe/London"."""
    said = Locale.parse(language).time_zones.get(zone, {}).get("city")
    return str(said) if said else zone.rpartition("/")[2].replace("_", " ")


def find_zone(words: str, *languages: str) -> str | None:
    """Return the zone of the city or country that was typed in one of these languages, or in English; None if unknown.

    A country counts where all or nearly all of it has one time.
    """
    asked = _plain(words[:LONGEST])
    for language in (*languages, "en"):
        found = _names(language).get(asked)
        if found is not None:
            return found
    return None


@cache
def _names(language: str) -> dict[str, str]:
    """Every name that means a zone in this language; about a thousand, made once."""
    zones = sorted(zone for zone in available_timezones() if zone.startswith(_AREAS))
    locale = Locale.parse(language)
    alone = {code: found[0] for code, found in get_global("territory_zones").items() if len(found) == 1}
    lands = locale.territories
    zone_of = {**alone, **_MAINLAND}
    countries = {_plain(str(lands[code])): zone for code, zone in zone_of.items() if code in lands}
    parts = {name: zone for zone, names in _PARTS.items() for name in names.split()}
    own = {_plain(zone.rpartition("/")[2].replace("_", " ")): zone for zone in zones}
    known = locale.time_zones
    said = {_plain(str(city)): zone for zone, names in known.items() if (city := names.get("city")) and _is_zone(zone)}
    return {**parts, **countries, **own, **said}


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return False
    return True


def _plain(words: str) -> str:
    """The words without accents, capitals, or anything but letters."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if sign.isalpha())
