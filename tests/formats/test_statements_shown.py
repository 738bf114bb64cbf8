"""A statement in the table is shown in plain letters; what is kept stays as it came."""

from __future__ import annotations

from dataclasses import replace

from format_views import QUOTED

from claimcheck.formats import render


def test_soft_hyphens_are_not_shown() -> None:
    view = replace(QUOTED, text="The em\u00adploy\u00adees were un\u00adhurt.")
    shown = render((view,), "table", width=120, colour=False, of=None)
    assert "The employees were unhurt." in shown
    assert "U+00AD" not in shown
