"""A script reads what each deed left behind: JSON on stdout from every command that changes something, talk on stderr."""

from __future__ import annotations

import json
from typing import Any

from conftest import Run
from test_bad_input import CLAIM


def test_each_deed_on_a_claim_answers_in_json(workspace: Run) -> None:
    def told(*words: str) -> Any:
        ran = workspace(*words, "--json")
        assert ran.code == 0, ran.err
        answer = json.loads(ran.out)
        return answer[0] if isinstance(answer, list) else answer

    told("add", "The gate failed.", *CLAIM)
    told("attribute", "c1", "--source", "Tom Garrow")
    independent = told("independent", "a1", "a2", "--note", "they have not met")
    assert (independent["id"], independent["standing"]["status"]) == ("c1", "corroborated")
    assert told("rate", "c1", "True")["claim"]["rating"] == "True"
    withdrawn = told("retract", "a2", "--why", "taken back")["claim"]
    assert [voice["id"] for voice in withdrawn["voices"]] == ["a1"]
    assert told("undo")["action"] == "retract"
    assert told("retract", "c1")["claim"]["standing"]["status"] == "retracted"
