"""Sending what is no text: pictures, sound, documents, places, people and dice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.simulator import media
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.files import UploadedFile
from bot.simulator.limits import CAPTION_LENGTH, DOWNLOAD_BYTES, PHOTO_BYTES, UPLOAD_BYTES
from bot.simulator.outgoing import deliver, formatted_text, text_fields, writable
from bot.simulator.params import Params
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]

_NUMBERS = ("duration", "width", "height", "length")
_WORDS = ("performer", "title", "emoji")
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def file_content(call: Call, kind: str, named: str, fields: Params) -> Json:
    """The content for a file given by id, by ``attach://`` or as a part of its own.

    Args:
        call: the request with its uploads.
        kind: one of ``media.FOLDERS``.
        named: what the parameter holds; may be empty if the part is named after the parameter.
        fields: where duration, title and the like stand.

    Raises:
        ApiError: 400 for no file, an unknown id or a web address (nothing is fetched); 413 for one too large.
    """
    given: Json = {name: fields.integer(name) for name in _NUMBERS if fields.has(name)}
    given |= {name: fields.text(name) for name in _WORDS if fields.has(name)}
    upload = _upload(call.files, kind, named)
    if upload is not None:
        _check_size(kind, len(upload.data))
        return media.content(call.world.files, kind, upload, given)
    if not named:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if named.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = call.world.files.by_id(named)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return media.describe(kind, stored, given)


def _upload(files: Mapping[str, UploadedFile], kind: str, named: str) -> UploadedFile | None:
    """The uploaded part a parameter speaks of."""
    if named.startswith("attach://"):
        return files.get(named.removeprefix("attach://"))
    return None if named else files.get(kind)


def _check_size(kind: str, size: int) -> None:
    """Refuse what is too large or empty."""
    if size > UPLOAD_BYTES:
        raise ApiError(413, "")
    if kind == "photo" and size > PHOTO_BYTES:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    if not size:
        raise bad_request("file must be non-empty")


def caption_fields(call: Call, fields: Params) -> Json:
    """The words under a file.

    Raises:
        ApiError: 400, too long or not well marked up.
    """
    caption, entities = formatted_text(
        call, fields.text("caption"), fields.text("parse_mode"), fields.objects("caption_entities")
    )
    if len(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    content = text_fields("caption", caption, entities)
    if caption and fields.boolean("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if fields.boolean("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def input_media(call: Call, item: Json) -> Json:
    """The content for an ``InputMedia``."""
    kind = str(item.get("type"))
    if kind not in ("photo", "document", "audio", "video", "animation"):
        raise bad_request(f"can't parse InputMedia: type {kind} is unsupported")
    fields = Params(item)
    return file_content(call, kind, fields.text("media"), fields) | caption_fields(call, fields)


def _send_file(call: Call, kind: str) -> Json:
    """Send one file with its caption."""
    content = file_content(call, kind, call.params.text(kind), call.params)
    if kind not in ("sticker", "video_note"):
        content |= caption_fields(call, call.params)
    return deliver(call, writable(call), content)


@api_method("sendPhoto")
def send_photo(call: Call) -> Json:
    """Send a photo."""
    return _send_file(call, "photo")


@api_method("sendDocument")
def send_document(call: Call) -> Json:
    """Send a file as it is."""
    return _send_file(call, "document")


@api_method("sendVoice")
def send_voice(call: Call) -> Json:
    """Send a voice message."""
    return _send_file(call, "voice")


@api_method("sendAudio")
def send_audio(call: Call) -> Json:
    """Send music."""
    return _send_file(call, "audio")


@api_method("sendVideo")
def send_video(call: Call) -> Json:
    """Send a video."""
    return _send_file(call, "video")


@api_method("sendAnimation")
def send_animation(call: Call) -> Json:
    """Send a moving picture without sound."""
    return _send_file(call, "animation")


@api_method("sendVideoNote")
def send_video_note(call: Call) -> Json:
    """Send a round video."""
    return _send_file(call, "video_note")


@api_method("sendSticker")
def send_sticker(call: Call) -> Json:
    """Send a sticker."""
    return _send_file(call, "sticker")


@api_method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    """Send 2 to 10 photos, videos, documents or pieces of music as one album."""
    items = call.params.objects("media")
    if len(items) < 2:
        raise bad_request("there must be at least 2 media in the album" if items else "group send failed")
    if len(items) > 10:
        raise bad_request("too many messages to send as an album")
    contents = [input_media(call, item) for item in items]
    chat = writable(call)
    album = {"media_group_id": call.world.ids.long()}
    return [deliver(call, chat, content, extra=dict(album)) for content in contents]


@api_method("sendLocation")
def send_location(call: Call) -> Json:
    """Send a place on the map."""
    latitude, longitude = call.params.number("latitude", 999.0), call.params.number("longitude", 999.0)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong parameter location in request")
    return deliver(call, writable(call), {"location": {"latitude": latitude, "longitude": longitude}})


@api_method("sendVenue")
def send_venue(call: Call) -> Json:
    """Send a place with a name and an address."""
    latitude, longitude = call.params.number("latitude"), call.params.number("longitude")
    place = {"latitude": latitude, "longitude": longitude}
    venue = {"location": place, "title": call.params.text("title"), "address": call.params.text("address")}
    return deliver(call, writable(call), {"venue": venue, "location": place})


@api_method("sendContact")
def send_contact(call: Call) -> Json:
    """Send a telephone number with a name."""
    number, name = call.params.text("phone_number"), call.params.text("first_name")
    if not number:
        raise bad_request("phone number is empty")
    if not name:
        raise bad_request("first name is empty")
    contact = {"phone_number": number, "first_name": name}
    for field in ("last_name", "vcard"):
        if call.params.has(field):
            contact[field] = call.params.text(field)
    return deliver(call, writable(call), {"contact": contact})


@api_method("sendDice")
def send_dice(call: Call) -> Json:
    """Throw one of six things; how it falls comes from the world's seed."""
    emoji = call.params.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad_request("wrong parameter emoji in request")
    value = call.world.ids.throw(_DICE[emoji])
    return deliver(call, writable(call), {"dice": {"emoji": emoji, "value": value}})


@api_method("getFile")
def get_file(call: Call) -> Json:
    """Where a file can be fetched."""
    stored = call.world.files.by_id(call.params.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }
