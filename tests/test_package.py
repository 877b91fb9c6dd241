"""What is installed: every package and every data file that the code reads."""

from configparser import ConfigParser
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]


def config() -> ConfigParser:
    parser = ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def test_every_package_is_listed() -> None:
    listed = set(config()["options"]["packages"].split())
    found = {
        ".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "qa").rglob("__init__.py")
    }
    assert listed == found | {"qa._models"}


def test_every_data_file_is_listed() -> None:
    patterns = config()["options.package_data"]
    for path in (ROOT / "qa").rglob("*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            package = ".".join(path.parent.relative_to(ROOT).parts)
            names = patterns.get(package, "").split()
            assert any(fnmatch(path.name, name) for name in names), path
