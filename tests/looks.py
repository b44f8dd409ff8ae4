"""Whether a message in the browser looks right: nothing cut or broken, and read in the direction of its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from playwright.async_api import Locator

_JS = """
(message, rtl) => {
  const faults = [], log = message.closest(".log"), keys = [...message.querySelectorAll(".key")];
  const box = (one) => one.getBoundingClientRect();
  const bodies = [...message.querySelectorAll(".text, .key")];
  if (log.scrollWidth > log.clientWidth) faults.push("the chat is wider than the screen");
  if (box(message).height > log.clientHeight) faults.push("does not fit on the screen");
  for (const key of keys) if (box(key).height < 44) faults.push(`${key.innerText}: ${box(key).height} high`);
  const cut = (one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1;
  for (const one of bodies) if (cut(one)) faults.push(`${one.innerText}: cut`);
  const parts = [message.querySelector(".bubble"), ...keys];
  for (const [place, one] of parts.entries()) {
    if (box(one).left < 0 || box(one).right > innerWidth) faults.push(`${one.innerText}: over the edge`);
    for (const other of parts.slice(place + 1)) {
      const across = Math.min(box(one).right, box(other).right) - Math.max(box(one).left, box(other).left);
      const down = Math.min(box(one).bottom, box(other).bottom) - Math.max(box(one).top, box(other).top);
      if (across > 1 && down > 1) faults.push(`${one.innerText} and ${other.innerText} overlap`);
    }
  }
  const apart = (one, other) => one.top >= other.bottom - 2 || other.top >= one.bottom - 2;
  for (const body of bodies) {
    const signs = [], walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        signs.push({ sign: node.data[at], at: range.getBoundingClientRect() });
      }
    }
    const said = signs.map((one) => one.sign).join("");
    for (const word of said.matchAll(/[^\\s\\u2066-\\u2069/-]+/g)) {
      const seen = signs.slice(word.index, word.index + word[0].length).map((one) => one.at).filter((at) => at.width);
      if (seen.some((one) => apart(one, seen[0]))) faults.push(`${word[0]}: breaks`);
    }
    if (rtl === null || !body.matches(".text")) continue;
    for (const line of said.matchAll(/[^\\n]+/g)) {
      const all = signs.slice(line.index, line.index + line[0].length);
      const seen = all.filter((one) => one.at.width && one.sign.trim());
      const last = seen.at(-1);
      if (!last || !/[.:?!\\u061f\\u2026]/.test(last.sign)) continue;
      const beside = seen.filter((one) => !apart(one.at, last.at));
      const outside = beside.some((one) => rtl ? one.at.left < last.at.left - 1 : one.at.right > last.at.right + 1);
      if (outside) faults.push(`${line[0]}: its last sign is not at the end`);
    }
  }
  return faults;
}
"""
_ISOLATES = re.compile("\u2068[^\u2069]*\u2069")


async def looks_right(message: Locator, language: str | None, known: Iterable[str] = ()) -> list[str]:
    """Return what looks wrong in a message and under it, as it stands on the screen; nothing is good.

    Args:
        message: in the chat of the pretend Telegram.
        language: it should be said in; None where languages stand beside each other.
        known: words in another script that may be there: names, what a group wrote.
    """
    faults = list(await message.evaluate(_JS, None if language is None else language == "ar"))
    said = [*await message.locator(".text").all_inner_texts(), *await message.locator(".key").all_inner_texts()]
    return faults + [fault for text in said if language for fault in _foreign(text, language, known)]


def _foreign(text: str, language: str, known: Iterable[str]) -> list[str]:
    """What in a text is not of this language, or would be read from the wrong side."""
    left = text
    for word in known:
        left = left.replace(word, "")
    other = "AL" if language == "nl" else "L"
    faults = [f"{text}: not in {language}"] if any(unicodedata.bidirectional(sign) == other for sign in left) else []
    if re.search(r"\b[a-z]+-[a-z0-9]+-[a-z0-9-]+\b", left):
        faults.append(f"{text}: the name of a text instead of its words")
    for line in text.splitlines():
        kinds = map(unicodedata.bidirectional, _ISOLATES.sub("", line))
        strong = [kind for kind in kinds if kind in ("L", "AL", "R")]
        if strong and strong[0] != ("AL" if language == "ar" else "L"):
            faults.append(f"{line}: read from the wrong side")
    return faults
