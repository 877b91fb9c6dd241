"""BLEU, chrF and TER against a human translation, as sacreBLEU computes and signs them."""

from __future__ import annotations

from collections.abc import Sequence

# A hypothesis and its reference.
Pair = tuple[str, str]


def metrics(pairs: Sequence[Pair]) -> dict[str, object] | None:
    """Score and signature of each metric over all pairs, or None without any.

    BLEU (Papineni 2002) and chrF (Popović 2015) are between 0 and 100, higher is better; TER
    (Snover 2006) is 0 or more, lower is better.
    """
    if not pairs:
        return None
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    hypotheses = [hypothesis for hypothesis, _ in pairs]
    references = [[reference for _, reference in pairs]]
    found: dict[str, object] = {}
    for name, metric in (("bleu", BLEU()), ("chrf", CHRF()), ("ter", TER())):
        score = metric.corpus_score(hypotheses, references)
        signature = str(metric.get_signature())
        found[name] = {"score": round(score.score, 4), "signature": signature}
    return found
