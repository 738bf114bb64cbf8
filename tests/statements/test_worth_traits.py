"""The traits by which a sentence is weighed are there where the sentence shows them, and not elsewhere."""

from __future__ import annotations

from claimcheck.statements.worth_traits import lists_of_stems, stems, traits


def test_a_number_a_name_and_a_deed_are_seen() -> None:
    found = traits("On Monday Mayor Threlfall ordered 4,200 people out of their homes.")

    assert {"figure", "large figure", "date", "name", "past form", "told plainly, with a number"} <= set(found)


def test_the_number_in_a_products_name_is_no_figure() -> None:
    assert "figure" not in traits("The Covid-19 ward is closed.")


def test_a_verb_calls_upon_the_reader_only_where_the_sentence_opens_with_it() -> None:
    assert "opens with command" in traits("Read page four.")
    assert "opens with command" in traits("And read page four.")
    assert not [name for name in traits("He read page four.") if "command" in name]


def test_a_phrase_counts_where_its_words_stand_together() -> None:
    assert "refusal" in traits("She declined to comment.")
    assert "refusal" not in traits("He declined the offer and had to comment on it.")


def test_a_link_is_a_trait_and_its_letters_are_none() -> None:
    found = traits("See https://example.org/2019/7 now.")

    assert "link" in found
    assert "figure" not in found
    assert set(stems("See https://example.org now.")) == {"see", "now", "^ see", "see now"}


def test_what_somebody_did_is_told_apart_from_what_they_think() -> None:
    assert "own deed" in traits("I rated it poor.")
    assert "own deed" not in traits("I hate it.")


def test_what_the_room_does_is_no_part_of_what_is_said() -> None:
    assert set(stems("[Applause] Mill closed. (LAUGHTER)")) == {"mill", "close", "^ mill", "mill close"}
    assert traits("The mill closed. [applause]") == traits("The mill closed. ")


def test_what_is_being_done_is_told_apart_from_what_is_going_to_be() -> None:
    assert "under way" in traits("Crews are still clearing the road.")
    assert "under way" not in traits("They are going home.")


def test_several_sentences_and_ordinals_are_seen() -> None:
    assert "several sentences" in traits("It closed. Nobody came.")
    assert "several sentences" not in traits("It closed.")
    assert "ordinal or decade" in traits("The 21st century began.")
    assert "share" in traits("Rents rose by 9 per cent.")


def test_a_stem_counts_less_in_a_long_sentence() -> None:
    assert stems("The mill closed.")["mill"] > stems("The mill by the river in the old town closed.")["mill"]


def test_what_somebody_says_is_judged_without_who_says_it() -> None:
    said = traits("It was a disgrace.")

    assert traits('"It was a disgrace," Mayor Ida Marr said on Monday.') == said | {"passed on": 1.0}
    assert traits("It was a disgrace, according to the mayor.") == said | {"passed on": 1.0}


def test_a_stem_is_told_of_the_lists_its_word_is_in() -> None:
    assert "should" in lists_of_stems()["should"]
    assert "opinion" in lists_of_stems()["think"]
