"""Names of measures of land, crops and ways that German does not have: mu, dunam, feddan, quintal.

Written as `qa.languages.units`. What each is in square metres, kilograms or metres is in `SIZES`,
by kind.
"""

from __future__ import annotations

SIZES: dict[str, dict[str, float]] = {
    "area": {
        "mu": 10_000 / 15, "dunam": 1e3, "feddan": 4200, "are": 100, "dessiatin": 10_925,
        "morga": 5600, "fanega": 6440, "perch": 1e4 / 15.3,
    },
    "mass": {
        "jin": 0.5, "quintal": 100, "hundredweight": 50.8, "arroba": 11.5, "pood": 16.38,
        "picul": 50, "bushel": 27.2, "pound_metric": 0.5,
    },
    "length": {"li": 500, "verst": 1067, "legua": 5572, "furlong": 201},
}  # fmt: skip

LAND: dict[str, dict[str, str]] = {
    "de": {
        "mu": "Mu", "dunam": "D[uö]n[aueü]ms?", "feddan": "Feddans?", "are": "Ar",
        "dessiatin": "Dess?jatinen?", "jin": "Jin", "verst": "Werst",
        "quintal": "Doppelzentnern?|Dezitonnen?|Quintals?", "pood": "Pud", "arroba": "Arrobas?",
    },
    "en": {
        "mu": "mu", "dunam": "dun[au]ms?", "feddan": "feddans?", "jin": "jin|catt(?:y|ies)",
        "quintal": "quintals?", "hundredweight": "hundredweights?|cwt", "bushel": "bushels?",
        "furlong": "furlongs?",
    },
    "fr": {"quintal": "quint(?:al|aux)", "are": "ares?", "pound_metric": "livres?(?! sterling)"},
    "es": {
        "quintal": "quintal(?:es)?", "arroba": "arrobas?", "fanega": "fanegas?", "are": "áreas?",
        "legua": "leguas?",
    },
    "it": {"quintal": "quintal[ei]|q", "are": "ar[ae]", "perch": "pertic(?:a|he)"},
    "nl": {"are": "are", "pound_metric": "pond"},
    "pl": {"quintal": r"kwintal\w*", "are": r"ar(?:y|ów|ach|ami)?", "morga": "m[oó]rg(?:a|i|ów)?"},
    "ru": {
        "are": r"сот(?:ок|ки|ка|ках|ку)", "quintal": r"центнер\w*|ц(?:/га)?",
        "dessiatin": r"десятин\w*", "pood": r"пуд(?:а|ов)?", "verst": r"в[её]рст\w*",
    },
    "uk": {
        "are": r"сот(?:ок|ки|ка|ках|ку)", "quintal": r"центнер\w*|ц(?:/га)?",
        "dessiatin": r"десятин\w*", "pood": r"пуд(?:а|ів|и)?", "verst": r"в[её]рст\w*",
    },
    "tr": {"dunam": r"dönüm\w*|dekar\w*", "quintal": r"kental\w*", "are": "ar"},
    "ar": {"dunam": r"دونم\w*", "feddan": r"فدان\w*|[أا]فدنة", "quintal": r"قنطار\w*|قناطير"},
    "zh": {
        "mu": "亩", "jin": "市?斤", "picul": "市?担", "li": "华里|里(?=[路地外远长的，,。])",
    },
}  # fmt: skip
