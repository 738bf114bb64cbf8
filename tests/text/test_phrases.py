from __future__ import annotations

from claimcheck.text.phrases import Hit, PhraseBook, laid_out, line

ENTRIES = [("put off", "late"), ("put off for good", "never"), ("off", "away"), ("put", "laid")]


def test_the_longest_phrase_wins_and_none_overlap() -> None:
    found = PhraseBook(ENTRIES).hits(["they", "put", "off", "for", "good", "the", "vote", "put", "off"])
    assert found == [Hit("never", 1, 5), Hit("late", 7, 9)]


def test_a_line_holds_what_its_words_hold() -> None:
    book = PhraseBook.standing(laid_out(ENTRIES))
    words = ("they", "put", "it", "off")
    assert book.hits_in(line(words)) == book.hits(words) == [Hit("laid", 1, 2), Hit("away", 3, 4)]


def test_a_line_without_any_first_words_holds_nothing() -> None:
    book = PhraseBook.standing(laid_out([("put off", "late")]))
    assert book.hits_in(line(("off", "put"))) == []
    assert not book.may_be_in(line(("off", "put")))
    assert book.may_be_in(line(("put", "off")))
    assert book.hits_in(line(())) == []


def test_a_book_made_after_the_line_is_looked_up_in_its_words() -> None:
    early = line(("they", "put", "it"))
    assert PhraseBook.standing(laid_out([("put", "laid")])).hits_in(early) == [Hit("laid", 1, 2)]


def test_a_book_for_once_is_looked_up_without_being_known_to_lines() -> None:
    assert PhraseBook([("put", "laid")]).hits_in(line(("put",))) == [Hit("laid", 0, 1)]
