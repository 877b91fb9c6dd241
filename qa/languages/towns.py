"""How languages inflect the names of towns, and what stands before them."""

from __future__ import annotations

import re

# Endings of cases, and those that the name itself may have in their place.
CASES = {
    "ru": {
        "а": ("", "о"), "у": ("", "а"), "е": ("", "а", "о"), "ом": ("", "о"), "ой": ("а",),
        "ы": ("а",), "и": ("ь", "а", "я"), "ю": ("я", "ь"), "я": ("ь",), "ем": ("ь",),
        "ей": ("я",), "ах": ("ы", "и"), "ам": ("ы", "и"),
    },
    "uk": {
        "а": ("", "о"), "у": ("", "а"), "і": ("", "а", "о", "ь"), "ом": ("", "о"), "ою": ("а",),
        "и": ("а", "ь"), "ю": ("я", "ь"), "я": ("ь",), "ем": ("ь",), "ею": ("я",), "ї": ("я",),
        "ах": ("и",), "ам": ("и",),
    },
    "pl": {
        "a": ("", "o"), "u": ("", "o"), "ie": ("", "a", "o"), "y": ("a",), "i": ("", "a"),
        "em": ("", "o"), "iem": ("", "o"), "ą": ("a",), "ę": ("a",),
    },
}  # fmt: skip
# What stands before a place in these languages, which inflect people's names to the same forms.
BEFORE = {
    "ru": re.compile(r"(?<!\w)(?:во?|из|на|до|от|под|через|город\w*) $", re.IGNORECASE),
    "uk": re.compile(r"(?<!\w)(?:[ву]|і?з|зі|на|до|від|під|біля|через|міст\w*) $", re.IGNORECASE),
    "pl": re.compile(r"(?<!\w)(?:we?|ze?|do|na|od|pod|przez|koło|mia\w+) $", re.IGNORECASE),
}
# What stands before a town in Arabic, whose names are words that may stand anywhere: in, from, to.
ARABIC_BEFORE = re.compile(
    r"(?<!\w)[وف]?(?:في|من|إلى|[بل]?مدينة|قرب|نحو|بين|شمال|جنوب|شرق|غرب|مطار|جامعة) $"
)
# What is written in one word with it there: in, to.
ARABIC_JOINED = ("ب", "لل", "ل")
