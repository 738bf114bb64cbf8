"""Reading plain text: folding, words, numbers and dates, always with offsets into the text as it was typed."""
