"""Random models of one layer, made on the spot: one maker a backend or family of models."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXTS = [
    "Der Hund bellt laut.",
    "",
    "Die Katze schläft auf dem Sofa, und der Hund bellt.",
    "Katze Katze xyz Größe 😀!",
    "Der Hund bellt laut. " * 15,
    "   ",
]
SOURCES = ["The dog barks.", "The cat sleeps on the sofa, and the dog barks."]
VOCABULARY = sorted(set("".join(TEXTS + SOURCES)) | set("abcdefghijklmnopqrstuvwxyz"))
SIZE = {
    "hidden_size": 16,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "intermediate_size": 16,
}
SEQ2SEQ = {
    "d_model": 16,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 16,
    "decoder_ffn_dim": 16,
    "max_position_embeddings": 64,
}


def seeded() -> None:
    torch = pytest.importorskip("torch")
    torch.manual_seed(0)


def letters(folder: Path, *special: str, template: bool = False, **named: str) -> int:
    """Save a tokenizer that reads characters, and give the size of its vocabulary."""
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    words = {word: index for index, word in enumerate([*special, "?", *VOCABULARY])}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("."), "isolated")
    if template:
        tokenizer.post_processor = processors.BertProcessing(
            ("[SEP]", words["[SEP]"]), ("[CLS]", words["[CLS]"])
        )
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="?", **named).save_pretrained(
        folder
    )
    return len(words)


def causal_lm(folder: Path) -> str:
    """A GPT-2 that sees 64 characters."""
    seeded()
    from transformers import GPT2Config, GPT2LMHeadModel

    size = letters(folder, "<s>", bos_token="<s>")
    shape = GPT2Config(
        vocab_size=size,
        n_positions=64,
        n_embd=16,
        n_layer=1,
        n_head=2,
        bos_token_id=0,
        eos_token_id=0,
        initializer_range=0.5,
    )
    # So few characters are never surprising enough for the usual bounds.
    (folder / "mtqa.json").write_text(json.dumps({"best": 0, "worst": 10}))
    GPT2LMHeadModel(shape).save_pretrained(folder)
    return str(folder)


BERT = {"pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]"}


def masked_lm(folder: Path) -> str:
    """A BERT that sees 64 characters."""
    seeded()
    from transformers import BertConfig, BertForMaskedLM

    size = letters(folder, *BERT.values(), template=True, **BERT)
    shape = BertConfig(vocab_size=size, max_position_embeddings=64, **SIZE)
    BertForMaskedLM(shape).save_pretrained(folder)
    return str(folder)


def sequence_regression(folder: Path, labels: int = 1, **options: object) -> str:
    """A RoBERTa (whose positions begin at 2) that sees 64 characters of both texts together."""
    seeded()
    from transformers import RobertaConfig, RobertaForSequenceClassification

    size = letters(folder, "[CLS]", "[PAD]", "[SEP]", "[MASK]", template=True, **BERT)
    shape = RobertaConfig(
        vocab_size=size,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        max_position_embeddings=66,
        type_vocab_size=2,
        num_labels=labels,
        initializer_range=0.5,
        **SIZE,
    )
    RobertaForSequenceClassification(shape).save_pretrained(folder)
    # Random outputs lie between -9 and 9.
    (folder / "mtqa.json").write_text(json.dumps({"best": 9, "worst": -9, **options}))
    return str(folder)


def pieces() -> tuple[bytes, dict[str, int]]:
    """A sentencepiece model of the texts, and the numbers of its pieces."""
    sentencepiece: Any = pytest.importorskip("sentencepiece")

    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*TEXTS, *SOURCES]),
        model_writer=written,
        vocab_size=80,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    model = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
    names = [model.id_to_piece(i) for i in range(model.get_piece_size())]
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    names = [*special, *(name for name in names if name not in special)]
    return written.getvalue(), {name: index for index, name in enumerate(names)}


def marian(folder: Path, *marks: str) -> str:
    """An English-German Marian model; ``marks`` are target languages as in ``>>deu<<``."""
    seeded()
    from transformers import MarianConfig, MarianMTModel

    model, words = pieces()
    words |= {mark: len(words) + index for index, mark in enumerate(marks)}
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(model)
    (folder / "vocab.json").write_text(json.dumps(words))
    languages = {"source_lang": "en", "target_lang": "gem" if marks else "de"}
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "MarianTokenizer", **languages})
    )
    shape = MarianConfig(
        vocab_size=len(words),
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=1,
        init_std=0.5,
        **SEQ2SEQ,
    )
    MarianMTModel(shape).save_pretrained(folder)
    return str(folder)


def m2m100(folder: Path) -> str:
    """An M2M-100, whose languages stand behind the pieces."""
    seeded()
    from transformers import M2M100Config, M2M100ForConditionalGeneration, M2M100Tokenizer

    model, words = pieces()
    (folder / "spiece.model").write_bytes(model)
    (folder / "words.json").write_text(json.dumps(words))
    M2M100Tokenizer(folder / "words.json", folder / "spiece.model").save_pretrained(folder)
    shape = M2M100Config(vocab_size=len(words) + 108, init_std=0.5, **SEQ2SEQ)
    M2M100ForConditionalGeneration(shape).save_pretrained(folder)
    return str(folder)


def nllb(folder: Path) -> str:
    """An NLLB, which is an M2M-100 with other names of languages."""
    seeded()
    import transformers
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    special = ["<s>", "<pad>", "</s>", "<unk>", "▁"]
    words = {word: index for index, word in enumerate([*special, *VOCABULARY])}
    names = ["deu_Latn", "eng_Latn", "fra_Latn"]
    if int(transformers.__version__.partition(".")[0]) < 5:
        from tokenizers import Tokenizer, models, pre_tokenizers

        bare = Tokenizer(models.BPE(words, [], unk_token="<unk>"))
        bare.pre_tokenizer = pre_tokenizers.Metaspace()
        tokenizer = transformers.NllbTokenizerFast(
            tokenizer_object=bare, additional_special_tokens=names
        )
    else:
        tokenizer = transformers.NllbTokenizer(vocab=words, merges=[], extra_special_tokens=names)
    tokenizer.save_pretrained(folder)
    shape = M2M100Config(vocab_size=len(tokenizer), init_std=0.5, **SEQ2SEQ)
    M2M100ForConditionalGeneration(shape).save_pretrained(folder)
    return str(folder)


def estimator(folder: Path) -> str:
    """An estimator of one layer over characters, its tags so loose that it finds faults."""
    seeded()
    import numpy as np
    import torch
    from safetensors.torch import save_file

    from qa.backends.estimator import lacking
    from qa.backends.estimator.network import TOKEN, Network, Shape
    from qa.backends.estimator.usage import BUCKET_BITS
    from qa.backends.estimator.valency import Valency
    from qa.weights import digest, sealed

    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", *VOCABULARY]
    shape = Shape(len(pieces), hidden=32, layers=1, heads=2, inner=32, positions=256, usage=True)
    network = Network(shape)
    for parameter in network.parameters():
        if parameter.ndim > 1:
            torch.nn.init.normal_(parameter, std=0.3)
    with torch.no_grad():
        network.token.bias[TOKEN.index("accuracy")] += 3.0  # it doubts the meaning, too
    tensors = {name: value.half() for name, value in network.state_dict().items()}
    rng = np.random.default_rng(0)
    tensors["words.scales"] = torch.full((len(pieces), 1), 0.05, dtype=torch.float16)
    nibbles = rng.integers(0, 256, (len(pieces), 16), np.uint8)
    tensors["words.nibbles"] = torch.from_numpy(nibbles)
    sizes = rng.integers(0, 2, 1 << BUCKET_BITS, np.uint8)
    tensors["counts.sizes"] = torch.from_numpy(sizes)
    tensors["counts.entries"] = torch.from_numpy(
        rng.integers(-(1 << 15), 1 << 15, int(sizes.sum()), np.int16)
    )
    tensors["counts.total"] = torch.tensor(1000)
    save_file(tensors, folder / "model.safetensors")
    known = np.unique(np.array([lacking.key(word) for word in ("der", "die")], np.uint32))
    save_file(lacking.packed(lacking.Lacking(known, Valency.empty(), 4, 4)), folder / lacking.FILE)
    space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"}
    vocabulary = [[piece, -float(index)] for index, piece in enumerate(pieces)]
    tokenizer = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": []}
    tokenizer |= {"normalizer": None, "pre_tokenizer": space, "post_processor": None}
    tokenizer |= {"decoder": space, "model": {"type": "Unigram", "unk_id": 3, "vocab": vocabulary}}
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), "utf-8")
    line, identity = [[-30.0, 30.0], [0.0, 25.0]], [1.0, 0.0]
    curves = dict.fromkeys(("penalty", "fluency", "adequacy"), line)
    chances = dict.fromkeys(("risk", "garbled", "wrong", "wrong_alone", "omitted"), identity)
    blends = {
        "worthless": [0.0, -30.0],
        "elsewhere": [0.0, -30.0],
        "blend": {"total": 1.0},
        "garbled_blend": {"garbled": 1.0, "unlike": 0.1},
        "risk_blend": {"risk": 1.0},
        "fluency_blend": {"fluency": 1.0},
        "adequacy_blend": {"adequacy": 1.0},
        "doubt": {key: [key.removesuffix("_alone")] for key in ("wrong", "wrong_alone", "omitted")},
    }
    limits = {
        "wrong": 0.0,
        "wrong_alone": 0.0,
        "major": 0.0,
        "omitted": 0.0,
        "report": 0.0,
        "report_alone": 0.0,
    }
    limits |= {"garbled": 0.5, "garbled_alone": 0.5, "unrelated": {"": 2.5}}
    card = {
        "backend": "estimator",
        "files": {
            name: digest(folder / name)
            for name in ("model.safetensors", "tokenizer.json", lacking.FILE)
        },
        "shape": dataclasses.asdict(shape),
        "calibration": {**curves, **chances, **blends},
        "thresholds": limits,
    }
    (folder / "model.json").write_text(json.dumps(sealed(card)))
    return str(folder)


# A backend without a maker of its name fails the test of the contract.
MAKERS: dict[str, Callable[[Path], str]] = {
    "none": lambda folder: "none",
    "estimator": estimator,
    "causal-lm": causal_lm,
    "masked-lm": masked_lm,
    "sequence-regression": sequence_regression,
    "translation": marian,
    "translation-m2m100": m2m100,
    "translation-nllb": nllb,
}
