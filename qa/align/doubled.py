"""Sentences of a translation that stand there twice and whose source stands once.

A machine that writes a sentence again, or an editor who pastes it again, spoils the pairing of what
stands around it: the copy takes the place of its neighbour, and where another sentence was left out
nothing is missing any more. So copies are taken out first, and put back as what they are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from qa.align.lattice import Bead
from qa.text.plain import plain

# Words of the shortest sentence that is a copy, and how many sentences behind the first one it may
# stand: what is said again further on may be said again for a reason.
FEWEST_WORDS = 3
NEAR = 2
# Each copy with the sentence that it repeats.
Copies = dict[int, int]


def copies(source: Sequence[str], target: Sequence[str]) -> Copies:
    """Sentences of the target that say with the same words what one just before them says.

    Their order does not count. There are none where the source repeats itself, too.

    >>> copies(["He came late.", "She left."], ["Er kam spät.", "Spät kam er.", "Sie ging."])
    {1: 0}
    """
    words = [sorted(plain(text).split()) for text in target]
    found: Copies = {}
    for j, one in enumerate(words):
        near = [k for k in range(max(j - NEAR, 0), j) if k not in found and words[k] == one]
        if near and len(one) >= FEWEST_WORDS:
            found[j] = near[-1]
    return found if found and not repeats(source) else {}


def repeats(sentences: Sequence[str]) -> bool:
    """Whether one of the sentences stands there twice."""
    return len({plain(text) for text in sentences}) < len(sentences)


def put_back(found: Sequence[Bead], taken: Copies) -> list[Bead]:
    """The beads of a target without its copies ``taken``, counted with them again.

    >>> put_back([((0,), (0,)), ((1,), (1,))], {1: 0})
    [((0,), (0,)), ((), (1,)), ((1,), (2,))]
    """
    size = sum(len(theirs) for _, theirs in found) + len(taken)
    kept = (j for j in range(size) if j not in taken)
    left = deque(sorted(taken.items()))
    out: list[Bead] = []
    for ours, was in found:
        theirs = deque(next(kept) for _ in was)
        joined: list[int] = []
        while left and theirs and left[0][0] < theirs[-1]:
            j, first = left.popleft()
            if not joined and theirs[0] > j:
                out.append(((), (j,)))
                continue
            # Between two that are rendered together: the first one is too many.
            if theirs[0] == first and not (joined and joined[0] < first):
                out.append(((), (theirs.popleft(),)))
            joined.append(j)
        out.append((ours, tuple(sorted([*theirs, *joined]))))
    return [*out, *(((), (j,)) for j, _ in left)]
