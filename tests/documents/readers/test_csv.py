"""Tables: cells as they are, whatever parts them; a cell's own line ends are spaces."""

from __future__ import annotations

import pytest

from claimcheck.documents.reading import media_type_of, read_document


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_cells_stand_beside_each_other(sign: str) -> None:
    content = f'Ward{sign}Injured\n"East{sign}\nWard"{sign}14\n\n'.encode()
    assert (
        read_document(content, "x.csv").text
        == f"Ward\tInjured\n\n{'East Ward' if sign == chr(9) else f'East{sign} Ward'}\t14"
    )


def test_it_is_told_by_its_name() -> None:
    assert media_type_of(b"a,b\n1,2\n", "x.csv") == "text/csv"
