"""Languages as translation models name them."""

from __future__ import annotations

from typing import Any

# FLORES-200 names, as NLLB has them (NLLB Team 2022); their first part is ISO 639-3.
FLORES = {
    "ar": "arb_Arab",
    "de": "deu_Latn",
    "en": "eng_Latn",
    "es": "spa_Latn",
    "fr": "fra_Latn",
    "it": "ita_Latn",
    "nl": "nld_Latn",
    "pl": "pol_Latn",
    "ru": "rus_Cyrl",
    "tr": "tur_Latn",
    "uk": "ukr_Cyrl",
    "zh": "zho_Hans",
}
CODES = {iso3.partition("_")[0]: code for code, iso3 in FLORES.items()}


class Directions:
    """Which tokens tell a model the languages, and which languages it has at all."""

    def __init__(self, tokenizer: Any, model_type: str) -> None:
        self._tokenizer, self._marian = tokenizer, model_type == "marian"

    def tokens(self, source: str, target: str) -> tuple[list[int], list[int]] | None:
        """What stands before the source and before the target; None if the model has not both.

        ``source`` and ``target`` are ISO 639-1 codes.
        """
        if self._marian:
            return self._of_marian(source, target)
        # NLLB and M2M-100 mark both sides, each with its own language.
        marks = [self._number(FLORES.get(code), f"__{code}__") for code in (source, target)]
        if None in marks:
            return None
        return [n for n in marks[:1] if n is not None], [n for n in marks[1:] if n is not None]

    def _of_marian(self, source: str, target: str) -> tuple[list[int], list[int]] | None:
        """Models with several target languages want the chosen one before the source."""
        for said, wanted in (("source_lang", source), ("target_lang", target)):
            found = str(getattr(self._tokenizer, said, None) or "")
            # Other values, as "roa" or "mul", are groups of languages, which may hold ours.
            if CODES.get(found, found) in FLORES and CODES.get(found, found) != wanted:
                return None
        if not getattr(self._tokenizer, "supported_language_codes", None):
            return [], []
        long = FLORES.get(target, target).partition("_")[0]
        mark = self._number(f">>{target}<<", f">>{long}<<")
        return None if mark is None else ([mark], [])

    def _number(self, *names: str | None) -> int | None:
        for name in names:
            number = self._tokenizer.convert_tokens_to_ids(name) if name else None
            if number is not None and number != self._tokenizer.unk_token_id:
                return int(number)
        return None
