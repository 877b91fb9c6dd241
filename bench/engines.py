"""The estimator in PyTorch and in ONNX Runtime: pairs a second on the same texts, in one run.

    pip install onnx onnxruntime onnxscript
    python bench/engines.py [--data DATA] [--model models/mtqa-small]

DATA is a folder with ``dev/`` (default: $MTQA_DATA). Both engines get the same batches with the
word vectors looked up, on as many threads as there are cores; the first engine is the baseline. The
last column is the mean difference of a sentence logit from PyTorch in fp32.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from command import Command
from safetensors.torch import load_file
from torch import Tensor, nn

from models import human_pairs, text_of
from qa.backends.estimator.estimate import Estimator
from qa.backends.estimator.integers import floats
from qa.backends.estimator.integers import network as built
from qa.backends.estimator.network import Network
from qa.backends.estimator.reading import batches, pieces, tensors

PAIRS = 320
ROUNDS = 3
Batch = tuple[Tensor, ...]
Run = Callable[[Batch], Tensor]
Stored = dict[str, Tensor]


def inputs(estimator: Estimator, data: Path) -> list[Batch]:
    """Words, positions, types, mask, styles and codes of batches as inference makes them."""
    texts = [text_of(row) for row in human_pairs(data)[:PAIRS]]
    found = pieces(estimator._tokenizer, estimator._usage, texts)
    out = []
    for rows in batches(found):
        ids, *others = tensors([found[row] for row in rows])
        out.append((estimator.words(ids), *others))
    return out


def exported(network: torch.nn.Module, sample: Batch, file: Path) -> None:
    """The network as ONNX with free numbers of rows and tokens."""
    rows, tokens = torch.export.Dim("rows", min=1), torch.export.Dim("tokens", min=3)
    shapes = [{0: rows, 1: tokens}] * 4 + [{0: rows}, {0: rows, 1: tokens}]
    names = ["words", "positions", "types", "mask", "styles", "codes"]
    torch.onnx.export(
        network, sample, file, dynamo=True, dynamic_shapes=shapes, input_names=names, verbose=False
    )


def session(file: Path) -> Run:
    """A run of ONNX Runtime."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    loaded = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    names = [item.name for item in loaded.get_inputs()]

    def run(batch: Batch) -> Tensor:
        found: Any = loaded.run(None, {n: x.numpy() for n, x in zip(names, batch, strict=True)})
        return torch.from_numpy(found[0])

    return run


def engines(estimator: Estimator, stored: Stored, sample: Batch, folder: Path) -> dict[str, Run]:
    """Engine -> its run."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    shape, cpu = estimator.network.shape, torch.device("cpu")
    real = Network(shape)
    real.load_state_dict(floats(stored))
    slow = built(shape, stored, cpu, quick=False)

    def torch_run(network: nn.Module, kind: torch.dtype = torch.float32) -> Run:
        def run(batch: Batch) -> Tensor:
            narrow = torch.autocast("cpu", torch.bfloat16, enabled=kind == torch.bfloat16)
            with torch.inference_mode(), narrow:
                found: Tensor = network(*batch)[0]
            return found

        return run

    exported(real.eval(), sample, folder / "fp32.onnx")
    quantize_dynamic(folder / "fp32.onnx", folder / "int8.onnx", weight_type=QuantType.QInt8)
    return {
        "PyTorch fp32": torch_run(real.eval()),
        "PyTorch bf16": torch_run(real, torch.bfloat16),
        "whole numbers": torch_run(estimator.network),
        "whole numbers in fp32": torch_run(slow),
        "ONNX Runtime fp32": session(folder / "fp32.onnx"),
        "ONNX Runtime int8": session(folder / "int8.onnx"),
    }


def timed(run: Run, texts: Sequence[Batch]) -> tuple[float, list[Tensor]]:
    """Least seconds of a few rounds, and the sentence logits."""
    found = [run(batch) for batch in texts]
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for batch in texts:
            run(batch)
        times.append(time.perf_counter() - start)
    return min(times), found


def main() -> None:
    """Measure and print."""
    here = Path(__file__).parents[1]
    parser = Command(__doc__, data="--data", model=here / "models" / "mtqa-small")
    args = parser.parse_args()
    data = parser.folder(args)
    estimator = Estimator(args.model)
    texts = inputs(estimator, data)
    count = sum(len(batch[0]) for batch in texts)
    stored = load_file(args.model / "model.safetensors")
    for part in [name for name in stored if name.startswith(("words.", "counts."))]:
        del stored[part]
    with tempfile.TemporaryDirectory() as folder:
        first: tuple[float, list[Tensor]] | None = None
        for name, run in engines(estimator, stored, texts[0], Path(folder)).items():
            seconds, found = timed(run, texts)
            first = first or (seconds, found)
            off = float((torch.cat(found) - torch.cat(first[1])).abs().mean())
            print(f"{name:22} {count / seconds:7.1f} pairs/s  x{first[0] / seconds:.2f}  {off:.4f}")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
