"""English word forms: which dictionary forms a word of a text can have; and small words.

Source: Quirk et al., A Comprehensive Grammar of the English Language, 3.3 to 3.19 (verbs) and 5.80
to 5.103 (plurals); irregular ones as far as terms of trade and technology have them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PLURALS = """men man women woman children child people person feet foot teeth tooth mice mouse
analyses analysis bases basis crises crisis diagnoses diagnosis theses thesis hypotheses hypothesis
axes axis criteria criterion phenomena phenomenon data datum media medium errata erratum
indices index appendices appendix matrices matrix vertices vertex leaves leaf lives life halves half
wives wife knives knife shelves shelf selves self""".split()
PLURALS = dict(zip(_PLURALS[::2], _PLURALS[1::2], strict=True))

_VERBS = """be is are was were been being/begin began begun/break broke broken/bring brought/
build built/buy bought/catch caught/choose chose chosen/come came/cut cutting/deal dealt/do did done
does/draw drew drawn/drive drove driven/eat ate eaten/fall fell fallen/feed fed/find found/
forget forgot forgotten/freeze froze frozen/get got gotten/give gave given/go went gone goes/
grow grew grown/have has had/hide hid hidden/hold held/keep kept/know knew known/lay laid/
lead led/leave left/lend lent/let letting/lie lay lain lying/lose lost/make made/mean meant/
meet met/override overrode overridden/overwrite overwrote overwritten/pay paid/put putting/
read/rebuild rebuilt/reset resetting/ride rode ridden/rise rose risen/run ran running/say said/
see saw seen/seek sought/sell sold/send sent/set setting/shoot shot/show shown/shut shutting/
sink sank sunk/speak spoke spoken/spend spent/spin spun/split splitting/stand stood/
steal stole stolen/stick stuck/strike struck/take took taken/teach taught/tear tore torn/
tell told/think thought/throw threw thrown/undo undid undone/wear wore worn/win won/
withdraw withdrew withdrawn/write wrote written"""
VERBS = {
    form: verb
    for verb, *forms in (line.split() for line in " ".join(_VERBS.split()).split("/"))
    for form in forms
}
# Before a word that is a noun or a verb these make it a verb; after "to" the word behind it tells:
# to deal with, to report the; but: access to data.
BEFORE_VERBS = frozenset(
    """will would can could may might must shall should cannot not i we they you he she who don't
    doesn't didn't won't can't couldn't wouldn't shouldn't let's please""".split()
)
AFTER_VERBS = frozenset(
    """the a an this that these those his her its our your their my it him them us me with
    whether""".split()
)
DOUBLED = re.compile(r"([bdfgklmnprstvz])\1$")


@lru_cache(maxsize=32_768)
def nouns(word: str) -> frozenset[str]:
    """What a word in small letters may be the plural or possessive of, itself among them."""
    bare = re.sub(r"'s$", "", word)
    found = {word, bare}
    if bare in PLURALS:
        found.add(PLURALS[bare])
    if bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and len(bare) > 3:
        found.add(bare[:-1])
        if bare.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            found.add(bare[:-2])
        if bare.endswith("ies"):
            found.add(bare[:-3] + "y")
    return frozenset(found)


def is_verb(before: str, after: str) -> bool:
    """Whether a word between these two (small letters, "" for none) is a verb and no noun."""
    return before in BEFORE_VERBS or (before == "to" and after in AFTER_VERBS)


@lru_cache(maxsize=32_768)
def verbs(word: str) -> frozenset[str]:
    """The infinitives that a word in small letters may be a form of, itself among them."""
    found = set(nouns(word))
    if word in VERBS:
        found.add(VERBS[word])
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found |= {stem, stem + "e"}
            if DOUBLED.search(stem):
                found.add(stem[:-1])
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")
    return frozenset(found)


# English words that open a sentence before a comma.
OPENING_ADVERBS = frozenset(
    """however moreover therefore furthermore meanwhile nevertheless nonetheless instead
    additionally consequently otherwise afterwards finally unfortunately fortunately overall
    thus hence similarly conversely eventually recently currently previously later indeed
    besides initially originally""".split()
)
# English words that no phrase ends with.
UNENDED = frozenset("a an the any every his their its our your too very this these those".split())
# English function words that only the source tells from German ones.
SMALL = frozenset(
    "not but this that his her their from into than between when who were which because".split()
)
